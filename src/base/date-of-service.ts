import { oncePerText } from './once.ts';

/** A calendar date as claims carry it: `YYYY-MM-DD`, no time, no zone. ISO text sorts as dates do. */
export type DateOfService = string & { readonly __brand: 'DateOfService' };

/** ICD-10-CM/PCS took effect on this date; no edition here is older. */
export const ICD10_START = '2015-10-01' as DateOfService;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * The date, or undefined when the text is not a real calendar date in the form `YYYY-MM-DD`. Claims ask for the same days
 * again and again.
 */
export const parseDateOfService = oncePerText((text): DateOfService | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (match === null) return undefined;
  return dateFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}, 20_000);

/** The date made of a year, a month (1–12) and a day, or undefined when there is no such day. */
export function dateFromParts(year: number, month: number, day: number): DateOfService | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  if (days === undefined || day < 1 || day > days || year < 1800 || year > 2199) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}` as DateOfService;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: DateOfService, to: DateOfService): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date `days` after (or, negative, before) `date`. */
export function addDays(date: DateOfService, days: number): DateOfService {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as DateOfService;
}

/** Completed years between a birth date and a later date, as payers count age. */
export function ageInYears(birthDate: DateOfService, onDate: DateOfService): number {
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The federal fiscal year (October to September) a date falls in, which names the code-set editions. */
export function fiscalYear(date: DateOfService): number {
  return Number(date.slice(0, 4)) + (date.slice(5) >= '10-01' ? 1 : 0);
}
