import type { Span } from '../base/span.ts';
import type { DocumentType } from '../record/document.ts';
import { isLower, isUpper, trimEnd } from './characters.ts';
import {
  afterBareHeader,
  candidateOf,
  type HeaderCandidate,
  isCapitals,
  skipDecoration,
} from './header-words.ts';
import { bareHeaderAt, isSystemHeader, sectionOfHeader } from './headers.ts';
import { splitAtInlineHeaders } from './inline-headers.ts';
import { type Line, startsWithKey } from './lines.ts';
import type { Section, SectionName } from './reading.ts';
import { sectionOfContent, statesComplaints } from './section-content.ts';
import {
  afterStudy,
  dayAt,
  endsStudy,
  isDiary,
  isOneLine,
  isOpenStudy,
  isStudy,
  sectionOfDay,
  takeUntitled,
} from './section-ends.ts';

/** A section with its lines; where a line opens it, the line's content starts after the header. */
export interface SectionLines {
  readonly section: Section;
  readonly lines: readonly Line[];
}

/** "Follow-up: T1DM, Graves" in the first lines of a note is what the patient comes for, no instruction. */
const OPENING = 300;

/** Sections in which a header of body systems, a key or capitals open no new section. */
const PROBLEM_SECTIONS: ReadonlySet<SectionName> = new Set([
  'assessment',
  'plan',
  'assessmentAndPlan',
  'impression',
  'hospitalCourse',
  'problemList',
  'dischargeDiagnosis',
  'admissionDiagnosis',
  'dischargeInstructions',
]);
const RECORD_OF_OPERATION: ReadonlySet<SectionName> = new Set([
  'procedures',
  'indications',
  'findings',
  'procedureDescription',
  'anesthesia',
  'complications',
  'other',
  'header',
]);
const REPORTED_RESULTS: ReadonlySet<SectionName> = new Set(['results', 'imaging', 'pathology']);
const SYSTEMS_MAY_FOLLOW: ReadonlySet<SectionName> = new Set([
  'chiefComplaint',
  'historyOfPresentIllness',
  'pastMedicalHistory',
  'pastSurgicalHistory',
  'socialHistory',
  'familyHistory',
  'allergies',
  'medications',
  'immunizations',
  'vitalSigns',
  'header',
]);

interface HeaderFound {
  readonly name: SectionName;
  /** Null where only the content tells. */
  readonly header: string | null;
  readonly contentStart: number;
}

interface Draft {
  name: SectionName;
  header: string | null;
  start: number;
  lines: Line[];
  /** An impression that follows results in the same document: theirs, unless it is all the assessment there is. */
  impressionOfResults?: boolean;
}

/**
 * The sections of a document, in order, covering it from start to end. A header is recognised by its words, where
 * its place on the line and its capitals make it one; passages before or without headers by their content.
 */
export function sectionsOf(
  text: string,
  document: Span & { readonly type?: DocumentType | null },
  lines: readonly Line[],
  width: number | null = null,
): readonly SectionLines[] {
  const mixedCase = isMixedCase(text, document);
  const diary = isDiary(text, document, lines);
  const type = document.type ?? null;
  let beforeStudy: Draft | undefined;
  const drafts: Draft[] = [{ name: 'other', header: null, start: document.start, lines: [] }];
  let current = drafts[0] as Draft;
  const open = (name: SectionName, header: string | null, start: number): void => {
    current = { name, header, start, lines: [] };
    drafts.push(current);
  };
  for (const line of splitAtInlineHeaders(text, lines)) {
    const ended = isOpenStudy(current, type) && endsStudy(text, line, current.lines.at(-1), type, width);
    const goesOn = isOneLine(current.name, type)
      ? ({ name: 'procedureDescription', header: null } as const)
      : afterStudy(beforeStudy);
    const around = ended ? { ...current, ...goesOn } : current;
    const found = headerOf(text, line, around, mixedCase, type);
    const day = diary && (found === undefined || found.name === 'other') ? dayAt(text, line) : undefined;
    const dated = day === undefined ? undefined : sectionOfDay(text, line, day, around);
    if (dated !== undefined) {
      open(dated.name, dated.header, line.start);
      current.lines.push(line);
      continue;
    }
    if (found !== undefined) {
      if (!isStudy(current.header)) beforeStudy = current;
      const ofResults = REPORTED_RESULTS.has(current.name) && REPORTED_RESULTS.has(found.name);
      const isReason =
        line.start - document.start < OPENING &&
        /^follow/i.test(found.header ?? '') &&
        drafts.every((d) => d.header === null || d.name === 'header');
      open(isReason ? 'chiefComplaint' : found.name, found.header, line.start);
      if (ofResults && line.afterBlank && found.header !== null)
        current.impressionOfResults = sectionOfHeader(found.header) === 'impression';
      const contentStart = Math.min(found.contentStart, line.end);
      if (contentStart < line.end) current.lines.push({ ...line, contentStart });
      continue;
    }
    if (ended) open(around.name, around.header, line.start);
    else if (opensTitleList(text, line, drafts, type)) open('dischargeDiagnosis', null, line.start);
    else if (current.name === 'header' && current.header !== null) open('other', null, line.start);
    else if (endsClosedSection(text, line, current))
      open(isByOthers(text, line) ? 'results' : 'other', null, line.start);
    else if (current.header === null && line.afterBlank && current.lines.length > 0 && !line.soft) {
      open('other', null, line.start);
    }
    current.lines.push(line);
  }
  if (document.type !== 'radiology-report' && document.type !== 'pathology-report') promoteImpression(drafts);
  if (type === 'discharge-summary') takeUntitled(document, drafts);
  return finished(text, document, drafts);
}

const ASSESSMENTS: ReadonlySet<SectionName> = new Set([
  'assessment',
  'assessmentAndPlan',
  'impression',
  'dischargeDiagnosis',
  'postoperativeDiagnosis',
]);

/** The last impression after results is the provider's own where a note has no other assessment. */
function promoteImpression(drafts: readonly Draft[]): void {
  const last = drafts.findLast((draft) => draft.impressionOfResults === true);
  if (last !== undefined && !drafts.some(({ name }) => ASSESSMENTS.has(name))) last.name = 'impression';
}

/**
 * A numbered list before any header of a discharge summary is its list of diagnoses.
 */
function opensTitleList(
  text: string,
  line: Line,
  drafts: readonly Draft[],
  type: DocumentType | null,
): boolean {
  if (type !== 'discharge-summary' || line.mark !== 'number' || !line.afterBlank) return false;
  if (!/^\W?1\b/.test(text.slice(line.start, line.start + 4))) return false;
  return drafts.every(({ name, header }) => name === 'header' || (header === null && name === 'other'));
}

/** Sections that say one thing: a new passage after a blank line, told by its content, is no part of them. */
const CLOSED: ReadonlySet<SectionName> = new Set([
  'physicalExamination',
  'familyHistory',
  'socialHistory',
  'allergies',
  'medications',
  'chiefComplaint',
]);

/** What dietitians and nurses found, which a provider has to take up. */
function isByOthers(text: string, line: Line): boolean {
  return /^(?:nutrition|dietitian|dietician|rd|wound|wocn|skin|nursing|rn)\b/i.test(
    text.slice(line.contentStart, line.contentStart + 12),
  );
}

function endsClosedSection(text: string, line: Line, current: Draft): boolean {
  if (current.name === 'pathology' && current.lines.length > 0 && line.afterBlank)
    return startsWithKey(text, line);
  if (!CLOSED.has(current.name) || current.lines.length === 0 || line.mark === 'bullet') return false;
  const opening = text.slice(line.contentStart, Math.min(line.end, line.contentStart + 200));
  // "4/13 PICC placed" under an examination is what happened on that day
  if (current.name === 'physicalExamination' && /^\d{1,2}\/\d{1,2}(?:-\d|[ :])/.test(opening)) return true;
  if (!line.afterBlank || current.header === null) return false;
  const name = sectionOfContent(opening);
  return name === 'historyOfPresentIllness' || name === 'assessment';
}

function finished(text: string, document: Span, drafts: readonly Draft[]): readonly SectionLines[] {
  const sections: SectionLines[] = [];
  let sawProcedures = false;
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1]?.start ?? document.end;
    const end = Math.max(draft.start, trimEnd(text, draft.start, next));
    if (end === draft.start) return;
    let name = draft.name;
    if (draft.header === null && name === 'other')
      name = sectionOfContent(text.slice(draft.start, Math.min(end, draft.start + 600)));
    if (name === 'procedures') {
      const first = draft.lines[0];
      const opening = first === undefined ? '' : text.slice(first.contentStart, first.contentStart + 60);
      if (isNarrative(opening) && (sawProcedures || end - draft.start > 500)) name = 'procedureDescription';
      sawProcedures = true;
    }
    sections.push({ section: { name, header: draft.header, start: draft.start, end }, lines: draft.lines });
  });
  return sections;
}

/** Whether a passage under "Procedure" tells how it was done instead of naming it. */
function isNarrative(opening: string): boolean {
  return /^[\s,]*(?:the |an? |after|under|with |informed|following|once|patient|in the |upon|he |she |prior|having|consent|general an)/i.test(
    opening,
  );
}

/** Whether lower case is usual in the document, so that capitals mean something. */
function isMixedCase(text: string, document: Span): boolean {
  const end = Math.min(document.end, document.start + 20_000);
  let lower = 0;
  let upper = 0;
  for (let at = document.start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isLower(unit)) lower++;
    else if (isUpper(unit)) upper++;
  }
  return lower > upper;
}

function headerOf(
  text: string,
  line: Line,
  current: Draft,
  mixedCase: boolean,
  type: DocumentType | null,
): HeaderFound | undefined {
  const start = skipDecoration(text, line.mark === 'bullet' ? line.start : line.contentStart, line.end);
  const candidate = candidateOf(text, start, line);
  const bare = line.mark === null ? bareHeaderAt(text, line.contentStart) : undefined;
  if (bare !== undefined && (candidate === undefined || sectionOfHeader(candidate.words) === undefined)) {
    return {
      name: bare.name,
      header: bare.words,
      contentStart: afterBareHeader(text, line.contentStart + bare.words.length, line.end),
    };
  }
  if (candidate === undefined) return undefined;
  const { words, contentStart, standing } = candidate;
  const capitals = mixedCase && isCapitals(words);
  const emphasised = capitals || line.mark === 'heading' || start > line.contentStart;
  const problems = PROBLEM_SECTIONS.has(current.name);
  if (line.mark === 'bullet' && !(emphasised && !problems)) return undefined;
  if (line.mark === 'number' && !(emphasised && !problems && current.name !== 'procedures')) return undefined;
  if (isSystemHeader(words)) return systemSection(text, line, current, candidate);
  const name = sectionOfHeader(words);
  if (name !== undefined) {
    if (words.length === 1 && (standing || !capitals)) return undefined;
    // "Primary: airway intact" of a survey is no list of diagnoses
    if (/^(?:primary|secondary)$/i.test(words) && type !== null && type !== 'discharge-summary')
      return undefined;
    if (standing && !emphasised && !line.afterBlank && current.lines.length > 0) return undefined;
    if (staysWithin(name, current, capitals, standing)) return undefined;
    if (name === 'historyOfPresentIllness' && type !== null && OPERATION_NOTES.has(type))
      return { name: 'procedureDescription', header: words, contentStart };
    const named = type === 'discharge-summary' && /^(?:dx|diagnos[ei]s|complications?)$/i.test(words);
    return {
      name: named ? 'dischargeDiagnosis' : refined(name, current, capitals),
      header: words,
      contentStart,
    };
  }
  const opensOther =
    !standing && capitals && RECORD_OF_OPERATION.has(current.name) && words.length > 3 && line.mark === null;
  return opensOther ? { name: 'other', header: words, contentStart: line.contentStart } : undefined;
}

const OPERATION_NOTES: ReadonlySet<DocumentType> = new Set<DocumentType>([
  'operative-note',
  'procedure-note',
]);

/** Keys inside a problem's discussion (`Plan: …`, `Labs: …`) are no sections of their own. */
function staysWithin(name: SectionName, current: Draft, capitals: boolean, standing: boolean): boolean {
  if (capitals || standing) return false;
  if (REPORTED_RESULTS.has(name) && PROBLEM_SECTIONS.has(current.name)) return true;
  if (current.name === 'assessmentAndPlan') return name === 'plan' || name === 'assessment';
  if (current.name === 'dischargeInstructions') return name === 'dischargeInstructions';
  return false;
}

function refined(name: SectionName, current: Draft, capitals: boolean): SectionName {
  // "Preop: acute cholecystitis. Postop: gangrenous cholecystitis."
  if (name === 'hospitalCourse' && current.name === 'preoperativeDiagnosis') return 'postoperativeDiagnosis';
  if (capitals || !REPORTED_RESULTS.has(current.name)) return name;
  return name === 'impression' || name === 'findings' ? current.name : name;
}

/** A line such as `Lungs: clear` after history or vital signs opens the examination or the review of systems. */
function systemSection(
  text: string,
  line: Line,
  current: Draft,
  candidate: HeaderCandidate,
): HeaderFound | undefined {
  const headerless = current.header === null && current.name === 'other';
  if (!SYSTEMS_MAY_FOLLOW.has(current.name) && !headerless) return undefined;
  if (candidate.standing && !line.afterBlank && !isCapitals(candidate.words)) return undefined;
  const complaints =
    current.name !== 'vitalSigns' &&
    statesComplaints(text.slice(line.start, Math.min(line.end, line.start + 160)));
  return {
    name: complaints ? 'reviewOfSystems' : 'physicalExamination',
    header: null,
    contentStart: line.contentStart,
  };
}
