import type { Span } from '../base/span.ts';
import type { Mention, Section, SectionName, Sentence, Token } from '../reading/reading.ts';
import type { DocumentType } from '../record/document.ts';
import type { Standing } from './candidate.ts';

const BY_SECTION: Readonly<Record<SectionName, Standing>> = {
  chiefComplaint: 'reason',
  historyOfPresentIllness: 'narrative',
  pastMedicalHistory: 'background',
  pastSurgicalHistory: 'background',
  familyHistory: 'background',
  socialHistory: 'background',
  medications: 'background',
  allergies: 'background',
  immunizations: 'background',
  reviewOfSystems: 'finding',
  vitalSigns: 'finding',
  physicalExamination: 'finding',
  results: 'finding',
  imaging: 'finding',
  pathology: 'finding',
  hospitalCourse: 'narrative',
  procedures: 'narrative',
  preoperativeDiagnosis: 'reason',
  postoperativeDiagnosis: 'diagnosis',
  indications: 'reason',
  findings: 'finding',
  procedureDescription: 'finding',
  anesthesia: 'finding',
  complications: 'narrative',
  admissionDiagnosis: 'reason',
  dischargeDiagnosis: 'diagnosis',
  problemList: 'background',
  assessment: 'diagnosis',
  plan: 'diagnosis',
  assessmentAndPlan: 'diagnosis',
  impression: 'diagnosis',
  dischargeInstructions: 'finding',
  dischargeMedications: 'background',
  disposition: 'finding',
  header: 'finding',
  other: 'narrative',
};

/** Documents whose words need the treating provider's confirmation before an inpatient code rests on them. */
const ANCILLARY: readonly (DocumentType | null)[] = [
  'radiology-report',
  'pathology-report',
  'laboratory-report',
  'nursing-note',
  'medication-list',
];

/** The standing that the place of a mention gives it. */
export function standingOf(mention: Mention, documentType: DocumentType | null): Standing {
  const bySection = BY_SECTION[mention.section.name];
  if (ANCILLARY.includes(documentType) && bySection !== 'diagnosis') return 'finding';
  return bySection;
}

/** Longest line that still reads as the heading of a problem or an entry of a list of diagnoses. */
const LONGEST_HEADING = 110;

/**
 * Whether the words stand as the name of a problem: a short line or list item of an assessment that begins
 * with the condition, not a sentence about it.
 */
export function isListedDiagnosis(mention: Mention): boolean {
  if (BY_SECTION[mention.section.name] !== 'diagnosis') return false;
  return beginsAsHeading(mention.sentence, mention.start, mention.end);
}

/** Whether a section holds the provider's diagnoses. */
export function isDiagnosisSection(section: Section): boolean {
  return BY_SECTION[section.name] === 'diagnosis';
}

/**
 * The name of a problem at the beginning of a sentence: up to a colon, dash or full stop, without its number or
 * bullet. Undefined where the sentence does not read as a heading.
 */
export function headingSpan(sentence: Sentence, text: string): Span | undefined {
  const first = sentence.tokens.find((token) => /[a-z]/i.test(token.text));
  if (first === undefined) return undefined;
  const stop = sentence.tokens.find(
    (token) => token.start > first.start && /^([:;–—]|-{1,2})$/.test(token.text),
  );
  const end = stop?.start ?? sentence.end;
  const words = sentence.tokens.filter((token) => token.start >= first.start && token.end <= end);
  if (words.length === 0 || words.length > 12 || words.some((token) => VERBS.has(token.lower)))
    return undefined;
  const last = words.at(-1);
  return last === undefined ? undefined : { start: first.start, end: trimmedEnd(text, last.end) };
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s.,;:]/.test(text[at - 1] ?? '')) at--;
  return at;
}

function beginsAsHeading(sentence: Sentence, at: number, until: number): boolean {
  // Of "Nicotine dependence, vaping – advised to quit" the part before the dash is the heading.
  const stop = sentence.tokens.find(
    (token) => token.start >= until && /^(?:[–—→]|-{1,2}>?)$/.test(token.text),
  );
  const end = stop !== undefined && isSpaced(stop, sentence) ? stop.start : sentence.end;
  const length = end - sentence.start;
  const before = sentence.tokens.filter((token) => token.start < at && /[a-z]/i.test(token.text));
  const hasVerb = sentence.tokens.some((token) => token.start < end && VERBS.has(token.text.toLowerCase()));
  return length <= LONGEST_HEADING && before.length <= 6 && !hasVerb;
}

/** A dash with blanks around it parts; one within a word joins. */
function isSpaced(dash: Token, sentence: Sentence): boolean {
  return sentence.tokens.every((token) => token.end !== dash.start && token.start !== dash.end);
}

const VERBS = new Set([
  'is',
  'was',
  'are',
  'were',
  'has',
  'have',
  'had',
  'will',
  'would',
  'should',
  'can',
  'may',
  'discussed',
  'recommend',
  'recommended',
  'advised',
  'explained',
  'ordered',
  'order',
  'continue',
  'start',
  'started',
  'take',
  'takes',
  'refer',
  'referred',
  'reviewed',
  'follow',
  'return',
  'given',
  'reports',
  'denies',
  'states',
  'presents',
]);
