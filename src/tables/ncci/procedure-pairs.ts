import type { DateOfService } from '../../base/date-of-service.ts';
import type { RowPack } from '../row-pack.ts';

/** An NCCI procedure-to-procedure edit between two codes. */
export interface ProcedurePair {
  readonly column1: string;
  readonly column2: string;
  /** First day; undefined where the file gives none. */
  readonly from?: DateOfService;
  /** Last day; undefined while active. */
  readonly to?: DateOfService;
  /** 0 never, 1 a modifier may lift it, 9 deleted on the day it began. */
  readonly modifierIndicator: '0' | '1' | '9';
  readonly rationale: string;
}

/** What the pairs of a row of the pack share. */
type PairEdit = Omit<ProcedurePair, 'column1' | 'column2'>;

/**
 * The pack of NCCI procedure-to-procedure edits of one provider type (table `ncci-ptp`, roles `practitioner` and
 * `outpatient`). A row holds all column-two codes of a column-one code with the same dates, indicator and rationale.
 *
 * @source CMS, Medicare NCCI PTP edits
 */
export class ProcedurePairs {
  private readonly known = new Map<string, ColumnTwo | undefined>();

  /** @param pack column_1, from, to, modifier, rationale, column_2 (codes with blanks between) */
  constructor(private readonly pack: RowPack) {}

  /** Every edit of a pair in this order, ended ones too; empty when there is none. */
  pairs(column1: string, column2: string): readonly ProcedurePair[] {
    const edits = this.columnTwo(column1)?.of(codeNumber(column2)) ?? [];
    return edits.map((edit) => ({ column1, column2, ...edit }));
  }

  /** The edit of a pair in force on a day; those deleted on the day they began never are. */
  on(column1: string, column2: string, onDate: DateOfService): ProcedurePair | undefined {
    const edit = this.columnTwo(column1)?.on(codeNumber(column2), onDate);
    return edit === undefined ? undefined : { column1, column2, ...edit };
  }

  /** The column-two codes of a column-one code, read once: claims ask for the same codes again and again. */
  columnTwo(column1: string): ColumnTwo | undefined {
    const known = this.known.get(column1);
    if (known !== undefined || this.known.has(column1)) return known;
    const rows = [...this.pack.rowsOf(column1)];
    const made = rows.length === 0 ? undefined : new ColumnTwo(rows);
    this.known.set(column1, made);
    return made;
  }

  /** How many edits the pack holds. */
  count(): number {
    let count = 0;
    for (const row of this.pack.rows()) count += (row[5] ?? '').split(' ').length;
    return count;
  }
}

/** The column-two codes of one column-one code by number, in an open hash table: one look finds most of them or none. */
export class ColumnTwo {
  /** Numbers of codes, 0 where a place is free; a code of several edits has several places, in their order. */
  private readonly numbers: Uint32Array;
  private readonly editOf: Uint16Array;
  private readonly edits: readonly PairEdit[];
  private readonly mask: number;

  /** @param rows rows of the pack of one column-one code */
  constructor(rows: readonly (readonly string[])[]) {
    this.edits = rows.map(([, from = '', to = '', modifier = '', rationale = '']) => ({
      ...(from === '' ? {} : { from: from as DateOfService }),
      ...(to === '' ? {} : { to: to as DateOfService }),
      modifierIndicator: modifier as ProcedurePair['modifierIndicator'],
      rationale,
    }));
    const lists = rows.map(([, , , , , codes = '']) => codes.split(' '));
    const count = lists.reduce((sum, list) => sum + list.length, 0);
    let size = 8;
    while (size < count * 2) size *= 2;
    this.mask = size - 1;
    this.numbers = new Uint32Array(size);
    this.editOf = new Uint16Array(size);
    for (const [edit, list] of lists.entries()) for (const code of list) this.put(codeNumber(code), edit);
  }

  /** Every edit with a column-two code, ended ones too. */
  of(number: number): readonly PairEdit[] {
    const found: PairEdit[] = [];
    for (let at = this.start(number); this.numbers[at] !== FREE; at = (at + 1) & this.mask) {
      const edit = this.numbers[at] === number ? this.edits[this.editOf[at] ?? 0] : undefined;
      if (edit !== undefined) found.push(edit);
    }
    return found;
  }

  /** The edit with a column-two code in force on a day. */
  on(number: number, onDate: DateOfService): PairEdit | undefined {
    for (let at = this.start(number); this.numbers[at] !== FREE; at = (at + 1) & this.mask) {
      if (this.numbers[at] !== number) continue;
      const edit = this.edits[this.editOf[at] ?? 0];
      if (edit !== undefined && inForce(edit, onDate)) return edit;
    }
    return undefined;
  }

  private put(number: number, edit: number): void {
    if (number === FREE) return;
    let at = this.start(number);
    while (this.numbers[at] !== FREE) at = (at + 1) & this.mask;
    this.numbers[at] = number;
    this.editOf[at] = edit;
  }

  private start(number: number): number {
    const mixed = Math.imul(number, 0x9e3779b1);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}

const FREE = 0;

function inForce({ from, to, modifierIndicator }: PairEdit, onDate: DateOfService): boolean {
  return (
    modifierIndicator !== '9' && (from === undefined || from <= onDate) && (to === undefined || onDate <= to)
  );
}

const CODE_LENGTH = 5;
const DIGIT_0 = 48;
const LETTER_A = 65;

/** A code of five characters as a number in base 36, by which pairs are looked up; 0 for what is none. */
export function codeNumber(code: string): number {
  if (code.length !== CODE_LENGTH) return 0;
  let number = 0;
  for (let i = 0; i < CODE_LENGTH; i++) {
    const character = code.charCodeAt(i);
    const digit = character < LETTER_A ? character - DIGIT_0 : character - LETTER_A + 10;
    if (digit < 0 || digit > 35) return 0;
    number = number * 36 + digit;
  }
  return number;
}
