import { addDays, type DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import type { ValidityInterval } from './icd10cm.ts';

/** A run of days for which an edition that the user added is the code set. */
export interface AddedPeriod extends ValidityInterval {
  /** Whether a code, without dot, may be billed by that edition. */
  has(code: string): boolean;
}

/**
 * The days for which each added edition is the code set: from its first day to the day before the next edition,
 * shipped or added.
 *
 * @param editions  of ICD-10-CM, oldest first
 * @param isBillable whether an edition has a code as a billable one; asked when it is needed
 */
export function addedPeriods(
  editions: readonly Edition[],
  isBillable: (edition: Edition, code: string) => boolean,
): readonly AddedPeriod[] {
  return editions.flatMap((edition, i) => {
    if (edition.provenance !== 'added') return [];
    const next = editions[i + 1];
    const to = edition.effectiveTo ?? (next === undefined ? undefined : addDays(next.effectiveFrom, -1));
    const has = (code: string): boolean => isBillable(edition, code);
    return [{ from: edition.effectiveFrom, ...(to === undefined ? {} : { to }), has }];
  });
}

/** Intervals of a code with what the added editions say of their own days in place of what was known of these days. */
export function withAddedPeriods(
  known: readonly ValidityInterval[],
  periods: readonly AddedPeriod[],
  code: string,
): readonly ValidityInterval[] {
  let intervals = known;
  for (const period of periods) {
    const outside = intervals.flatMap((interval) => without(interval, period));
    const own: ValidityInterval =
      period.to === undefined ? { from: period.from } : { from: period.from, to: period.to };
    intervals = joined(period.has(code) ? [...outside, own] : outside);
  }
  return intervals;
}

function without(interval: ValidityInterval, period: ValidityInterval): readonly ValidityInterval[] {
  const parts: ValidityInterval[] = [];
  const before = addDays(period.from, -1);
  if (interval.from < period.from) parts.push({ from: interval.from, to: earlier(interval.to, before) });
  if (period.to === undefined) return parts;
  const after = addDays(period.to, 1);
  if (interval.to === undefined || interval.to > period.to) {
    const from = interval.from <= period.to ? after : interval.from;
    parts.push(interval.to === undefined ? { from } : { from, to: interval.to });
  }
  return parts;
}

function earlier(one: DateOfService | undefined, other: DateOfService): DateOfService {
  return one === undefined || other < one ? other : one;
}

/** In order of time; intervals that follow each other without a gap are one. */
function joined(intervals: readonly ValidityInterval[]): readonly ValidityInterval[] {
  const result: ValidityInterval[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last?.to === undefined || addDays(last.to, 1) < interval.from) {
      if (last === undefined || last.to !== undefined) result.push(interval);
      continue;
    }
    result[result.length - 1] =
      interval.to === undefined ? { from: last.from } : { from: last.from, to: interval.to };
  }
  return result;
}
