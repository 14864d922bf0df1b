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

/** The column-two codes that share dates, indicator and rationale. */
interface Group {
  readonly edit: Omit<ProcedurePair, 'column1' | 'column2'>;
  readonly codes: string;
}

/**
 * The pack of NCCI procedure-to-procedure edits of one provider type (table `ncci-ptp`, roles `practitioner` and
 * `outpatient`). A row holds all column-two codes of a column-one code with the same dates, indicator and rationale.
 *
 * @source CMS, Medicare NCCI PTP edits
 */
export class ProcedurePairs {
  private readonly groups = new Map<string, readonly Group[]>();

  /** @param pack column_1, from, to, modifier, rationale, column_2 (codes with blanks between) */
  constructor(private readonly pack: RowPack) {}

  /** Every edit of a pair in this order, ended ones too; empty when there is none. */
  pairs(column1: string, column2: string): readonly ProcedurePair[] {
    const found: ProcedurePair[] = [];
    for (const { edit, codes } of this.groupsOf(column1)) {
      if (holdsCode(codes, column2)) found.push({ column1, column2, ...edit });
    }
    return found;
  }

  /** The rows of a column-one code, read once: a claim asks for the same codes again and again. */
  private groupsOf(column1: string): readonly Group[] {
    const known = this.groups.get(column1);
    if (known !== undefined) return known;
    const groups: Group[] = [];
    for (const row of this.pack.rowsOf(column1)) {
      const [, from = '', to = '', modifier = '', rationale = '', codes = ''] = row;
      const edit = {
        ...(from === '' ? {} : { from: from as DateOfService }),
        ...(to === '' ? {} : { to: to as DateOfService }),
        modifierIndicator: modifier as ProcedurePair['modifierIndicator'],
        rationale,
      };
      groups.push({ edit, codes });
    }
    this.groups.set(column1, groups);
    return groups;
  }

  /** The edit of a pair in force on a day; those deleted on the day they began never are. */
  on(column1: string, column2: string, onDate: DateOfService): ProcedurePair | undefined {
    return this.pairs(column1, column2).find(
      ({ from, to, modifierIndicator }) =>
        modifierIndicator !== '9' &&
        (from === undefined || from <= onDate) &&
        (to === undefined || onDate <= to),
    );
  }

  /** How many edits the pack holds. */
  count(): number {
    let count = 0;
    for (const row of this.pack.rows()) count += (row[5] ?? '').split(' ').length;
    return count;
  }
}

const CODE_AND_BLANK = 6;

/** Codes are five characters with a blank between, so a code stands at a multiple of six. */
function holdsCode(codes: string, code: string): boolean {
  for (let at = codes.indexOf(code); at !== -1; at = codes.indexOf(code, at + 1)) {
    if (at % CODE_AND_BLANK === 0) return code.length === CODE_AND_BLANK - 1;
  }
  return false;
}
