import { type DateOfService, dateFromParts } from '../base/date-of-service.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const AMERICAN = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const NAMED =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? {0,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\d{4})/i;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?[- ](\d{4}|\d{2})(?!\d)/i;

/**
 * The date that a text starts with, in the ways US charts write dates: `2026-03-14`, `3/14/26`, `03-14-2026`,
 * `March 14, 2026`, `14-Mar-2026`. Month before day.
 *
 * @param twoDigitPivot a year of two digits up to this one (two digits) is of this century
 */
export function dateAtStart(text: string, twoDigitPivot = 79): DateOfService | undefined {
  const head = text.slice(0, 40);
  const iso = ISO.exec(head) ?? COMPACT.exec(head);
  if (iso !== null) return dateFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = AMERICAN.exec(head);
  if (american !== null) {
    return dateFromParts(
      fullYear(american[3] ?? '', twoDigitPivot),
      Number(american[1]),
      Number(american[2]),
    );
  }
  const named = NAMED.exec(head);
  if (named !== null) return dateFromParts(Number(named[3]), monthNumber(named[1] ?? ''), Number(named[2]));
  const dayFirst = DAY_FIRST.exec(head);
  if (dayFirst !== null) {
    return dateFromParts(
      fullYear(dayFirst[3] ?? '', twoDigitPivot),
      monthNumber(dayFirst[2] ?? ''),
      Number(dayFirst[1]),
    );
  }
  return undefined;
}

function fullYear(year: string, pivot: number): number {
  const value = Number(year);
  if (year.length === 4) return value;
  return value <= pivot ? 2000 + value : 1900 + value;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** How a chart names the dates of an encounter. */
export type DateLabel = 'birth' | 'admission' | 'discharge' | 'service' | 'procedure' | 'document';

const LABELS: readonly (readonly [DateLabel, RegExp])[] = [
  ['birth', /\b(?:date of birth|birth ?date|d\.?o\.?b\.?|born(?: on)?)\b/gi],
  [
    'admission',
    /\b(?:(?:date of |hospital )?admi(?:ssion|t(?:ted)?) date|date of admission|date admitted|admi(?:ssion|t) date(?:\/time)?|admitted(?: to [a-z ]{1,40})?(?: on)?|doa|admission|admit|adm|a(?=: ?\d))\b/gi,
  ],
  [
    'discharge',
    /\b(?:date of discharge|discharge date(?:\/time)?|date discharged|discharged(?: (?:home|from [a-z ]{1,30}))?(?: on)?|disch(?:arge)? date|discharge|d\/?c|d(?=: ?\d)|date of death|expired on)\b/gi,
  ],
  [
    'procedure',
    /\b(?:date of (?:procedure|operation|surgery)|(?:procedure|operation|surgery|operative) date|date of delivery)\b/gi,
  ],
  [
    'service',
    /\b(?:date of (?:service|visit|encounter|exam(?:ination)?|consultation|consult)|(?:service|visit|encounter|appointment|exam|consultation) date|d\.?o\.?s\.?|seen on|date seen)\b/gi,
  ],
  [
    'document',
    /\b(?:date of (?:note|report|dictation)|(?:note|report|dictation) date|date(?:\/time)?|dated|dictated(?: on)?|signed(?: on)?)\b/gi,
  ],
];

/** A date with the label it stands under. */
export interface LabelledDate {
  readonly label: DateLabel;
  readonly date: DateOfService;
  readonly start: number;
}

const BETWEEN_LABEL_AND_DATE =
  /^(?:\s*\((?:mm\/dd\/yyyy|m\/d\/y)\))?[\s:#=*_|,\-–]{0,12}(?:was |is |on |at |the )?/i;

/** What every date holds: two numbers with a sign between, eight digits, or a month beside a number. */
const SOME_DATE =
  /\d[-/.]\d{1,2}[-/.]\d\d|\d{8}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.,]{0,2}[- ]{0,2}\d/i;

/** Every date of a text that stands directly after a label, in reading order of labels. */
export function labelledDates(text: string, pivot: number): readonly LabelledDate[] {
  if (!SOME_DATE.test(text)) return [];
  const found: LabelledDate[] = [];
  for (const [label, pattern] of LABELS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const after = text.slice(pattern.lastIndex, pattern.lastIndex + 70);
      const rest = after.slice(BETWEEN_LABEL_AND_DATE.exec(after)?.[0].length ?? 0);
      const date = dateAtStart(rest, label === 'birth' ? pivot % 100 : 79);
      if (date !== undefined) found.push({ label, date, start: match.index });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
