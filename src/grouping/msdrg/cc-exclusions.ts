import type { RowPack } from '../../tables/row-pack.ts';
import { rowInVersion } from './code-attributes.ts';

/** Complications a principal diagnosis excludes: first and last codes of ranges, sorted. */
interface ExclusionList {
  readonly group: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/**
 * CC exclusions: a secondary diagnosis that is closely related to the principal one is no CC or MCC beside it.
 *
 * @source MS-DRG Definitions Manual, appendix C part 1
 */
export class CcExclusions {
  private readonly byPrincipal = new Map<string, ExclusionList | undefined>();
  private readonly byGroup = new Map<string, ExclusionList>();

  constructor(
    private readonly packs: { readonly exclusions: RowPack; readonly exclusionGroups: RowPack },
    private readonly version: number,
  ) {}

  /** Whether a CC or MCC counts as neither when this is the principal diagnosis. */
  excludes(principal: string, complication: string): boolean {
    const list = this.listOf(principal);
    if (list === undefined) return false;
    let low = 0;
    let high = list.first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list.last[middle] ?? '') < complication) low = middle + 1;
      else high = middle;
    }
    const first = list.first[low];
    return first !== undefined && first <= complication;
  }

  /**
   * What a principal diagnosis excludes: the number of its list, which others share, and the ranges of complications,
   * each from its first to its last code. Undefined when it excludes nothing.
   */
  listFor(
    principal: string,
  ): { readonly group: string; readonly ranges: readonly (readonly [string, string])[] } | undefined {
    const list = this.listOf(principal);
    return list === undefined
      ? undefined
      : { group: list.group, ranges: list.first.map((first, i) => [first, list.last[i] ?? first]) };
  }

  private listOf(principal: string): ExclusionList | undefined {
    const known = this.byPrincipal.get(principal);
    if (known !== undefined || this.byPrincipal.has(principal)) return known;
    const group = rowInVersion(this.packs.exclusions, principal, this.version)?.[3];
    const list = group === undefined ? undefined : this.group(group);
    this.byPrincipal.set(principal, list);
    return list;
  }

  private group(group: string): ExclusionList {
    const known = this.byGroup.get(group);
    if (known !== undefined) return known;
    const row = this.packs.exclusionGroups.find(group);
    const cells = row === -1 ? [] : (this.packs.exclusionGroups.row(row)[1] ?? '').split(' ').filter(Boolean);
    const ranges = cells.map((cell) => cell.split('-'));
    const list = {
      group,
      first: ranges.map(([first = '']) => first),
      last: ranges.map(([first = '', last]) => last ?? first),
    };
    this.byGroup.set(group, list);
    return list;
  }
}
