import type { Span } from '../base/span.ts';
import type { DocumentType } from '../record/document.ts';
import { isLower } from './characters.ts';
import type { Line } from './lines.ts';
import type { SectionName } from './reading.ts';

/** One study named before its result on the same line: `CT A/P: …`, `CXR: …`, `Labs: …`. */
const STUDY =
  /^(?:ct[a]?|mr[ia]|cxr|xr|x-?rays?|us|u\/s|ultrasound|duplex|doppler|echo|tte|tee|kub|pet|eeg|ekg|ecg|ua|abg|cbc|bmp|cmp|v\/q|lhc|hida|labs?|(?:surgical )?path)\b/i;

/** Sections that go on after the result of a study told in their midst. */
const GOES_ON: ReadonlySet<SectionName> = new Set<SectionName>([
  'historyOfPresentIllness',
  'hospitalCourse',
  'assessment',
  'plan',
  'assessmentAndPlan',
  'dischargeDiagnosis',
]);

/** Whether a header names one study, whose result stands on its line. */
export function isStudy(header: string | null): boolean {
  return header !== null && STUDY.test(header);
}

/** What an operative or procedure note says on one line, before it goes on to tell how it was done. */
const ONE_LINE: ReadonlySet<SectionName> = new Set<SectionName>([
  'indications',
  'anesthesia',
  'complications',
]);

/** Whether a section of an operative or procedure note ends with the line of its header. */
export function isOneLine(name: SectionName, type: DocumentType | null): boolean {
  return (type === 'operative-note' || type === 'procedure-note') && ONE_LINE.has(name);
}

/** The section that goes on after a study: the one before it, or one of its own. */
export function afterStudy(
  before: { readonly name: SectionName; readonly header: string | null } | undefined,
): { readonly name: SectionName; readonly header: string | null } {
  return before !== undefined && GOES_ON.has(before.name) ? before : { name: 'other', header: null };
}

/**
 * Whether a line after the result of a study begins something else: the result of a study that begins on the line of
 * its name ends with that line, where the line is not broken at the width of the page.
 *
 * @param width at which the lines of the document are broken, or null where each is a paragraph
 */
export function endsStudy(
  text: string,
  line: Line,
  last: Line | undefined,
  type: DocumentType | null,
  width: number | null,
): boolean {
  if (last === undefined || line.soft || line.mark === 'bullet') return false;
  if (type === null || type === 'radiology-report' || type === 'pathology-report') return false;
  if (line.afterBlank || line.mark !== null) return true;
  if (isLower(text.charCodeAt(line.contentStart)) || /[,;:-]/.test(text.charAt(last.end - 1))) return false;
  const length = last.end - (text.lastIndexOf('\n', last.start) + 1);
  return width === null || length < width * 0.75;
}

const DAY =
  /^(?:(?:RN|RD|MD|ICU|SLP|PT|OT|WOCN|Nursing|Nutrition) )?\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?:\s?[-–]\s?\d{1,2}(?:\/\d{1,2})?)?(?=[\s:,(–-]|$)/;
/** What follows a fraction or a score, not a day: `1/2 ppd`, `3/6 systolic murmur`, `5/5 strength`. */
const NO_DAY =
  /^\s?(?:systolic|diastolic|strength|murmur|sem|hsm|bottles?|nodes?|ppd|pack|pk|in |throughout|bilat|blood|cup|of |tab|dose|strips?|wall|x\b)/i;

/** The day at the beginning of a line of a diary: `4/16 RN: …`, `4/23 AM - …`, `4/8-4/13 vent`. */
export function dayAt(text: string, line: Line): string | undefined {
  if (line.soft || line.mark === 'number') return undefined;
  const opening = text.slice(line.contentStart, Math.min(line.end, line.contentStart + 60));
  const day = DAY.exec(opening)?.[0];
  if (day === undefined || NO_DAY.test(opening.slice(day.length))) return undefined;
  const [month = 0, date = 0] = (/\d.*/.exec(day)?.[0] ?? '').split(/[/–-]/).map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 ? day : undefined;
}

/** Whether lines of a document begin with days often enough to be a diary of the stay. */
export function isDiary(text: string, document: Span, lines: readonly Line[]): boolean {
  let days = 0;
  for (const line of lines) {
    if (line.start < document.start || line.start >= document.end) continue;
    if (dayAt(text, line) !== undefined && ++days === 2) return true;
  }
  return false;
}

/** Sections whose dated lines are of other times, or a list of their own. */
const LISTED_BY_DAY: ReadonlySet<SectionName> = new Set<SectionName>([
  'pastMedicalHistory',
  'pastSurgicalHistory',
  'familyHistory',
  'socialHistory',
  'medications',
  'dischargeMedications',
  'dischargeInstructions',
  'allergies',
  'immunizations',
  'results',
  'imaging',
  'pathology',
  'procedures',
]);

/**
 * The section that a dated line opens: the course, or what nurses and others found, which a provider has to take up.
 * Undefined where it goes on with a list by days.
 */
export function sectionOfDay(
  text: string,
  line: Line,
  day: string,
  current: { readonly name: SectionName; readonly lines: readonly Line[]; readonly start: number },
): { readonly name: SectionName; readonly header: string } | undefined {
  const begunOnHeader = current.lines[0]?.start === current.start;
  if (LISTED_BY_DAY.has(current.name) && !begunOnHeader) return undefined;
  if (/^(?:past|family|social|med|dis.*med|aller|immun)/.test(current.name)) return undefined;
  const opening = text.slice(line.contentStart, Math.min(line.end, line.contentStart + 50));
  const by = BY_OTHERS.test(opening.slice(day.length)) || BY_OTHERS.test(opening);
  const keyed = /^[^:.]{0,30}(?=:)/.exec(opening)?.[0];
  return { name: by ? 'results' : 'hospitalCourse', header: keyed ?? day };
}

const BY_OTHERS =
  /^[\s:(-]{0,3}(?:rn|rd|rt|slp|nursing|nurse|wocn|wound (?:rn|nurse|care)|dietit|nutrition|pt\/?ot)\b/i;

/** A section while it is read. */
interface Passage {
  name: SectionName;
  readonly header: string | null;
  readonly start: number;
  readonly lines: readonly Line[];
}

const REPORTED: ReadonlySet<SectionName> = new Set<SectionName>(['results', 'imaging', 'pathology']);

/** Whether the current section says its one thing on the line of its header. */
export function isOpenStudy({ name, header, lines, start }: Passage, type: DocumentType | null): boolean {
  if (!isOneLine(name, type) && !(REPORTED.has(name) && isStudy(header))) return false;
  const first = lines[0];
  return first !== undefined && first.start === start && first.contentStart > first.start;
}

/** A short summary that goes straight from its title to the diagnoses: `TRANSFER SUMMARY 4/27` and the text. */
export function takeUntitled(document: Span, drafts: readonly Passage[]): void {
  if (document.start === 0 || drafts.some(({ name }) => SUMMED_UP.has(name))) return;
  const untitled = drafts.find((draft, at) => {
    if (draft.name !== 'other') return false;
    const end = drafts[at + 1]?.start ?? document.end;
    return end - draft.start > 80 && end - draft.start < 1200 && draft.lines.length > 1;
  });
  if (untitled !== undefined) untitled.name = 'dischargeDiagnosis';
}

const SUMMED_UP: ReadonlySet<SectionName> = new Set([
  'dischargeDiagnosis',
  'hospitalCourse',
  'assessment',
  'assessmentAndPlan',
  'problemList',
  'historyOfPresentIllness',
]);
