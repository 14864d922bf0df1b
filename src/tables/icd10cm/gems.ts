import type { RowPack } from '../row-pack.ts';

/** An equivalent by the General Equivalence Mappings. */
export interface GemEquivalent {
  /** Without dot: ICD-9-CM or ICD-10-CM, as asked. */
  readonly code: string;
  /** False for an exact equivalent, true for an approximate one. */
  readonly approximate: boolean;
  /** Part of a cluster: only codes of one scenario, one from each choice list, are together an equivalent. */
  readonly combination?: { readonly scenario: number; readonly choiceList: number };
}

/**
 * ICD-9-CM ⇄ ICD-10-CM equivalents, exact ones first. They serve history and comparison, never coding.
 *
 * @source CMS/CDC General Equivalence Mappings; flags: approximate, no map, combination, scenario, choice list
 */
export class Gems {
  constructor(
    private readonly toIcd9Pack: () => RowPack,
    private readonly fromIcd9Pack: () => RowPack,
  ) {}

  /** @param code ICD-10-CM without dot */
  toIcd9(code: string): readonly GemEquivalent[] {
    return equivalents(this.toIcd9Pack(), code);
  }

  /** @param code ICD-9-CM without dot */
  fromIcd9(code: string): readonly GemEquivalent[] {
    return equivalents(this.fromIcd9Pack(), code);
  }
}

function equivalents(pack: RowPack, code: string): readonly GemEquivalent[] {
  const found: GemEquivalent[] = [];
  for (const [, other = '', flags = ''] of pack.rowsOf(code)) {
    if (flags[1] === '1') continue;
    const combination = { scenario: Number(flags[3]), choiceList: Number(flags[4]) };
    found.push({
      code: other,
      approximate: flags[0] === '1',
      ...(flags[2] === '1' ? { combination } : {}),
    });
  }
  return found.sort((a, b) => Number(a.approximate) - Number(b.approximate));
}

/** `25000` → `250.00`, `E8859` → `E885.9`, `V270` → `V27.0`. */
export function withIcd9Dot(code: string): string {
  const category = code.startsWith('E') ? 4 : 3;
  return code.length > category ? `${code.slice(0, category)}.${code.slice(category)}` : code;
}
