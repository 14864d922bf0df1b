import type { DateOfService } from '../../base/date-of-service.ts';
import type { ValidityInterval } from '../icd10cm/icd10cm.ts';
import type { RowPack } from '../row-pack.ts';
import { endingsOf, type PcsRowValues } from './pcs-rows.ts';

/** A row of a table with the days on which its codes are valid. */
export interface DatedRow {
  readonly from: DateOfService;
  /** '' while in force. */
  readonly to: DateOfService | '';
  readonly values: PcsRowValues;
  /** Attributes of the Medicare Code Editor, in the pack that keeps them; '' elsewhere. */
  readonly attributes: string;
}

/** Every code since 2015-10-01, kept as rows of tables: a row of four sets of values stands for many codes. */
export class PcsCodeList {
  private readonly rowsByTable: ReadonlyMap<string, readonly DatedRow[]>;

  /** @param pack table (characters 1–3), first and last day, values of characters 4 to 7, attributes if any */
  constructor(pack: RowPack) {
    this.rowsByTable = readRows(pack);
  }

  /** The tables ever in force, by their three characters, in order. */
  tables(): IterableIterator<string> {
    return this.rowsByTable.keys();
  }

  /** Rows of a table that hold on a date; no code is in two of them. */
  rowsOn(table: string, date: DateOfService): readonly DatedRow[] {
    return (this.rowsByTable.get(table) ?? []).filter(
      (row) => row.from <= date && (row.to === '' || date <= row.to),
    );
  }

  /** Whether the code is valid on a date. Seven characters in upper case. */
  isValid(code: string, date: DateOfService): boolean {
    for (const row of this.rowsByTable.get(code.slice(0, 3)) ?? []) {
      if (row.from <= date && (row.to === '' || date <= row.to) && holds(row, code)) return true;
    }
    return false;
  }

  /** The attributes of a code on a date, where the pack keeps some. */
  attributes(code: string, date: DateOfService): readonly string[] {
    const row = this.rowsOn(code.slice(0, 3), date).find((candidate) => holds(candidate, code));
    return row === undefined || row.attributes === '' ? [] : row.attributes.split(' ');
  }

  /** The intervals in which a code was or is valid, in order; empty for a code that never was. */
  validity(code: string): readonly ValidityInterval[] {
    return (this.rowsByTable.get(code.slice(0, 3)) ?? [])
      .filter((row) => holds(row, code))
      .map((row): ValidityInterval => (row.to === '' ? { from: row.from } : { from: row.from, to: row.to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  /** The codes valid on a date that begin with some characters, in order. */
  *codesOn(date: DateOfService, prefix = ''): IterableIterator<string> {
    const tables = prefix.length < 3 ? this.rowsByTable.keys() : [prefix.slice(0, 3)];
    for (const table of tables) {
      if (!table.startsWith(prefix.slice(0, 3))) continue;
      const endings = rowsWith(prefix.slice(3), this.rowsOn(table, date)).flatMap(endingsOf);
      for (const ending of endings.sort()) yield table + ending;
    }
  }
}

function readRows(pack: RowPack): Map<string, DatedRow[]> {
  const rowsByTable = new Map<string, DatedRow[]>();
  for (const [
    table = '',
    from = '',
    to = '',
    a = '',
    b = '',
    c = '',
    d = '',
    attributes = '',
  ] of pack.rows()) {
    const row: DatedRow = {
      from: from as DateOfService,
      to: to as DateOfService | '',
      values: [a, b, c, d],
      attributes,
    };
    const rows = rowsByTable.get(table);
    if (rows === undefined) rowsByTable.set(table, [row]);
    else rows.push(row);
  }
  return rowsByTable;
}

/** The values of rows, narrowed to the characters after the third that are chosen. */
export function rowsWith(chosen: string, rows: readonly DatedRow[]): PcsRowValues[] {
  return rows
    .filter(({ values }) => [...chosen].every((value, i) => values[i]?.includes(value) === true))
    .map(({ values: [d, e, f, g] }) => [
      chosen.charAt(0) || d,
      chosen.charAt(1) || e,
      chosen.charAt(2) || f,
      chosen.charAt(3) || g,
    ]);
}

function holds({ values }: DatedRow, code: string): boolean {
  return (
    code.length === 7 &&
    values[0].includes(code.charAt(3)) &&
    values[1].includes(code.charAt(4)) &&
    values[2].includes(code.charAt(5)) &&
    values[3].includes(code.charAt(6))
  );
}
