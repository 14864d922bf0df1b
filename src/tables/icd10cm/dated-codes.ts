import { addDays, type DateOfService, ICD10_START } from '../../base/date-of-service.ts';
import type { RowPack } from '../row-pack.ts';
import type { ValidityInterval } from './icd10cm.ts';

/** A code over a run of days, with the Medicare Code Editor's attributes for it. */
export interface DatedCode extends ValidityInterval {
  readonly attributes: readonly string[];
}

/** The list of codes by date since 2015-10-01, with the attributes the Medicare Code Editor gives each. */
export class DatedCodes {
  constructor(private readonly pack: RowPack) {}

  /** The rows of a code in order of time; empty for a header or an unknown code. */
  rows(code: string): readonly DatedCode[] {
    return Array.from(this.pack.rowsOf(code), ([, from = '', to = '', attributes = '']) => ({
      from: from === '' ? ICD10_START : (from as DateOfService),
      ...(to === '' ? {} : { to: to as DateOfService }),
      attributes: attributes === '' ? [] : attributes.split(' '),
    }));
  }

  /** Intervals in which the code was valid; rows that follow each other without a gap are one. */
  validity(code: string): readonly ValidityInterval[] {
    const intervals: ValidityInterval[] = [];
    for (const { from, to } of this.rows(code)) {
      const last = intervals.at(-1);
      const joined = last?.to !== undefined && addDays(last.to, 1) === from;
      if (joined) intervals.pop();
      const start = joined ? last.from : from;
      intervals.push(to === undefined ? { from: start } : { from: start, to });
    }
    return intervals;
  }

  /** The attributes of a code on a day; empty when it is not valid then. */
  attributes(code: string, onDate: DateOfService): readonly string[] {
    return this.rows(code).find((row) => holds(row, onDate))?.attributes ?? [];
  }
}

/** Whether an interval holds a day. */
export function holds(interval: ValidityInterval, onDate: DateOfService): boolean {
  return interval.from <= onDate && (interval.to === undefined || onDate <= interval.to);
}
