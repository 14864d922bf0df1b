import { type DateOfService, dateFromParts } from '../../base/date-of-service.ts';
import type { EffectiveDate, TableFile } from './layout.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*`;
/** NCCI's first version of a year less the year: version 30 is 2024. */
const NCCI_YEAR_ZERO = 1994;

/**
 * From when a file of a calendar-year or quarterly table holds, as its own name says, else its archive's:
 * `…_2024q3`, `Eff_10-01-2026`, `HCPC2024_JUL_ANWEB`, `rvu24c`, `ccipra-v323r0-f1`, `gpci_2024`.
 * A quarter named further out is better than a year named further in.
 */
export function calendarDate(file: TableFile): EffectiveDate | undefined {
  const named = segments(file).flatMap((segment) => dateInName(segment) ?? []);
  return named.find((n) => !n.yearOnly) ?? named[0];
}

/**
 * From when a file of a fiscal-year table holds: 1 October before the year named, or 1 April of it where a name
 * says so, or where the archive dates the file between December and March, when the April update comes out.
 *
 * @param year fiscal year that the content names, where it does
 */
export function fiscalDate(file: TableFile, year?: number): EffectiveDate | undefined {
  const names = segments(file);
  const exact = names.flatMap((name) => isoDay(name) ?? [])[0];
  if (exact !== undefined) return { date: exact, yearOnly: false };
  const named = year ?? names.flatMap((name) => yearIn(name) ?? [])[0];
  if (named === undefined) return undefined;
  const april = names.some((name) => /apr(?:il)?(?![a-z])/i.test(name)) || changedForApril(file, named);
  const date = dateFromParts(april ? named : named - 1, april ? 4 : 10, 1);
  return date === undefined ? undefined : { date, yearOnly: false };
}

function changedForApril({ modified }: TableFile, year: number): boolean {
  if (modified === undefined) return false;
  return modified >= `${String(year - 1)}-12-01` && modified <= `${String(year)}-03-31`;
}

/** A date named in a file name. */
export function dateInName(name: string): EffectiveDate | undefined {
  const lower = name.toLowerCase();
  const exact = isoDay(lower) ?? usDay(lower);
  if (exact !== undefined) return { date: exact, yearOnly: false };
  const quarter = quarterOf(lower);
  if (quarter !== undefined) {
    const date = dateFromParts(quarter.year, quarter.month, 1);
    if (date !== undefined) return { date, yearOnly: false };
  }
  const year = yearIn(lower);
  const date = year === undefined ? undefined : dateFromParts(year, 1, 1);
  return date === undefined ? undefined : { date, yearOnly: true };
}

function isoDay(name: string): DateOfService | undefined {
  const match = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(name);
  return match === null ? undefined : dateFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

function usDay(name: string): DateOfService | undefined {
  const match = /eff(?:ective)?[-_ ]*(\d\d)[-_ ](\d\d)[-_ ](20\d\d)/.exec(name);
  return match === null ? undefined : dateFromParts(Number(match[3]), Number(match[1]), Number(match[2]));
}

function quarterOf(name: string): { readonly year: number; readonly month: number } | undefined {
  const first = (quarter: string): number => Number(quarter) * 3 - 2;
  const monthNumber = (month = ''): number => MONTHS.indexOf(month) + 1;
  let match = /(20\d\d)[-_ ]?q([1-4])(?!\d)/.exec(name);
  if (match !== null) return { year: Number(match[1]), month: first(match[2] ?? '') };
  match = /(?<![a-z])q([1-4])[-_ ]?(20\d\d)/.exec(name);
  if (match !== null) return { year: Number(match[2]), month: first(match[1] ?? '') };
  match = /(?<![a-z])v(\d\d)([0-3])r\d/.exec(name);
  if (match !== null) return { year: NCCI_YEAR_ZERO + Number(match[1]), month: Number(match[2]) * 3 + 1 };
  match = /rvu(\d\d)([a-d])/.exec(name);
  if (match !== null) return { year: 2000 + Number(match[1]), month: 'abcd'.indexOf(match[2] ?? '') * 3 + 1 };
  match = /taxonomy[-_ ]?(\d\d)\.?([01])/.exec(name);
  if (match !== null) return { year: 2000 + Number(match[1]), month: match[2] === '0' ? 1 : 7 };
  match = new RegExp(`(20\\d\\d)[-_ ]*${MONTH}(?![a-z])`).exec(name);
  if (match !== null) return { year: Number(match[1]), month: monthNumber(match[2]) };
  match = new RegExp(`(?<![a-z])${MONTH}[-_ ]*(?:1[-_, ]+)?(20\\d\\d)`).exec(name);
  if (match !== null) return { year: Number(match[2]), month: monthNumber(match[1]) };
  return undefined;
}

function yearIn(name: string): number | undefined {
  const match = /(?<!\d)(20[1-9]\d)(?!\d)/.exec(name) ?? /(?:fy)(\d\d)(?!\d)/i.exec(name);
  if (match === null) return undefined;
  const year = Number(match[1]);
  return year < 100 ? 2000 + year : year;
}

/** The file's own name first, then that of the folder or archive around it, and so on outwards. */
function segments({ name }: TableFile): readonly string[] {
  return name.split('/').reverse();
}
