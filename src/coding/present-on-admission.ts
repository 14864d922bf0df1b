import { guideline } from '../base/authority.ts';
import { oncePer } from '../base/once.ts';
import type { Mention } from '../reading/reading.ts';
import { categoryOf, isUnder } from '../record/code-system.ts';
import type { CodeRole, Evidence, PresentOnAdmission, ReasonStep } from '../record/suggestion.ts';
import { namesThis } from './admission/own-onset.ts';
import { cannotTell, isEarly, type Onset, onsetAt } from './admission/timeline.ts';
import { isPresenceUnclear } from './admission/unclear-presence.ts';
import { type Candidate, step } from './candidate.ts';
import { isChronic } from './chronic.ts';
import { inRanges } from './code-ranges.ts';
import type { CodingContext } from './context.ts';
import { documentOf } from './record-words.ts';
import { deliveredInStay } from './rules/pregnancy/delivery.ts';

/** An indicator with the reason for it; `why` is undefined where the indicator is the rule (Y) or does not apply. */
export interface PoaDecision {
  readonly indicator: PresentOnAdmission;
  readonly why?: ReasonStep;
}

/** What only a birth brings: tears, haemorrhage after it, infections and wounds of the childbed. */
const BY_THE_BIRTH = 'O70-O73,O75.0-O75.4,O85-O87,O90';
/** What labor brings where nothing on admission tells of it. */
const IN_LABOR = 'O62,O63,O66.5-O66.9,O68,O69,O76,O77';

/**
 * Present on admission, per diagnosis: exempt codes by the list; the condition that occasioned the admission, chronic
 * conditions and what the admission documents know or suspect are Y; what the record has arise in the stay is N; what
 * the provider cannot tell is W. A code of several concepts is N as soon as one of them arose in the stay.
 *
 * @returns undefined outside the inpatient facility
 * @source Official Guidelines Appendix I
 */
export function presentOnAdmission(
  candidate: Candidate,
  context: CodingContext,
  role: CodeRole = 'secondary',
): PoaDecision | undefined {
  if (context.setting !== 'inpatient') return undefined;
  if (context.tables.icd10cm.attributes(candidate.code, context.onDate).poaExempt) {
    return { indicator: 'exempt' };
  }
  if (role === 'principal') return { indicator: 'Y' };
  // Of the birth itself, or from before it.
  if (/^(P0[0-8]|Q)/.test(candidate.code)) return { indicator: 'Y' };
  if (isUnder(candidate.code, 'Z') && !isUnder(candidate.code, 'Z53')) return { indicator: 'Y' };
  if (isUnder(candidate.code, 'Z53')) return decided('N', 'it was decided after the admission');
  const concepts =
    isUnder(candidate.code, 'B95') || inRanges(candidate.code, 'B96-B97')
      ? onsetsOfInfection(candidate, context)
      : onsetsByConcept(candidate, context);
  if (arisesAtOperation(candidate, concepts, context))
    return decided('N', 'it happened in an operation of this stay');
  const birth = arisesAtBirth(candidate, concepts, context);
  if (birth !== undefined) return birth;
  if (isChronicAlone(candidate, context)) {
    return hasNewPart(concepts, context)
      ? decided('N', 'a part of the combination arose after the admission')
      : { indicator: 'Y' };
  }
  if (isUndetermined(concepts, context)) {
    return decided('W', 'the provider cannot determine whether it was present on admission');
  }
  if (isPresenceUnclear(candidate, context)) {
    return decided('U', 'the documentation does not suffice to tell; ask the physician');
  }
  for (const onsets of concepts.values()) {
    if (onsets.includes('stay') && !onsets.includes('admission')) {
      return decided('N', 'the record has it arise after the admission');
    }
  }
  return { indicator: 'Y' };
}

/** Whether the provider says of a concept, at any of its mentions, that nobody can tell. */
function isUndetermined(concepts: ReadonlyMap<string, readonly Onset[]>, context: CodingContext): boolean {
  if ([...concepts.values()].some((onsets) => onsets.includes('undetermined'))) return true;
  return undeterminedConcepts(context).some((key) => concepts.has(key));
}

/** Once a chart: the concepts in sentences that say that nobody can tell. */
const undeterminedConcepts = oncePer(({ reading }: CodingContext): readonly string[] =>
  reading.documents.flatMap((document) =>
    document.mentions
      .filter((m) => m.match.system === 'icd10cm' && cannotTell(document, m.sentence))
      .map((m) => conceptOf(m.match.code)),
  ),
);

function decided(indicator: PresentOnAdmission, text: string): PoaDecision {
  return { indicator, why: step('present on admission', `${indicator}: ${text}`, guideline('Appendix I')) };
}

/** The onsets told of each concept in a code, by the category of the words that name it. */
function onsetsByConcept(
  candidate: Candidate,
  context: CodingContext,
): ReadonlyMap<string, readonly Onset[]> {
  const concepts = new Map<string, Onset[]>();
  for (const evidence of candidate.evidence) {
    const mention = candidate.mentions.find(
      (m) => m.document === evidence.document && m.start === evidence.start,
    );
    const key = mention === undefined ? evidence.text.toLowerCase() : conceptOf(mention.match.code);
    const onsets = concepts.get(key) ?? [];
    const onset = onsetOfEvidence(candidate, evidence, context);
    const ofAnother =
      onset === 'admission' &&
      mention !== undefined &&
      (!namesThis(mention, candidate) || mention.assertion === 'historical');
    onsets.push(ofAnother ? 'silent' : onset);
    concepts.set(key, onsets);
  }
  for (const [key, onsets] of concepts) {
    if (onsets.includes('stay') && suspectedOnAdmission(key, candidate, context)) onsets.push('admission');
  }
  return concepts;
}

/** What grows slowly: first named on a later day, it was there before, unless the words say that it arose. */
const SLOW = 'C00-D49,E40-E46,E50-E68,R13,N40,K02,M15-M19,M47-M48';

function onsetOfEvidence(candidate: Candidate, evidence: Evidence, context: CodingContext): Onset {
  const onset = onsetAt(evidence, context);
  if (onset !== 'stay' || !inRanges(candidate.code, SLOW)) return onset;
  return /\b(?:new|developed|post-?op\w*|hospital[- ]acquired)\b/i.test(evidence.text) ? onset : 'silent';
}

/**
 * An organism is there as long as the infection it causes, whenever the culture grew: the onsets of the infections
 * that its sentences name.
 */
function onsetsOfInfection(
  candidate: Candidate,
  context: CodingContext,
): ReadonlyMap<string, readonly Onset[]> {
  const onsets = new Map<string, readonly Onset[]>();
  for (const { document, start } of candidate.evidence) {
    const reading = documentOf(document, context);
    for (const mention of reading?.mentions ?? []) {
      const { sentence } = mention;
      if (
        start < sentence.start ||
        start >= sentence.end ||
        !inRanges(mention.match.code, INFECTIONS) ||
        !isHeld(mention)
      )
        continue;
      const key = conceptOf(mention.match.code);
      const early = suspectedOnAdmission(key, candidate, context);
      onsets.set(key, early ? ['admission'] : [onsetAt(mention, context)]);
    }
  }
  return onsets;
}

const INFECTIONS =
  'A00-A99,B20-B94,G00-G09,I33,I38,J00-J22,J69,J85-J86,J95.851,K35-K37,K57,K61,K63.0,K65,K81,K83,L00-L08,M00,M72.6,M86,N10-N12,N30,N39.0,T80.2,T81.4,T82.6-T82.7,T83.5-T83.6,T84.5-T84.6,T85.7';

/** Whether an acute part of a lasting condition arose in the stay: hypoglycemia in diabetes. */
function hasNewPart(concepts: ReadonlyMap<string, readonly Onset[]>, context: CodingContext): boolean {
  if (concepts.size < 2) return false;
  return [...concepts].some(
    ([key, onsets]) =>
      onsets.includes('stay') && !onsets.includes('admission') && !isChronic(key, context.tables),
  );
}

/** Whether an admission document names a condition of the category, be it as suspected, possible or to be ruled out. */
function suspectedOnAdmission(category: string, candidate: Candidate, context: CodingContext): boolean {
  return context.reading.documents.some((document) =>
    document.mentions.some(
      (mention) =>
        mention.match.system === 'icd10cm' &&
        conceptOf(mention.match.code) === category &&
        isHeld(mention) &&
        namesThis(mention, candidate) &&
        isEarly(document, mention.section, context),
    ),
  );
}

/** Pneumonias are one concept, whatever their organism, which may be known days later; so are sepses and urinary infections. */
const ONE_CONCEPT: readonly (readonly [string, string])[] = [
  ['J12-J18', 'J18'],
  ['A40,A41,R65', 'A41'],
  ['N10,N12,N30,N39', 'N39'],
  ['K25-K28', 'K27'],
];

/** Categories that gather conditions with nothing in common but the organ: each subcategory is a concept; ulcers by site. */
const BY_SUBCATEGORY = 'E83,E87,K59,I97,L27,T80-T88,S00-S99';

function conceptOf(code: string): string {
  if (isUnder(code, 'L89')) return code.slice(0, 6);
  if (inRanges(code, BY_SUBCATEGORY)) return code.slice(0, 5);
  return ONE_CONCEPT.find(([ranges]) => inRanges(code, ranges))?.[1] ?? categoryOf(code);
}

function isHeld(mention: Mention): boolean {
  return (
    mention.assertion === 'present' || mention.assertion === 'uncertain' || mention.assertion === 'planned'
  );
}

function arisesAtBirth(
  candidate: Candidate,
  concepts: ReadonlyMap<string, readonly Onset[]>,
  context: CodingContext,
): PoaDecision | undefined {
  const byBirth = inRanges(candidate.code, BY_THE_BIRTH);
  if (!byBirth && !inRanges(candidate.code, IN_LABOR)) return undefined;
  if (!deliveredInStay(context)) return undefined;
  const early = [...concepts.values()].some((onsets) => onsets.includes('admission'));
  if (early && !byBirth) return { indicator: 'Y' };
  return decided(
    'N',
    byBirth ? 'it comes with or after the birth in this stay' : 'it arose in labor after the admission',
  );
}

const IN_OPERATION =
  /\b(intraoperative|accidental puncture|during a procedure|inadvertently|foreign body .* left)\b/i;

/** What only an operation brings, where the stay has one and nothing on admission tells of it. */
function arisesAtOperation(
  { title }: Candidate,
  concepts: ReadonlyMap<string, readonly Onset[]>,
  context: CodingContext,
): boolean {
  if (!IN_OPERATION.test(title)) return false;
  if ([...concepts.values()].some((onsets) => onsets.includes('admission'))) return false;
  return context.reading.documents.some(
    ({ document, sections }) =>
      document.type === 'operative-note' ||
      sections.some((s) => s.name === 'postoperativeDiagnosis' || s.name === 'procedures'),
  );
}

/** Lasting conditions that also arise within a stay: disorders of rhythm and conduction, false aneurysms. */
const MAY_ARISE = 'I44,I45,I47-I49,I72';

/** A lasting condition whose code says nothing of an acute event. */
function isChronicAlone(candidate: Candidate, context: CodingContext): boolean {
  if (
    /\b(acute|exacerbation|bleeding|hemorrhage|perforation|status asthmaticus|with .*infection)\b/i.test(
      candidate.title,
    )
  ) {
    return /\bwithout\b/i.test(candidate.title) && isChronic(candidate.code, context.tables);
  }
  return (
    isChronic(candidate.code, context.tables) &&
    !inRanges(candidate.code, MAY_ARISE) &&
    !isUnder(candidate.code, 'Z')
  );
}
