import { guideline } from '../base/authority.ts';
import type { Mention } from '../reading/reading.ts';
import { categoryOf, isUnder } from '../record/code-system.ts';
import type { CodeRole, PresentOnAdmission, ReasonStep } from '../record/suggestion.ts';
import { isEarly, type Onset, onsetAt } from './admission/timeline.ts';
import { type Candidate, step } from './candidate.ts';
import { isChronic } from './chronic.ts';
import { inRanges } from './code-ranges.ts';
import type { CodingContext } from './context.ts';
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
  if (isUnder(candidate.code, 'Z53')) return decided('N', 'it was decided after the admission');
  const concepts = onsetsByConcept(candidate, context);
  if (arisesAtOperation(candidate, concepts, context))
    return decided('N', 'it happened in an operation of this stay');
  const birth = arisesAtBirth(candidate, concepts, context);
  if (birth !== undefined) return birth;
  if (isChronicAlone(candidate, context)) return { indicator: 'Y' };
  for (const onsets of concepts.values()) {
    if (onsets.includes('undetermined')) {
      return decided('W', 'the provider cannot determine whether it was present on admission');
    }
    if (onsets.includes('stay') && !onsets.includes('admission')) {
      return decided('N', 'the record has it arise after the admission');
    }
  }
  return { indicator: 'Y' };
}

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
    onsets.push(onsetAt(evidence, context));
    concepts.set(key, onsets);
  }
  for (const [key, onsets] of concepts) {
    if (onsets.includes('stay') && suspectedOnAdmission(key, context)) onsets.push('admission');
  }
  return concepts;
}

/** Whether an admission document names a condition of the category, be it as suspected, possible or to be ruled out. */
function suspectedOnAdmission(category: string, context: CodingContext): boolean {
  return context.reading.documents.some((document) =>
    document.mentions.some(
      (mention) =>
        mention.match.system === 'icd10cm' &&
        conceptOf(mention.match.code) === category &&
        isHeld(mention) &&
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

function conceptOf(code: string): string {
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
    !isUnder(candidate.code, 'I48') &&
    !isUnder(candidate.code, 'Z')
  );
}
