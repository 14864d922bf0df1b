import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePerKey } from '../../base/once.ts';
import type { SentenceAssertions } from '../../reading/assertion/assertion.ts';
import { type LabelledDate, labelledDates } from '../../reading/dates.ts';
import type { DocumentReading, SectionName, Sentence } from '../../reading/reading.ts';
import type { CodingContext } from '../context.ts';
import { isNewbornChart } from '../rules/newborn/newborn-chart.ts';
import type { Component } from './component-table.ts';
import type { Occurrence } from './occurrence.ts';
import { isDiagnosisOf, isListed, isTitleOf, type OperativePassage, passageAt } from './operative-passage.ts';
import { dateIn } from './stated-date.ts';
import { placedWords, searchable } from './words.ts';

/** Whether the record says that the procedure was performed during this stay, and when. */
export type Performed =
  | {
      readonly kind: 'yes';
      /** `title`: listed as performed; `course`: told in the course; `body`: found in the description. */
      readonly source: 'title' | 'course' | 'body';
      readonly date: string | undefined;
    }
  /** Begun and not completed: coded to the extent performed (guideline B3.3). */
  | { readonly kind: 'unfinished'; readonly date: string | undefined }
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
  'underwent|was on|were on|kept on|undergone|undergoing|performed|was done|were done|placed|placement|inserted|received|receiving|transfused|given|required|requiring|taken to|taken for|brought to|went for|went to|intubated|extubated|initiated|started on|begun on|was removed|were removed|delivered|repaired|completed|treated with|managed with|dialyzed|maintained on|continued on|remained on|status post|postoperative day|postop day|pod|carried out|obtained|evacuated|drained|cannulated|cardioverted|done|stayed on|successful|successfully|revealed|showed|demonstrated|had a|had an|tolerated|by dr|was biopsied|stented'
    .split('|')
    .map((verb) => ` ${verb.split(' ').join(' ')} `);
/** Words of the terms themselves that say it was done. */
const DONE_IN_TERM = /(?:ed|was|were)\b/;

const UNDONE =
  /\b(?:(?:was|were|procedure|surgery|case|operation) (?:then )?(?:cancel+ed|postponed|not (?:performed|done|attempted|undertaken))|(?:cancel+ed|not (?:performed|done|needed|required|indicated)|never performed|unnecessary|declined|refused))\b/i;
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

/** A procedure note that lists no procedures: its findings tell what was done (`EGD REPORT … bx x4`). */
export function isToldOnly({ document, sections }: DocumentReading): boolean {
  return document.type === 'procedure-note' && !sections.some((s) => s.name === 'procedures');
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
  if (source === 'intended') return { kind: 'no', why: WHY_NOT.planned ?? '' };
  if (source === undefined) return NO;
  if (UNDONE.test(clauseText(occurrence))) return { kind: 'no', why: 'the record says it was not performed' };
  if (isUnfinished(occurrence)) return { kind: 'unfinished', date: noteDate(occurrence, context) };
  if (ELSEWHERE.test(text)) return { kind: 'no', why: WHY_NOT.historical ?? '' };
  const stated = dateIn(text, occurrence.start - sentence.start, context);
  if (stated !== undefined && 'before' in stated) return { kind: 'no', why: WHY_NOT.historical ?? '' };
  const asserted = assertionOf(occurrence, assertionsOf);
  // in a newborn's chart the mother and the parents stand beside what is done to the child
  const ofChild =
    (asserted === 'family' || asserted === 'other-person') &&
    !component.flags.has('delivery') &&
    isNewbornChart(context);
  const listedHere = source === 'title' && asserted === 'planned' && !NOT_TITLE.test(text);
  const datedHere = stated !== undefined && (asserted === 'historical' || asserted === 'planned');
  const postOperative = asserted === 'historical' && /\b(?:pod|post-?op(?:erative)? day)\b/i.test(text);
  if (asserted !== 'present' && !listedHere && !datedHere && !postOperative && !ofChild) {
    return { kind: 'no', why: WHY_NOT[asserted] ?? 'the record does not say that it was performed' };
  }
  return {
    kind: 'yes',
    source,
    date: stated?.on ?? noteDate(occurrence, context),
  };
}

function sourceOf(
  occurrence: Occurrence,
  component: Component,
): 'title' | 'course' | 'body' | 'intended' | undefined {
  const { document, sentence } = occurrence;
  const { name, header } = sentence.section;
  const operative = isOperativeNote(document);
  const passage = operative && !isToldOnly(document) ? undefined : passageAt(document, sentence);
  if (passage !== undefined) return sourceInPassage(occurrence, component, passage);
  if (component.flags.has('imaging') && (operative || name !== 'procedures' || !isTitleAlone(occurrence))) {
    return undefined;
  }
  if (name === 'procedures') {
    if (header !== null && NOT_TITLE.test(header)) return 'intended';
    if (!operative || sentence.tokens.length <= 45) {
      return operative && isNarrative(sentence) ? bodySource(component) : 'title';
    }
    return bodySource(component);
  }
  if (operative && !isCourseAfter(document, sentence)) {
    if (name === 'header') return sentence.tokens.length <= 14 ? 'title' : bodySource(component);
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
  // a course told by systems: "RESP: … CPAP total 61 hrs"
  if (!PAST.has(name) && component.flags.has('often') && LASTED.test(clauseText(occurrence))) return 'course';
  if (COURSE.has(name)) return isToldAsDone(occurrence) || isDatedLine(occurrence) ? 'course' : undefined;
  if (name === 'historyOfPresentIllness') {
    return component.flags.has('bedside') && DONE_HERE.test(textOf(occurrence)) ? 'course' : undefined;
  }
  if (PAST.has(name)) return undefined;
  const onArrival =
    component.flags.has('bedside') && DONE_HERE.test(textOf(occurrence)) && isToldAsDone(occurrence);
  return onArrival || isDatedLine(occurrence) ? 'course' : undefined;
}

/** The days after an operation, told in the record of it. */
function isCourseAfter({ document }: DocumentReading, { section }: Sentence): boolean {
  if (section.name !== 'hospitalCourse') return false;
  const header = section.header ?? '';
  return (
    /^\W*(?:pod|ppd|hd|post-?op|course|hospital course|\d{1,2}\/\d)/i.test(header) &&
    section.start > document.start
  );
}

/** Sections whose dates are of other times. */
const PAST: ReadonlySet<SectionName> = new Set<SectionName>([
  'pastMedicalHistory',
  'pastSurgicalHistory',
  'familyHistory',
  'socialHistory',
  'indications',
  'allergies',
  'immunizations',
  'dischargeInstructions',
]);

/** An entry of a list of procedures that names a study and little else: `4/12 CT head`, not `CXR tip at the junction`. */
function isTitleAlone({ document, sentence, from, to, words }: Occurrence): boolean {
  return (
    from <= 4 && (isListed(document, sentence) || words.length - to <= 3 || sentence.section.header === null)
  );
}

const LASTED = /\b(?:total|for|x) ?\d{1,4} ?(?:hrs?|hours?|days?)\b/i;

/** In the history of a stay's own beginning: what was done on arrival. */
const DONE_HERE =
  /\b(?:here|in (?:the |our )?(?:ed|er|emergency (?:department|room))|on arrival|in (?:the )?trauma bay)\b/i;

/** The words from the term to the end of its clause, with those just before it. */
function clauseText({ document, sentence, words, clauseFrom, clauseTo }: Occurrence): string {
  const first = sentence.tokens[words[clauseFrom]?.at ?? 0];
  const last = sentence.tokens[words[clauseTo - 1]?.at ?? 0];
  return document.document.text.slice(first?.start ?? sentence.start, last?.end ?? sentence.end);
}

function textOf({ document, sentence }: Occurrence): string {
  return document.document.text.slice(sentence.start, sentence.end);
}

/** A line that begins with a day (`4/13 PICC…`, `POD 2: …`, `HD 3 …`). */
function isDatedLine(occurrence: Occurrence): boolean {
  const { document, sentence } = occurrence;
  const { text } = document.document;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const told = textOf(occurrence);
  if (DAY_FIRST.test(text.slice(lineStart, lineStart + 24)) || LIFE_DAY.test(told) || DONE_ON.test(told))
    return true;
  // "ED paracentesis 4/11 (Dr. Doe): …"
  return occurrence.from <= 3 && DAY_NEXT.test(text.slice(occurrence.end, sentence.end));
}

const DAY_NEXT = /^[^.;:\d]{0,16}\b\d{1,2}\/\d{1,2}\b[^;\n]{0,30}:/;

const DAY_FIRST =
  /^\s*(?:[-*•]\s*)?(?:\d{1,2}\/\d{1,2}\b|(?:hd|pod|ppd) ?#?\d|(?:[01]\d|2[0-3])[0-5]\d [a-z])/i;
const DONE_ON = /\b(?:placed|inserted|performed|done)\b[^.\d]{0,12}\d{1,2}\/\d{1,2}\b/i;
const LIFE_DAY = /\b(?:dol|hol) ?#?\d|\b\d{1,2} (?:dol|hol)\b/i;

/** In the report of an operation within another document every procedure was done, save what belongs to the operation. */
function sourceInPassage(
  occurrence: Occurrence,
  component: Component,
  passage: OperativePassage,
): 'title' | 'body' | undefined {
  const { flags } = component;
  if (flags.has('imaging')) return undefined;
  if (isTitleOf(passage, occurrence.document, occurrence.sentence)) return 'title';
  if (isDiagnosisOf(occurrence.document, occurrence.sentence)) return undefined;
  return flags.has('listed') || flags.has('anesthesia') ? undefined : 'body';
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
  if (isListed(document, sentence)) return true;
  if (from > 6 || sentence.tokens.length > 30 || sentence.section.name === 'findings') return false;
  const narrative = words.some(({ word }) => word === 'was' || word === 'were');
  return !narrative || document.sentences.indexOf(sentence) < 4;
}

/** Names of what is put in: the patient may have had it before. */
const DEVICE_NAME =
  /(?:^(?:picc|peg|icd|iabp|impella)$|\b(?:line|tube|catheter|pacemaker|defibrillator|filter|stent|shunt|drain|pump|tracheostomy|colostomy|ileostomy|nephrostomy|port)$)/i;
const PUT_IN =
  /\b(?:placed|placement|inserted|insertion|implant(?:ed|ation)|underwent|creat(?:ed|ion)|performed|exchanged|replaced|put in|received an?|required an?)\b/i;

function isToldAsDone(occurrence: Occurrence): boolean {
  const { words, from, to } = occurrence;
  if (DEVICE_NAME.test(occurrence.text)) return PUT_IN.test(textOf(occurrence));
  const text = searchable(words.map((w) => w.word));
  if (VERBS.some((verb) => text.includes(verb))) return true;
  return words.slice(from, to).some((w) => DONE_IN_TERM.test(w.word) && w.word.length > 4);
}

const ATTEMPTED = /\battempted(?: [a-z-]+){0,2} ?$/i;
const BROKEN_OFF =
  /\b(?:aborted|abandoned|terminated|discontinued|could not be (?:completed|performed|carried out)|unable to (?:complete|proceed))\b/i;

/** "Attempted colonoscopy", "appendectomy, aborted"; in an operative note also where its one procedure was broken off. */
function isUnfinished(occurrence: Occurrence): boolean {
  const { document, sentence, start, end } = occurrence;
  const before = document.document.text.slice(sentence.start, start);
  const after = document.document.text.slice(end, Math.min(sentence.end, end + 60));
  return ATTEMPTED.test(before) || BROKEN_OFF.test(after.split(/[;,.]\s+(?!aborted|abandoned)/)[0] ?? '');
}

/** Assertions that give way to words nearer by which say that it was done. */
const OVERRULED: ReadonlySet<string> = new Set(['planned', 'hypothetical', 'uncertain', 'historical']);

function assertionOf(
  { document, sentence, words, from, to }: Occurrence,
  assertionsOf: (document: DocumentReading, sentence: Sentence) => SentenceAssertions,
): string {
  const first = words[from]?.at ?? 0;
  const last = (words[to - 1]?.at ?? 0) + 1;
  const { assertion, cue } = assertionsOf(document, sentence).of(first, last, true);
  // a report of an operation is not made family history by the section it was read into
  if (cue === null && passageAt(document, sentence) !== undefined) return 'present';
  if (cue === null || !OVERRULED.has(assertion)) return assertion;
  const start = sentence.tokens[first]?.start ?? 0;
  // "after discussing options she underwent…": what was done stands nearer than the plan
  const between = document.document.text.slice(cue.end, Math.max(cue.end, start));
  return cue.end <= start && /\b(?:underwent|performed|was taken|received|proceeded)\b/i.test(between)
    ? 'present'
    : assertion;
}

function noteDate({ document, sentence }: Occurrence, context: CodingContext): string | undefined {
  const { text, start, end, date } = document.document;
  const passage = passageAt(document, sentence);
  if (!isOperativeNote(document)) {
    return passage === undefined
      ? undefined
      : dateIn(text.slice(passage.start, passage.titleEnd), 0, context)?.on;
  }
  const labelled = datesOf(document, context.onDate);
  return (
    labelled.find((d) => d.label === 'procedure')?.date ??
    date ??
    labelled.find((d) => d.label === 'service')?.date ??
    dateIn(titleLine(text.slice(start, end)), 0, context)?.on
  );
}

/** The labelled dates of a note: the same for all its procedures. */
const datesOf = oncePerKey(
  ({ document: { text, start, end } }: DocumentReading, onDate: DateOfService): readonly LabelledDate[] =>
    labelledDates(text.slice(start, end), Number(onDate.slice(2, 4))),
);

/** `OP NOTE 5/2: Dr. …`: a date without its year in the title is of this stay. */
function titleLine(text: string): string {
  const line = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  return line.split(':')[0] ?? line;
}
