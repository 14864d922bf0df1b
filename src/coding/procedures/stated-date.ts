import {
  addDays,
  type DateOfService,
  dateFromParts,
  parseDateOfService,
} from '../../base/date-of-service.ts';
import { dateAtStart } from '../../reading/dates.ts';
import type { CodingContext } from '../context.ts';

const DATES =
  /\b(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![/\d])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:, ?\d{4})?|(?:in|since|from|circa) ((?:19|20)\d{2})|(?:hospital day|hd) ?#?(\d{1,2}))\b/gi;

export type Stated = { readonly on: string } | { readonly on?: undefined; readonly before: true };

/** The date nearest to the words of a procedure in its sentence, or that it lies before the stay. */
export function dateIn(text: string, at: number, context: CodingContext): Stated | undefined {
  let best: { readonly distance: number; readonly stated: Stated } | undefined;
  DATES.lastIndex = 0;
  for (let match = DATES.exec(text); match !== null; match = DATES.exec(text)) {
    const stated = statedBy(match, context);
    const distance = Math.abs(match.index - at) + (match.index < at ? 20 : 0);
    if (stated !== undefined && (best === undefined || distance < best.distance)) best = { distance, stated };
  }
  return best?.stated;
}

function statedBy(match: RegExpExecArray, context: CodingContext): Stated | undefined {
  const { admission, discharge } = stay(context);
  const year = Number((discharge ?? admission ?? context.onDate).slice(0, 4));
  if (match[7] !== undefined)
    return Number(match[7]) < Number((admission ?? context.onDate).slice(0, 4))
      ? { before: true }
      : undefined;
  if (match[8] !== undefined)
    return admission === undefined ? undefined : { on: addDays(admission, Number(match[8]) - 1) };
  let date: DateOfService | undefined;
  if (match[4] !== undefined && match[6] === undefined) {
    date = dateFromParts(year, Number(match[4]), Number(match[5]));
  } else date = dateAtStart(match[0]) ?? dateAtStart(`${match[0]}, ${String(year)}`);
  if (date === undefined) return undefined;
  // the three days before an admission belong to the inpatient claim
  if (admission !== undefined && date < addDays(admission, -3)) return { before: true };
  if (discharge !== undefined && date > discharge) return undefined;
  return { on: date };
}

/** First and last day of the stay, where known. */
export function stay(context: CodingContext): {
  readonly admission: DateOfService | undefined;
  readonly discharge: DateOfService | undefined;
} {
  const { admissionDate, dischargeDate } = context.reading.facts;
  return {
    admission: admissionDate === null ? undefined : parseDateOfService(admissionDate),
    discharge: dischargeDate === null ? undefined : parseDateOfService(dischargeDate),
  };
}

/** The days within the stay that a text names, with their places. */
export function datedDays(
  text: string,
  context: CodingContext,
): readonly { readonly at: number; readonly date: DateOfService }[] {
  const found: { at: number; date: DateOfService }[] = [];
  DATES.lastIndex = 0;
  for (let match = DATES.exec(text); match !== null; match = DATES.exec(text)) {
    const on = statedBy(match, context)?.on;
    const date = on === undefined ? undefined : parseDateOfService(on);
    if (date !== undefined) found.push({ at: match.index, date });
  }
  return found;
}
