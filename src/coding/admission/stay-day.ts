import { type DateOfService, daysBetween, parseDateOfService } from '../../base/date-of-service.ts';
import { oncePer, oncePerKey } from '../../base/once.ts';
import type { DocumentReading, Section } from '../../reading/reading.ts';
import type { CodingContext } from '../context.ts';

const DAY = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/]*\/\d{3})/;

/**
 * How many days after the admission a passage of the course was written: 0 on the day itself. By the day that heads
 * the passage (`4/16 MD`), else by the date of a note that is of one day. Undefined where the record does not tell.
 */
export function stayDayOf(
  document: DocumentReading,
  section: Section,
  context: CodingContext,
): number | undefined {
  const admissionDate = context.reading.facts.admissionDate as DateOfService | null;
  if (admissionDate === null) return countedDay(headerOfDay(document, section));
  return (
    dayAfter(DAY.exec(headerOfDay(document, section)), admissionDate) ??
    countedDay(headerOfDay(document, section)) ??
    dayOfNote(document, admissionDate)
  );
}

/** The header of a section, with that of the line it begins within: `POD3: desaturated. Dx: aspiration pneumonia`. */
export function headerOfDay(document: DocumentReading, section: Section): string {
  return headersOfDay(document).get(section) ?? section.header ?? '';
}

const headersOfDay = oncePer(
  (document: DocumentReading) =>
    new Map(document.sections.map((section, at) => [section, headerAt(document, section, at)] as const)),
);

function headerAt({ document, sections }: DocumentReading, section: Section, place: number): string {
  const { text } = document;
  let at = place;
  let header = section.header ?? '';
  while (at > 0 && !DAY.test(header) && !COUNTED.test(header)) {
    const own = sections[at];
    const before = sections[at - 1];
    if (own === undefined || before === undefined || text.slice(before.start, own.start).includes('\n'))
      break;
    header = before.header ?? '';
    at--;
  }
  return header;
}

const COUNTED = /^\W*(?:hd|hospital day|pod|ppd|post-?op(?:erative)? day|dol) ?#?(\d{1,2})\b/i;

/** `HD3`, `POD 2`: the first hospital day is the day of admission, the day after an operation is not. */
function countedDay(header: string): number | undefined {
  const found = COUNTED.exec(header);
  if (found === null) return undefined;
  const days = Number(found[1]);
  return /^\W*h/i.test(header) ? Math.max(0, days - 1) : days;
}

const OF_ONE_DAY: ReadonlySet<string | null> = new Set(['progress-note', 'nursing-note', 'consultation']);

/** Once a document and stay: the note's own date, or the day in its title. */
const dayOfNote = oncePerKey<DocumentReading, DateOfService, number | undefined>(
  (reading: DocumentReading, admission: DateOfService): number | undefined => {
    const { type, date, text, start, end } = reading.document;
    if (!OF_ONE_DAY.has(type)) return undefined;
    if (date !== null) return between(admission, date);
    const title = text.slice(start, Math.min(end, start + 80)).split('\n')[0] ?? '';
    return dayAfter(DAY.exec(title), admission);
  },
);

function dayAfter(found: RegExpExecArray | null, admission: DateOfService): number | undefined {
  const [, month, day] = found ?? [];
  if (month === undefined || day === undefined) return undefined;
  const year = Number(admission.slice(0, 4));
  const dated = (of: number): string => `${String(of)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // a stay over the turn of the year
  return between(admission, dated(dated(year) < admission ? year + 1 : year));
}

/** Days from one date to another, up to a hundred; undefined beyond, which is no day of this stay. */
function between(from: DateOfService, to: string): number | undefined {
  const date = parseDateOfService(to);
  const days = date === undefined ? -1 : daysBetween(from, date);
  return days >= 0 && days <= 100 ? days : undefined;
}
