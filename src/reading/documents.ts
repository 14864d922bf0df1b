import type { DateOfService } from '../base/date-of-service.ts';
import type { Span } from '../base/span.ts';
import type { ChartDocument, DocumentType } from '../record/document.ts';
import { isLower, isUpper } from './characters.ts';
import { type DateLabel, dateAtStart, type LabelledDate, labelledDates } from './dates.ts';
import { documentTypeOfTitle } from './document-types.ts';
import { bareHeaderAt, sectionOfHeader } from './headers.ts';
import type { Line } from './lines.ts';

/** A document of the chart with its lines. */
export interface DocumentLines {
  readonly document: ChartDocument;
  readonly lines: readonly Line[];
  readonly dates: readonly LabelledDate[];
}

const RULE = /^[-=_*#~+•.\s]{5,}$/;
/** Text before the first title, up to this many units, is its letterhead. */
const LETTERHEAD = 500;

interface Start {
  /** Line at which the document starts. */
  readonly line: number;
  readonly title: number;
  readonly type: DocumentType;
}

/**
 * The documents of one input text. A new one starts where a title stands alone on its line, in capitals, as a
 * heading, or after a rule or a page break. One text without titles is one document.
 *
 * @param id    id of the input; the documents of a text with several get `id#1`, `id#2`…
 * @param pivot last two digits of the year of reference, for years of two digits
 */
export function documentsOf(
  id: string,
  text: string,
  lines: readonly Line[],
  pivot: number,
): readonly DocumentLines[] {
  const starts = startsOf(text, lines);
  const first = starts[0];
  if (first === undefined)
    return [documentOf(id, text, { start: 0, end: text.length }, lines, typeOfContent(text, lines), pivot)];
  const single = starts.length === 1;
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const from = index === 0 ? 0 : (lines[start.line]?.start ?? 0);
    const to = next === undefined ? text.length : (lines[next.line]?.start ?? text.length);
    const own = lines
      .slice(index === 0 ? 0 : start.line, next?.line ?? lines.length)
      .filter((line) => !isRule(text, line));
    return documentOf(
      single ? id : `${id}#${String(index + 1)}`,
      text,
      { start: from, end: to },
      own,
      start.type,
      pivot,
      start.title === -1 ? undefined : lines[start.title],
    );
  });
}

function startsOf(text: string, lines: readonly Line[]): readonly Start[] {
  const starts: Start[] = [];
  lines.forEach((line, index) => {
    const previous = starts.at(-1);
    const type = titleAt(text, lines, index) ?? resumedAt(text, line, starts);
    if (type === undefined) return;
    const from = letterheadStart(text, lines, index, previous?.title ?? -1);
    if (previous === undefined) {
      const before = line.start;
      // a first title deep in the text starts the second document
      const sections = lines.slice(0, from).filter((l) => opensSection(text, l)).length;
      if ((before > LETTERHEAD && sections > 0) || sections > 2) {
        starts.push({ line: 0, title: -1, type: typeOfContent(text, lines.slice(0, from)) ?? 'visit-note' });
        starts.push({ line: from, title: index, type });
      } else starts.push({ line: 0, title: index, type });
      return;
    }
    if (previous.type === type && line.start - (lines[previous.title]?.end ?? 0) < 60) return;
    starts.push({ line: from, title: index, type });
  });
  return starts;
}

const REPORTS: ReadonlySet<DocumentType> = new Set(['operative-note', 'procedure-note']);
const RESUMING: ReadonlySet<string> = new Set([
  'hospitalCourse',
  'dischargeDiagnosis',
  'dischargeMedications',
]);

/**
 * The kind of the record that goes on after a report inside it: a course, diagnoses, or medications at discharge belong
 * to the summary that stands around the operative report.
 */
function resumedAt(text: string, line: Line, starts: readonly Start[]): DocumentType | undefined {
  const report = starts.at(-1);
  const around = starts.at(-2);
  if (report === undefined || around === undefined || !REPORTS.has(report.type) || REPORTS.has(around.type))
    return undefined;
  if (around.type !== 'discharge-summary') return undefined;
  if (line.mark !== null || line.soft || !line.afterBlank) return undefined;
  const written = text.slice(line.contentStart, Math.min(line.end, line.contentStart + 60));
  const name =
    bareHeaderAt(text, line.contentStart)?.name ?? sectionOfHeader(written.split(':')[0] ?? written);
  return name !== undefined && RESUMING.has(name) ? around.type : undefined;
}

function opensSection(text: string, line: Line): boolean {
  const written = text.slice(line.contentStart, Math.min(line.end, line.contentStart + 60));
  const name = sectionOfHeader(written.split(':')[0] ?? written);
  return name !== undefined && name !== 'header' && name !== 'other';
}

function titleAt(text: string, lines: readonly Line[], index: number): DocumentType | undefined {
  const line = lines[index];
  if (
    line === undefined ||
    line.end - line.start > 120 ||
    line.mark === 'bullet' ||
    line.mark === 'number' ||
    line.soft
  )
    return undefined;
  const written = text
    .slice(line.contentStart, line.end)
    .replace(/[*_#=]+/g, ' ')
    .trim();
  const keyed =
    /^(?:document|note|report)(?: type| title)?|^type of note|^title/i.test(written) && written.includes(':');
  const title = keyed ? written.slice(written.indexOf(':') + 1) : titleWords(written, index);
  if (title === undefined) return undefined;
  const type = documentTypeOfTitle(title);
  if (type === undefined) return undefined;
  const name = title.split(/\s(?:[-–—|]|--)\s/)[0] ?? title;
  const emphasised =
    keyed ||
    (index < 3 && written.startsWith(`${title}: `)) ||
    line.mark === 'heading' ||
    isCapitals(name.replace(/\([^)]*\)|\bwith\b/g, '')) ||
    text.slice(line.start, line.end).startsWith('**');
  const apart =
    index === 0 ||
    afterRule(text, lines, index) ||
    (isTitleCase(title) && line.afterBlank && standsAlone(lines, index));
  const opens =
    line.afterBlank || keyed || index < 8 || afterRule(text, lines, index) || isDatedTitle(written);
  return (emphasised && opens) || apart ? type : undefined;
}

/** A line that is a title with its date and no more: `4/8 OP NOTE`, `NSICU TRANSFER NOTE 4/9`. */
function isDatedTitle(written: string): boolean {
  return (
    /^(?:\d{1,2}\/\d{1,2}\S* )?[A-Z&/ ]{4,40}(?: \d{1,2}\/\d{1,2}\S*)?$/.test(written) &&
    /\d\/\d/.test(written)
  );
}

/**
 * The words of a line that may be a title: all of it, or in a line that goes on after columns of blanks, a comma, or
 * a date, the part before.
 */
function titleWords(written: string, index: number): string | undefined {
  const columns = written.split(/\s{2,}|\t/)[0] ?? written;
  const dated = /^[A-Z&/ ]{4,40} \d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?=[ ,:(]|$)/.exec(written)?.[0];
  const headed = index < 3 ? /^([^:]{4,60}): /.exec(written)?.[1] : undefined;
  const wide = isCapitals(columns) ? written.split(/\s{4,}|\t/)[0] : undefined;
  const dashed = index < 4 ? written.split(/\s[-–—|]\s/)[0] : undefined;
  for (const part of [dated, headed, columns, wide, dashed]) {
    if (part === undefined || part.endsWith('.') || (part.includes(':') && !part.endsWith(':'))) continue;
    if (part.length <= 90 && documentTypeOfTitle(part) !== undefined) return part;
  }
  return undefined;
}

function standsAlone(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next?.afterBlank === true || index < 4;
}

function isTitleCase(title: string): boolean {
  return title
    .split(/\s+/)
    .every((word) => /^(?:and|of|&|the|[^a-zA-Z]+)$/.test(word) || isUpper(word.charCodeAt(0)));
}

function isCapitals(title: string): boolean {
  for (let at = 0; at < title.length; at++) if (isLower(title.charCodeAt(at))) return false;
  return true;
}

function isRule(text: string, line: Line): boolean {
  return (
    line.end - line.start >= 5 && RULE.test(text.slice(line.start, Math.min(line.end, line.start + 200)))
  );
}

function afterRule(text: string, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const line = lines[index];
  if (before === undefined || line === undefined) return true;
  return isRule(text, before) || hasPageBreak(text, before.end, line.start);
}

function hasPageBreak(text: string, from: number, to: number): boolean {
  return to - from < 200 && text.slice(from, to).includes('\f');
}

/** The rule or page break shortly before a title, with which its document starts. */
function letterheadStart(text: string, lines: readonly Line[], title: number, afterTitle: number): number {
  for (let index = title; index > afterTitle + 1 && title - index < 9; index--) {
    const line = lines[index];
    const before = lines[index - 1];
    if (line === undefined || before === undefined) break;
    if (isRule(text, before)) return index - 1;
    if (hasPageBreak(text, before.end, line.start)) return index;
  }
  return title;
}

function documentOf(
  id: string,
  text: string,
  span: Span,
  lines: readonly Line[],
  type: DocumentType | null,
  pivot: number,
  title?: Line,
): DocumentLines {
  const dates = labelledDates(text.slice(span.start, span.end), pivot);
  const document: ChartDocument = {
    id,
    type,
    date: dateOf(dates, type) ?? (title === undefined ? null : dateInTitle(text, title, pivot)),
    author: authorOf(text, lines),
    text,
    start: span.start,
    end: span.end,
  };
  return { document, lines: lines.filter((line) => !isRule(text, line)), dates };
}

/** The date that stands in a title: `CATH REPORT 4/22/2026`. */
function dateInTitle(text: string, { start, end }: Line, pivot: number): DateOfService | null {
  const title = text.slice(start, Math.min(end, start + 120));
  for (const { index } of title.matchAll(/(?<![\d/.-])\d{1,4}[-/.]/g)) {
    const date = dateAtStart(title.slice(index), pivot);
    if (date !== undefined) return date;
  }
  return null;
}

const DATE_PREFERENCE: Readonly<Record<string, readonly DateLabel[]>> = {
  'discharge-summary': ['discharge', 'document', 'service', 'admission'],
  'operative-note': ['procedure', 'service', 'document'],
  'procedure-note': ['procedure', 'service', 'document'],
  'history-and-physical': ['service', 'admission', 'document'],
  other: ['service', 'document', 'procedure', 'admission'],
};

function dateOf(dates: readonly LabelledDate[], type: DocumentType | null): string | null {
  for (const label of DATE_PREFERENCE[type ?? 'other'] ?? DATE_PREFERENCE.other ?? []) {
    const found = dates.find((date) => date.label === label);
    if (found !== undefined) return found.date;
  }
  return null;
}

const AUTHOR =
  /^(?:electronically (?:signed|authenticated) by|(?:dictated|signed|authored|written|e-?signed) by|author|provider|attending(?: physician| provider)?|surgeon|physician|clinician|dictating physician)\s*[:\-–]?\s*(.{3,80})$/i;

/** Who wrote it, as the document says; a signature counts before a heading. */
function authorOf(text: string, lines: readonly Line[]): string | null {
  const near = lines.length <= 60 ? lines : [...lines.slice(0, 20), ...lines.slice(-25)];
  let author: string | null = null;
  for (const line of near) {
    if (line.end - line.start > 130) continue;
    const match = AUTHOR.exec(text.slice(line.contentStart, line.end));
    if (match === null) continue;
    const name = cleanedName(match[1] ?? '');
    if (name === null) continue;
    const signed = /sign|dictated|author/i.test(match[0].slice(0, 30));
    if (author === null || signed) author = name;
  }
  return author;
}

function cleanedName(written: string): string | null {
  const name = written
    .replace(/\s+(?:on|at|date|dated)\b.*$/i, '')
    .replace(/[,;]?\s*\d{1,2}[/:-]\d.*$/, '')
    .replace(/[\s,;:*_|]+$/, '')
    .trim();
  return name.length < 3 || name.length > 60 || !/[A-Za-z]{2}/.test(name) ? null : name;
}

/** The kind of a document without a title, by the headers it has. */
function typeOfContent(text: string, lines: readonly Line[]): DocumentType | null {
  const names = new Set<string>();
  for (const line of lines) {
    const colon = text.slice(line.contentStart, Math.min(line.end, line.contentStart + 60));
    const header = colon.includes(':')
      ? (colon.split(':')[0] ?? '')
      : line.end - line.contentStart < 50
        ? colon
        : '';
    if (header === '') continue;
    const name = sectionOfHeader(header);
    if (name !== undefined) names.add(name);
  }
  if (names.has('dischargeDiagnosis') && (names.has('hospitalCourse') || names.has('dischargeMedications')))
    return 'discharge-summary';
  if (names.has('hospitalCourse') && (names.has('disposition') || names.has('admissionDiagnosis')))
    return 'discharge-summary';
  if (names.has('postoperativeDiagnosis') || (names.has('preoperativeDiagnosis') && names.has('procedures')))
    return 'operative-note';
  const visit = ['chiefComplaint', 'historyOfPresentIllness'].some((name) => names.has(name));
  const assessed = ['assessment', 'plan', 'assessmentAndPlan', 'impression'].some((name) => names.has(name));
  return visit && assessed ? 'visit-note' : null;
}
