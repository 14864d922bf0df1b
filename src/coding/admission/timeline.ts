import type { DocumentReading, Section, Sentence } from '../../reading/reading.ts';
import type { Evidence } from '../../record/suggestion.ts';
import type { CodingContext } from '../context.ts';
import { documentOf } from '../record-words.ts';
import { headerOfDay, stayDayOf } from './stay-day.ts';

/** What one place of the record says about the time a condition arose. */
export type Onset =
  | 'admission' // told among what brought the patient in, or said to be present on admission
  | 'stay' // said to have arisen after the admission
  | 'undetermined' // the provider cannot tell whether it was present on admission
  | 'silent';

/** Sections that close the record of a stay, also one that begins with its admission note. */
const AT_THE_END: ReadonlySet<Section['name']> = new Set<Section['name']>([
  'dischargeDiagnosis',
  'dischargeMedications',
  'dischargeInstructions',
  'disposition',
  'complications',
  'postoperativeDiagnosis',
]);

/** Sections that tell what was there before the order for admission. */
const BEFORE_ADMISSION: ReadonlySet<Section['name']> = new Set<Section['name']>([
  'chiefComplaint',
  'historyOfPresentIllness',
  'pastMedicalHistory',
  'pastSurgicalHistory',
  'socialHistory',
  'admissionDiagnosis',
  'problemList',
]);

const PRESENT =
  /\b(present (on|at|upon|at the time of) (the )?admission|poa\b(?!\s*[:=-]?\s*(n\b|no\b))|(existed|existing|was there|known) (prior to|before) admission|on (admission|arrival|presentation)\b|at (admission|presentation)\b|community[- ](acquired|onset)|community[- ]associated)/i;
const NOT_PRESENT =
  /\b(not (been )?present (on|at|upon|at the time of) (the )?admission|poa\s*[:=-]?\s*(n\b|no\b)|hospital[- ](acquired|onset)|nosocomial|healthcare facility onset|ventilator[- ]associated|intra-?operative)/i;
const CANNOT_TELL_FIRST =
  /\b(?:present|presence|poa)\b[^.]{0,80}\b(?:unable to|cannot(?: be)?|can not(?: be)?|could not(?: be)?)\s*(?:clinically )?(?:determined?|say|tell)\b|\bclinically undetermined\b|\bunclear (?:if|whether)\b[^.]{0,40}\b(?:present (?:on|at)|poa)\b/i;
const CANNOT_TELL =
  /\b(unable to|cannot( be)?|can not( be)?|could not( be)?|not possible to|unclear if|unclear whether|clinically un)\s*(clinically )?(determined?|say|tell)\b[^.]*\b(present|admission|poa)/i;

/** What stands directly before a condition that arose: "developed acute kidney injury". */
const AROSE_BEFORE =
  /\b(developed|developing|develops|complicated by|(?:course|stay|hospitali[sz]ation|admission|post-?op\w*) c\/b|complication (was|of)|suffered|went into|had an episode of|subsequently (had|was found to have|was diagnosed with)|new[- ]onset|post-?operative(ly)?(?! diagnos| dx)(?!\s*[:/])|post-?op(?!\s*[:/]| diagnos| dx)|post-?procedural|iatrogenic|became|found to have( a)? new)\b[^.;]{0,70}$/i;
/** What stands behind it: "acute kidney injury, which developed on hospital day 3". */
const AROSE_AFTER =
  /^[^.;]{0,80}\b(developed|developing|occurred|arose|began|started|noted|found|diagnosed|onset)\b[^.;]{0,30}\b(hospital day|hd ?#?\d|day (\d+|two|three|four|five|six|seven) of|post-?op(erative)? day|pod ?#?\d|during (the |this |his |her )?(hospital|admission|stay|surgery|delivery|procedure|operation)|while (in|hospitali[sz]ed)|after (admission|surgery|the (procedure|operation|surgery))|in hospital)|^\s*(,|-|–|\()?\s*(developed|acquired|arising|not present)\b|^[^.;]{0,40}\b(due to|from|secondary to|after|following) (the |her |his )?(post-?partum|post-?operative|surgical|intra-?operative|operative|surgery|delivery|cesarean)/i;
/** A day of the stay past the first, with a verb of finding: "On hospital day 4 a CT showed". */
const LATER_DAY =
  /\b(hospital day|hd|post-?op(erative)? day|pod) ?#?(\d+|two|three|four|five|six|seven)\b[^.;]{0,90}\b(developed|noted|found|diagnosed|new|showed|revealed|demonstrated|had|experienced|became|spiked|complained|suffered|fell|sustained)\b/i;

/** A later day of the stay beside the words themselves: "hypokalemia (HD 2)", "POD1; acute blood loss anemia". */
const DAY = '(hd|hospital day|pod|post-?op(erative)? day|ppd|dol|day of life)\\s?#?\\s?([1-9]\\d?)\\b';
const DAY_AFTER = new RegExp(`^[^.;\\n]{0,45}?\\b${DAY}`, 'i');
const DAY_BEFORE = new RegExp(`\\b${DAY}[^.\\n]{0,60}$`, 'i');
/** A line or a section of a course by days: "D10 (4/23) pancytopenia", "POD4: distended". */
const LINE_OF_DAY = /^\W*(?:d|day) ?#?(?:[2-9]|[1-9]\d)\b/i;
const SECTION_OF_DAY =
  /^\W*(?:(?:pod|post-?op(?:erative)? day|ppd) ?#?[1-9]|(?:hd|hospital day) ?#?(?:[2-9]|1\d)|post-?\s?op(?:erative)?(?: course| notes?)?$)/i;
const DURING =
  /^[^.;,]{0,12}\b(?:during|while on) (?:the |her |his )?(?:insulin|heparin|gtt|drip|infusion|diuresis|dialysis)\b/i;
/** How it went on, or when its organism was known: neither says when the condition began (Appendix I). */
const COURSE =
  /\b(cultur\w*|grew|isolat\w*|persist\w*|still|chronic|known|home|change\w* to|improv\w*|resolv\w*|stable|better|continu\w*|until|off|extubated|remov\w*|discharg\w*|repair\w*)\b/i;

/** Whether a day past the first stands directly beside the words, telling when they began and not how they went on. */
function besideLaterDay(before: string, after: string): boolean {
  // "fever 38.3" is no end of a sentence
  const plain = (text: string): string => text.replace(/(\d)\.(?=\d)/g, '$1');
  for (const match of [DAY_AFTER.exec(plain(after)), DAY_BEFORE.exec(plain(before))]) {
    if (match === null || COURSE.test(match[0])) continue;
    const isFirst = /^(hd|hospital)/i.test(match[1] ?? '') && match[3] === '1';
    if (!isFirst) return true;
  }
  return false;
}

/** What the words at an evidence tell of the onset. */
export function onsetAt(
  evidence: Pick<Evidence, 'document' | 'start' | 'end'>,
  context: CodingContext,
): Onset {
  const document = documentOf(evidence.document, context);
  const sentence = document?.sentences.find((s) => s.start <= evidence.start && evidence.start < s.end);
  if (document === undefined || sentence === undefined) return 'silent';
  return onsetOf(document, sentence, evidence.start, evidence.end, context);
}

/** Whether the words of a sentence say that nobody can tell if it was present on admission. */
export function cannotTell({ document }: DocumentReading, { start, end }: Sentence): boolean {
  // "Right femoral DVT. Cannot be determined whether it was present on admission."
  const next = /^\s{1,2}(?:cannot|unable|unclear|not possible|clinically undetermined)\b[^.\n]{0,120}/i.exec(
    document.text.slice(end, end + 130),
  )?.[0];
  const whole = document.text.slice(start, end) + (next ?? '');
  return CANNOT_TELL.test(whole) || CANNOT_TELL_FIRST.test(whole);
}

function onsetOf(
  document: DocumentReading,
  sentence: Sentence,
  start: number,
  end: number,
  context: CodingContext,
): Onset {
  const { text } = document.document;
  const whole = text.slice(sentence.start, sentence.end);
  if (cannotTell(document, sentence)) return 'undetermined';
  if (NOT_PRESENT.test(whole)) return 'stay';
  if (isEarly(document, sentence.section, context)) return 'admission';
  if (PRESENT.test(whole)) return 'admission';
  if (sentence.section.name === 'postoperativeDiagnosis') return 'silent';
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  if (/\bpost-?(?:op(?:erative)?|procedural)\b/i.test(text.slice(start, end))) return 'stay';
  // "Complications: …" of an operation or a stay, not "Complications hx"
  if (sentence.section.name === 'complications' && !/\bh(?:x|istory)\b/i.test(sentence.section.header ?? ''))
    return 'stay';
  if (AROSE_BEFORE.test(before) || AROSE_AFTER.test(after) || LATER_DAY.test(before)) return 'stay';
  if (besideLaterDay(before, after) || DURING.test(after)) return 'stay';
  if (LINE_OF_DAY.test(before) && !COURSE.test(before)) return 'stay';
  if (SECTION_OF_DAY.test(headerOfDay(document, sentence.section)) && !toldAsCourse(before, after))
    return 'stay';
  return byDayOfCourse(document, sentence, before, after, context);
}

/** What a note of a later day says anew: an onset on the second day, from the third on whatever is not the course of it. */
function byDayOfCourse(
  document: DocumentReading,
  sentence: Sentence,
  before: string,
  after: string,
  context: CodingContext,
): Onset {
  if (!OF_THE_COURSE.has(sentence.section.name) || isSummary(document, sentence.section)) return 'silent';
  const day = stayDayOf(document, sentence.section, context);
  if (day === undefined || day === 0) return 'silent';
  if (NEW_WORDS.test(before.slice(-100)) || NEW_WORDS.test(after.slice(0, 60))) return 'stay';
  return day >= 2 && !toldAsCourse(before, after) ? 'stay' : 'silent';
}

/** A summary is dated when it was written; only the lines of a diary in it tell of their day. */
function isSummary({ document }: DocumentReading, { header }: Section): boolean {
  return (
    document.type === 'discharge-summary' && !/^\W*(?:[A-Z]{2,4} )?(?:\d|hd|pod|ppd)/i.test(header ?? '')
  );
}

const OF_THE_COURSE: ReadonlySet<Section['name']> = new Set<Section['name']>([
  'hospitalCourse',
  'assessment',
  'assessmentAndPlan',
  'impression',
  'plan',
  'other',
  'results',
  'imaging',
]);
const NEW_WORDS =
  /\b(?:new|newly|overnight|onset|developed|develops|acutely|became|spiked|started having|now has|c\/o|complains|woke|noted (?:today|this)|found (?:today|this))\b/i;

/** Whether the words about a condition tell how it went on. "New" says more than what is told of its course. */
function toldAsCourse(before: string, after: string): boolean {
  const near = [before.slice(-50), after.slice(0, 60).split(/[.;]\s/)[0] ?? ''];
  return near.some((words) => COURSE.test(words)) && !near.some((words) => NEW_WORDS.test(words));
}

/** Whether a document or a section of it tells of the time before the order for inpatient admission. */
export function isEarly(document: DocumentReading, section: Section, context: CodingContext): boolean {
  const { type, date } = document.document;
  // an admission note that goes on as a diary
  if ((stayDayOf(document, section, context) ?? 0) > 0) return false;
  if (AT_THE_END.has(section.name)) return false;
  if (type === 'history-and-physical' || type === 'emergency-note') return true;
  if (BEFORE_ADMISSION.has(section.name) && type !== 'progress-note' && type !== 'nursing-note') {
    return type === null || type === 'discharge-summary' || section.name !== 'problemList';
  }
  const { admissionDate } = context.reading.facts;
  const byProvider = type === 'progress-note' || type === 'consultation' || type === 'visit-note';
  return byProvider && date !== null && admissionDate !== null && date <= admissionDate;
}
