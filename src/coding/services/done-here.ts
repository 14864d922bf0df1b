import type { SentenceAssertions } from '../../reading/assertion/assertion.ts';
import type { DocumentReading, SectionName, Sentence } from '../../reading/reading.ts';
import type { CodingContext } from '../context.ts';
import type { Occurrence } from '../procedures/occurrence.ts';
import { passageAt } from '../procedures/operative-passage.ts';
import { isOperativeNote } from '../procedures/performed.ts';
import { isBarrier, searchable } from '../procedures/words.ts';
import { doneWords, type Service } from './service-table.ts';
import { meets } from './words-condition.ts';

/** Whether the record says that a service was rendered at this encounter; `why` where a coder would ask. */
export type DoneHere = { readonly done: true } | { readonly done: false; readonly why?: string };

const NO: DoneHere = { done: false };

/** Sections that tell of the patient's home and past, not of what was done. */
const ELSEWHERE: ReadonlySet<SectionName> = new Set<SectionName>([
  'medications',
  'dischargeMedications',
  'allergies',
  'familyHistory',
  'pastMedicalHistory',
  'pastSurgicalHistory',
  'socialHistory',
  'reviewOfSystems',
  'problemList',
  'dischargeInstructions',
]);

/** Words by which something is still to come. */
const TO_COME =
  /\b(?:will|plan(?:s|ned)?|scheduled?|order(?:ed|s)?|refer(?:red|ral)?|recommend(?:ed|s|ation)?|due|overdue|needs?|advised|consider(?:ed)?|offered|discussed|prescri\w+|requested|arranged?|next (?:visit|year|week|month)|to (?:be|obtain|get|receive|undergo|schedule|start)|if (?:needed|available)|encouraged|eligible|candidate|awaiting|pending)\b/i;
/** Words of another time or place, or of what the patient has already. */
const EARLIER =
  /\b(?:ago|last (?:year|month|week|visit|(?:\w+ ){0,2}(?:in|was|on)|seen)|previous(?:ly)?|prior|in (?:19|20)\d\d|(?:19|20)\d\d|up to date|utd|at home|uses?|using a|ambulat\w+ with|walks? with|has (?:a|an|her|his|been)|history of|already|elsewhere|at (?:the |a |her |his )?(?:pharmacy|outside)|outside|since|continues?|removed|removal|discontinue[ds]?|out of)\b/i;
const REFUSED =
  /\b(?:declin\w+|refus\w+|defer(?:red|s)?|not (?:done|given|performed|indicated|needed)|held|contraindicated)\b/i;
/** Words that say it in so many words: nothing else in the clause then counts. */
const DONE_TODAY =
  /\b(?:given|administered|performed|done|completed|provided|dispensed|applied|obtained|collected|issued|fitted|placed|received|infused|transfused|discussed|counsel+ed|screened)\b(?: \w+){0,6}? (?:today|at today['’]s visit|(?:in|at) (?:the |our |this )?(?:clinic|office|visit|ed|er|emergency department)|here|without (?:complication|difficulty)|during (?:the|this) visit)\b|\btoday\b[^.;]{0,40}\b(?:given|administered|performed|done|completed|provided|dispensed|applied|received)\b/i;

/** Whether an occurrence of a service was rendered here. */
export function doneHere(
  occurrence: Occurrence,
  service: Service,
  context: CodingContext,
  assertionsOf: (document: DocumentReading, sentence: Sentence) => SentenceAssertions,
): DoneHere {
  const { document, sentence } = occurrence;
  const { name } = sentence.section;
  const clause = clauseText(occurrence);
  const inSoManyWords = DONE_TODAY.test(clause);
  if (ELSEWHERE.has(name) || (name === 'immunizations' && !inSoManyWords)) return NO;
  if (REFUSED.test(clause)) return NO;
  if (!inSoManyWords) {
    if (EARLIER.test(clause)) return NO;
    if (TO_COME.test(clause)) {
      return service.kind === 'counseling' && /\bdiscussed\b/i.test(clause)
        ? NO
        : { done: false, why: `${service.name}: ordered or planned, not said to be done here` };
    }
  }
  const first = occurrence.words[occurrence.from]?.at ?? 0;
  const last = (occurrence.words[occurrence.to - 1]?.at ?? 0) + 1;
  const { assertion } = assertionsOf(document, sentence).of(first, last, true);
  const asserted = inSoManyWords && (assertion === 'planned' || assertion === 'hypothetical');
  if (assertion !== 'present' && !asserted) return NO;
  return isTitle(occurrence) || saidDone(occurrence, service, context) || inSoManyWords ? { done: true } : NO;
}

/** Listed as a procedure of the note. */
function isTitle({ document, sentence }: Occurrence): boolean {
  return (
    sentence.section.name === 'procedures' ||
    passageAt(document, sentence) !== undefined ||
    (isOperativeNote(document) && sentence.section.name === 'header')
  );
}

/** A verb governs all that is joined after it: "dispensed a meter and test strips". */
function saidDone(
  { words: placed, from, to, sentence }: Occurrence,
  service: Service,
  context: CodingContext,
): boolean {
  if (service.kind === 'visit') return VISIT.has(sentence.section.name);
  const words = doneWords(context.tables.list('coding/services/done-words.tsv')).get(service.kind);
  if (words === undefined) return false;
  let start = from;
  let end = to;
  while (start > 0 && !isBarrier(placed[start - 1]?.word ?? '')) start--;
  while (end < placed.length && !isBarrier(placed[end]?.word ?? '')) end++;
  return meets(searchable(placed.slice(start, end).map((p) => p.word)), words);
}

/** Where a note says what the visit itself is. */
const VISIT: ReadonlySet<SectionName> = new Set<SectionName>([
  'header',
  'chiefComplaint',
  'historyOfPresentIllness',
  'assessment',
  'assessmentAndPlan',
  'plan',
  'impression',
  'other',
]);

/** The record's words of the clause of an occurrence. */
export function clauseText({ document, sentence, words, clauseFrom, clauseTo }: Occurrence): string {
  const first = sentence.tokens[words[clauseFrom]?.at ?? 0];
  const last = sentence.tokens[words[clauseTo - 1]?.at ?? 0];
  return document.document.text.slice(first?.start ?? sentence.start, last?.end ?? sentence.end);
}
