import {
  addDays,
  type DateOfService,
  dateFromParts,
  parseDateOfService,
} from '../../base/date-of-service.ts';
import type { SentenceAssertions } from '../../reading/assertion/assertion.ts';
import { dateAtStart, labelledDates } from '../../reading/dates.ts';
import type { DocumentReading, SectionName, Sentence } from '../../reading/reading.ts';
import type { CodingContext } from '../context.ts';
import type { Component } from './component-table.ts';
import type { Occurrence } from './occurrence.ts';
import { placedWords, searchable } from './words.ts';

/** Whether the record says that the procedure was performed during this stay, and when. */
export type Performed =
  | {
      readonly kind: 'yes';
      /** `title`: listed as performed; `course`: told in the course; `body`: found in the description. */
      readonly source: 'title' | 'course' | 'body';
      readonly date: string | undefined;
    }
  /** `why` is absent where nobody would take the words for a procedure of this stay. */
  | { readonly kind: 'no'; readonly why?: string };

const NO: Performed = { kind: 'no' };

/** Sections whose narrative tells what was done during the stay. */
const COURSE: ReadonlySet<SectionName> = new Set<SectionName>([
  'hospitalCourse',
  'assessment',
  'plan',
  'assessmentAndPlan',
  'impression',
  'dischargeDiagnosis',
  'disposition',
  'other',
  'header',
  'procedureDescription',
  'findings',
]);

const VERBS =
  'underwent|undergone|undergoing|performed|was done|were done|placed|placement|inserted|received|receiving|transfused|given|required|requiring|taken to|taken for|brought to|went for|went to|intubated|extubated|initiated|started on|begun on|was removed|were removed|delivered|repaired|completed|treated with|managed with|dialyzed|maintained on|continued on|remained on|status post|postoperative day|postop day|pod|carried out|obtained|evacuated|drained|cannulated|cardioverted|successful|successfully|revealed|showed|demonstrated|had a|had an|tolerated|by dr|was biopsied|stented'
    .split('|')
    .map((verb) => ` ${verb.split(' ').join(' ')} `);
/** Words of the terms themselves that say it was done. */
const DONE_IN_TERM = /(?:ed|was|were)\b/;

const UNDONE =
  /\b(?:(?:was|were|procedure|surgery|case|operation) (?:then )?(?:cancel+ed|postponed|not (?:performed|done|attempted|undertaken))|(?:cancel+ed|not performed|not done|never performed))\b/i;
const NOT_TITLE = /\b(?:plan(?:ned)?|propos(?:ed)|scheduled|intended|consent)\b/i;
const ELSEWHERE =
  /\b(?:outside|prior|previous|other|earlier) (?:hospital|facility|admission|stay|hospitalization)\b|\bprior to (?:admission|arrival|transfer)\b/i;

/** Assertions that say it was not done here, in words a coder reads. */
const WHY_NOT: Readonly<Record<string, string>> = {
  negated: 'the record says it was not performed',
  family: 'it is said of a relative',
  'other-person': 'it is said of another person',
  hypothetical: 'it is named as something that might be done',
  planned: 'it is planned, offered or ordered, not performed; ICD-10-PCS reports what was performed',
  uncertain: 'the record does not say that it was performed',
  historical: 'it was performed before this stay: a status or history, not a procedure of this stay',
  resolved: 'it was performed before this stay: a status or history, not a procedure of this stay',
};

/** Whether a document describes an operation or procedure. */
export function isOperativeNote({ document, sections }: DocumentReading): boolean {
  if (document.type === 'operative-note' || document.type === 'procedure-note') return true;
  if (document.type !== null) return false;
  const names = new Set(sections.map((s) => s.name));
  return (
    names.has('procedureDescription') && (names.has('procedures') || names.has('postoperativeDiagnosis'))
  );
}

/** Whether and when an occurrence was performed. */
export function performedOf(
  occurrence: Occurrence,
  component: Component,
  context: CodingContext,
  assertionsOf: (document: DocumentReading, sentence: Sentence) => SentenceAssertions,
): Performed {
  const { document, sentence } = occurrence;
  const source = sourceOf(occurrence, component);
  const text = document.document.text.slice(sentence.start, sentence.end);
  if (source === undefined) return NO;
  if (UNDONE.test(text)) return { kind: 'no', why: 'the record says it was not performed' };
  if (ELSEWHERE.test(text)) return { kind: 'no', why: WHY_NOT.historical ?? '' };
  const stated = dateIn(text, occurrence.start - sentence.start, context);
  if (stated !== undefined && 'before' in stated) return { kind: 'no', why: WHY_NOT.historical ?? '' };
  const asserted = assertionOf(occurrence, assertionsOf);
  const listedHere = source === 'title' && asserted === 'planned' && !NOT_TITLE.test(text);
  const datedHere = stated !== undefined && (asserted === 'historical' || asserted === 'planned');
  const postOperative = asserted === 'historical' && /\b(?:pod|post-?op(?:erative)? day)\b/i.test(text);
  if (asserted !== 'present' && !listedHere && !datedHere && !postOperative) {
    return { kind: 'no', why: WHY_NOT[asserted] ?? 'the record does not say that it was performed' };
  }
  return {
    kind: 'yes',
    source,
    date: stated?.on ?? (isOperativeNote(document) ? noteDate(document, context) : undefined),
  };
}

function sourceOf(occurrence: Occurrence, component: Component): 'title' | 'course' | 'body' | undefined {
  const { document, sentence } = occurrence;
  const { name, header } = sentence.section;
  const operative = isOperativeNote(document);
  if (component.flags.has('imaging') && (operative || name !== 'procedures')) return undefined;
  if (name === 'procedures') {
    if (header !== null && NOT_TITLE.test(header)) return undefined;
    if (!operative || sentence.tokens.length <= 45) {
      return operative && isNarrative(sentence) ? bodySource(component) : 'title';
    }
    return bodySource(component);
  }
  if (operative) {
    if (name === 'header' && sentence.tokens.length <= 14) return 'title';
    if (
      name === 'procedureDescription' ||
      name === 'findings' ||
      name === 'other' ||
      name === 'hospitalCourse'
    )
      return isTitleLike(occurrence) ? 'title' : bodySource(component);
    return undefined;
  }
  if (document.document.type === 'radiology-report' || document.document.type === 'pathology-report')
    return undefined;
  if (!COURSE.has(name)) return undefined;
  return isToldAsDone(occurrence) ? 'course' : undefined;
}

function bodySource(component: Component): 'body' | undefined {
  return component.flags.has('body') ? 'body' : undefined;
}

/** A full sentence of narrative, not an entry of a list of procedures. */
function isNarrative(sentence: Sentence): boolean {
  const words = placedWords(sentence.tokens).map((w) => w.word);
  return words.length > 14 && (words.includes('was') || words.includes('were') || words.includes('then'));
}

/** A line of a procedure note without a list of procedures that reads as a title, or stands at its beginning. */
function isTitleLike({ document, sentence, words, from }: Occurrence): boolean {
  if (document.sections.some((s) => s.name === 'procedures')) return false;
  if (from > 6 || sentence.tokens.length > 30 || sentence.section.name === 'findings') return false;
  const narrative = words.some(({ word }) => word === 'was' || word === 'were');
  return !narrative || document.sentences.indexOf(sentence) < 4;
}

function isToldAsDone({ words, from, to }: Occurrence): boolean {
  const text = searchable(words.map((w) => w.word));
  if (VERBS.some((verb) => text.includes(verb))) return true;
  return words.slice(from, to).some((w) => DONE_IN_TERM.test(w.word) && w.word.length > 4);
}

function assertionOf(
  { document, sentence, words, from, to }: Occurrence,
  assertionsOf: (document: DocumentReading, sentence: Sentence) => SentenceAssertions,
): string {
  const first = words[from]?.at ?? 0;
  const last = (words[to - 1]?.at ?? 0) + 1;
  const { assertion, cue } = assertionsOf(document, sentence).of(first, last, true);
  if (cue === null || assertion === 'negated' || assertion === 'family') return assertion;
  const start = sentence.tokens[first]?.start ?? 0;
  // "after discussing options she underwent…": what was done stands nearer than the plan
  const between = document.document.text.slice(cue.end, Math.max(cue.end, start));
  return cue.end <= start && /\b(?:underwent|performed|was taken|received|proceeded)\b/i.test(between)
    ? 'present'
    : assertion;
}

const DATES =
  /\b(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![/\d])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:, ?\d{4})?|(?:in|since|from|circa) ((?:19|20)\d{2})|(?:hospital day|hd) ?#?(\d{1,2}))\b/gi;

type Stated = { readonly on: string } | { readonly on?: undefined; readonly before: true };

/** The date nearest to the words of a procedure in its sentence, or that it lies before the stay. */
function dateIn(text: string, at: number, context: CodingContext): Stated | undefined {
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

function noteDate(document: DocumentReading, context: CodingContext): string | undefined {
  const { text, start, end, date } = document.document;
  const labelled = labelledDates(text.slice(start, end), Number(context.onDate.slice(2, 4)));
  return (
    labelled.find((d) => d.label === 'procedure')?.date ??
    date ??
    labelled.find((d) => d.label === 'service')?.date
  );
}
