import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import type { RowPack } from '../row-pack.ts';
import type {
  Icd10PcsEdition,
  Icd10PcsEntry,
  PcsCharacter,
  PcsChoice,
  PcsDefinition,
  PcsRow,
  PcsStep,
  PcsValue,
} from './icd10pcs.ts';
import { axisName, sectionName } from './pcs-axes.ts';
import { type PcsCodeList, rowsWith } from './pcs-code-list.ts';
import { labelKey } from './pcs-label-context.ts';
import type { PcsLabels } from './pcs-labels.ts';
import { endingsOf, type PcsRowValues, rowsOf } from './pcs-rows.ts';
import type { PcsTitles } from './pcs-titles.ts';

/** What every edition shares: the packs hold all dates at once. */
export interface PcsPacks {
  readonly codes: PcsCodeList;
  readonly labels: PcsLabels;
  readonly titles: PcsTitles;
  /** key (position, value, section), definition, explanation, examples. */
  readonly definitions: RowPack;
}

/** ICD-10-PCS on one date. */
export class DatedIcd10Pcs implements Icd10PcsEdition {
  constructor(
    readonly edition: Edition,
    private readonly date: DateOfService,
    private readonly packs: PcsPacks,
  ) {}

  /** Whether the code is valid on the date; upper case, no blanks. */
  has(bare: string): boolean {
    return this.packs.codes.isValid(bare, this.date);
  }

  entry(code: string): Icd10PcsEntry | undefined {
    const bare = bareCode(code);
    return this.has(bare) ? this.packs.titles.entry(bare) : undefined;
  }

  *entries(prefix = ''): IterableIterator<Icd10PcsEntry> {
    for (const code of this.packs.codes.codesOn(this.date, bareCode(prefix)))
      yield this.packs.titles.entry(code);
  }

  codes(prefix: string): readonly string[] {
    return [...this.packs.codes.codesOn(this.date, bareCode(prefix))];
  }

  count(prefix: string): number {
    const bare = bareCode(prefix);
    let count = 0;
    for (const table of this.tablesOf(bare)) {
      for (const values of this.left(table, bare)) count += size(values);
    }
    return count;
  }

  next(prefix: string): PcsStep | undefined {
    const bare = bareCode(prefix);
    if (bare.length > 6) return undefined;
    const position = bare.length + 1;
    const found = new Map<string, { codes: number; labels: Set<string> }>();
    for (const table of this.tablesOf(bare)) {
      for (const values of this.left(table, bare)) {
        const shown = position <= 3 ? table.charAt(position - 1) : (values[position - 4] ?? '');
        for (const value of shown) {
          const choice = found.get(value) ?? { codes: 0, labels: new Set<string>() };
          found.set(value, choice);
          choice.codes += size(values) / shown.length;
          for (const label of this.labelsOf(bare + value, values)) choice.labels.add(label);
        }
      }
    }
    if (found.size === 0) return undefined;
    const choices = [...found]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([value, { codes, labels }]): PcsChoice => {
        const definition = this.definition(bare + value, position);
        return { value, labels: [...labels], codes, ...(definition === undefined ? {} : { definition }) };
      });
    return {
      position,
      axis: axisName(position === 1 ? (choices[0]?.value ?? '0') : bare.charAt(0), position),
      choices,
    };
  }

  explain(prefix: string): readonly PcsCharacter[] {
    const bare = bareCode(prefix).slice(0, 7);
    return [...bare].map((value, i): PcsCharacter => {
      const position = i + 1;
      const definition = this.definition(bare, position);
      return {
        position,
        axis: axisName(bare.charAt(0), position),
        value,
        label: this.label(bare, position) ?? null,
        ...(definition === undefined ? {} : { definition }),
      };
    });
  }

  rows(prefix: string): readonly PcsRow[] {
    const bare = bareCode(prefix);
    if (bare.length < 3) return [];
    const table = bare.slice(0, 3);
    const combinations = this.left(table, bare)
      .flatMap((values) => endingsOf(values))
      .map((ending) => [...ending].map((value, i) => value + (this.label(table + ending, i + 4) ?? '')));
    return rowsOf(combinations).map((columns) => ({
      columns: columns.map((tokens) => tokens.map(valueAndLabel)),
      codes: columns.reduce((product, tokens) => product * tokens.length, 1),
    }));
  }

  private *tablesOf(prefix: string): IterableIterator<string> {
    for (const table of this.packs.codes.tables()) {
      if (table.startsWith(prefix.slice(0, 3)) && (prefix.length <= 3 || prefix.startsWith(table)))
        yield table;
    }
  }

  /** Rows of a table on the date, narrowed to the characters chosen. */
  private left(table: string, prefix: string): PcsRowValues[] {
    return rowsWith(prefix.slice(3), this.packs.codes.rowsOn(table, this.date));
  }

  private label(code: string, position: number): string | undefined {
    return position === 1 ? sectionName(code.charAt(0)) : this.packs.labels.label(code, position);
  }

  /** Labels of the last character of a prefix; in New Technology one for each group that the row allows. */
  private labelsOf(prefix: string, values: PcsRowValues): readonly string[] {
    const position = prefix.length;
    if (prefix.startsWith('X') && (position === 4 || position === 6)) {
      const groups = [...(values[3] ?? '')];
      const labels = groups.map((group) => this.label(`${prefix.padEnd(6, ' ')}${group}`, position));
      return labels.filter((label): label is string => label !== undefined);
    }
    const label = this.label(prefix, position);
    return label === undefined ? [] : [label];
  }

  private definition(code: string, position: number): PcsDefinition | undefined {
    const pack = this.packs.definitions;
    const index = pack.find(labelKey(position, code.charAt(position - 1), code.charAt(0)));
    if (index === -1) return undefined;
    const [, definition = '', explanation = '', examples = ''] = pack.row(index);
    return {
      definition,
      ...(explanation === '' ? {} : { explanation }),
      ...(examples === '' ? {} : { examples }),
    };
  }
}

/** `0dtj 4zz` → `0DTJ4ZZ`. */
export function bareCode(code: string): string {
  return code.replace(/[\s.]/g, '').toUpperCase();
}

function valueAndLabel(token: string): PcsValue {
  return { value: token.charAt(0), label: token.length === 1 ? null : token.slice(1) };
}

function size(values: PcsRowValues): number {
  return values.reduce((product, set) => product * set.length, 1);
}
