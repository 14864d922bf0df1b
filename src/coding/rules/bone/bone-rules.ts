import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  problemOf,
  sentencesOf,
  sentencesWith,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';
import { goutTophi } from './gout-tophi.ts';
import { septicArthritisOrganism } from './joint-infection.ts';
import { seropositiveArthritis } from './seropositive-arthritis.ts';
import { spinalRegion } from './spinal-region.ts';

/** Traumatic fractures, and the site of M80.0 that each stands for. */
const SITES: readonly (readonly [string, string])[] = [
  ['S12', '8'],
  ['S22.0', '8'],
  ['S32.0', '8'],
  ['S32', 'B'],
  ['S42.2,S42.3,S42.4', '2'],
  ['S42', '1'],
  ['S52', '3'],
  ['S62', '4'],
  ['S72', '5'],
  ['S82', '6'],
  ['S92', '7'],
  ['S22', 'A'],
  ['M48.5,M84.48', '8'],
  ['M84.45', '5'],
  ['M84.42', '2'],
  ['M84.43', '3'],
];
const WITHOUT_SIDE = '8AB';

const LOW_ENERGY =
  /\b(ground[- ]level|standing (height|position)|from standing|same[- ]level|mechanical (ground[- ]level )?fall|minor (fall|trauma|bump)|minimal trauma|low[- ](energy|impact)|fragility|tripp(ed|ing)|slipp(ed|ing)|bending|lifting|coughing|sneez(ed|ing)|spontaneous(ly)?|no trauma|without trauma|atraumatic|non-?traumatic|due to (her |his |the )?(age[- ]related |senile |postmenopausal )?osteoporosis|osteoporotic|insufficiency)\b/i;
const HIGH_ENERGY =
  /\b(mvc|mva|motor vehicle|car accident|collision|motorcycle|pedestrian|assault|ladder|roof|height of|from a height|down (the )?(stairs|\d+)|flight of stairs|fell \d+ (feet|ft)|crush|gunshot|horse)\b/i;

/**
 * A fracture that a fall or strain brings which would not break a healthy bone, in a patient with known osteoporosis,
 * is M80, not a traumatic fracture.
 *
 * @source guideline I.C.13.d.2
 */
export const osteoporoticFracture: CodingRule = {
  id: 'bone/osteoporotic-fracture',
  title: 'Osteoporosis with current pathological fracture',
  authority: guideline('I.C.13.d.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const osteoporosis = candidates.find((c) => isUnder(c.code, 'M81'));
    if (osteoporosis === undefined) return kept(candidates);
    const fractures = candidates.filter((c) => siteOf(c.code) !== undefined && isMinor(c, context));
    if (fractures.length === 0) return kept(candidates);
    const moved = candidates.map((c) => {
      if (!fractures.includes(c)) return c;
      const code = osteoporoticCode(c, osteoporosis);
      const why = step(
        'guideline',
        `${code}: a fracture after minor or no trauma in known osteoporosis`,
        guideline('I.C.13.d.2'),
      );
      const exact = recode(c, code, why, context.icd10cm);
      return { ...exact, evidence: [...exact.evidence, ...osteoporosis.evidence] };
    });
    const done = moved.some((c) => isUnder(c.code, 'M80'));
    return dropping(mergeSameCode(moved), (c) =>
      done && isUnder(c.code, 'M81')
        ? 'the osteoporosis is coded with its current fracture (guideline I.C.13.d.2)'
        : undefined,
    );
  },
};

function siteOf(code: string): string | undefined {
  if (
    code.startsWith('S') &&
    /[BCEFHJMNQR]$/.test(code) &&
    !code.startsWith('S12') &&
    !code.startsWith('S22') &&
    !code.startsWith('S32')
  )
    return undefined;
  return SITES.find(([stems]) => inRanges(code, stems))?.[1];
}

function isMinor(fracture: Candidate, context: CodingContext): boolean {
  const own = problemOf(fracture, context)
    .map(({ text }) => text)
    .join(' ');
  const told = sentencesWith(
    /\bf(a|e)ll\b|\btripp|\bslipp|\btrauma|\bstanding|\blifting|\bbending|\bosteoporotic|\bfragility/i,
    context,
  )
    .map(({ text }) => text)
    .join(' ');
  if (HIGH_ENERGY.test(`${own} ${told}`)) return false;
  return LOW_ENERGY.test(`${own} ${told}`);
}

function osteoporoticCode(fracture: Candidate, osteoporosis: Candidate): string {
  const site = siteOf(fracture.code) ?? '0';
  const stem = isUnder(osteoporosis.code, 'M81.8') ? 'M80.8' : 'M80.0';
  const title = fracture.title.toLowerCase();
  const side = WITHOUT_SIDE.includes(site)
    ? 'X'
    : /\bright\b/.test(title)
      ? '1'
      : /\bleft\b/.test(title)
        ? '2'
        : '9';
  const last = fracture.code.slice(-1);
  const seventh = /[ADGKPS]/.test(last) && fracture.code.length === 8 ? last : 'A';
  return `${stem}${site}${side}${seventh}`;
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(vertebra[el]?s?|vertebral|spin(e|al)|thoracic|lumbar|[tl]\d{1,2})\b/i, '8X'],
  [/\b(hip|femur|femoral|intertrochanteric)\b/i, '5'],
  [/\b(wrist|distal radius|forearm|radius)\b/i, '3'],
  [/\b(humerus|humeral)\b/i, '2'],
  [/\b(pelvi[sc]|sacr(um|al)|pubic)\b/i, 'BX'],
];

/** The site of an osteoporotic fracture that its sentence names. */
export const osteoporoticSite: CodingRule = {
  id: 'bone/osteoporotic-site',
  title: 'Site of an osteoporotic fracture',
  authority: guideline('I.C.13.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const open = candidates.find((c) => isUnder(c.code, 'M80.00'));
    if (open === undefined) return kept(candidates);
    const text = sentencesOf(open, context)
      .map((s) => s.text)
      .join(' ');
    const place = PLACES.find(([pattern]) => pattern.test(text))?.[1];
    if (place === undefined) return kept(candidates);
    const side = place.length > 1 ? '' : /\bright\b/i.test(text) ? '1' : /\bleft\b/i.test(text) ? '2' : '9';
    const code = `M80.0${place}${side}${open.code.slice(-1)}`;
    const why = step('specificity', `${code}: the sentence names the site`, guideline('I.C.13.a'));
    return kept(
      mergeSameCode(candidates.map((c) => (c === open ? recode(c, code, why, context.icd10cm) : c))),
    );
  },
};

const PAST_FRACTURE =
  /\b(history of|hx of|h\/o|prior|previous|old|healed|remote|past) (a |an |multiple |healed )?(osteoporotic|osteoporosis|fragility|vertebral compression|osteoporotic compression) (related )?(hip |wrist |vertebral |compression )?fractures?\b/i;

/**
 * Osteoporosis without a current fracture, and a healed one in the history: M81 and Z87.310.
 *
 * @source guideline I.C.13.d.1
 */
export const healedOsteoporoticFracture: CodingRule = {
  id: 'bone/healed-osteoporotic-fracture',
  title: 'History of osteoporosis fracture',
  authority: guideline('I.C.13.d.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const osteoporosis = candidates.find((c) => isUnder(c.code, 'M81'));
    if (osteoporosis === undefined || candidates.some((c) => c.code === 'Z87.310')) return kept(candidates);
    for (const words of sentencesWith(PAST_FRACTURE, context)) {
      const match = PAST_FRACTURE.exec(words.text);
      if (match === null || !isAffirmed(words, match) || words.sentence.section.name === 'familyHistory')
        continue;
      const why = step('history', 'Z87.310: a healed osteoporosis fracture', guideline('I.C.13.d.1'));
      const added = addition(
        { code: 'Z87.310', beside: osteoporosis, evidence: [matchedEvidence(words, match)], why },
        context,
      );
      const rest = candidates.filter((c) => !isUnder(c.code, 'M80'));
      return kept(withAddition(rest, added === undefined ? undefined : { ...added, listed: false }));
    }
    return kept(candidates);
  },
};

/** Chapter 13 in the order its rules are applied. */
export const BONE_RULES: readonly CodingRule[] = [
  osteoporoticSite,
  osteoporoticFracture,
  healedOsteoporoticFracture,
  seropositiveArthritis,
  goutTophi,
  septicArthritisOrganism,
  spinalRegion,
];
