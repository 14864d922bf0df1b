import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Laterality } from '../../../reading/reading.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf, sentencesWith } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Hemiplegia and monoplegia, and those that follow cerebrovascular disease. */
const SIDED = /^(G81\.[019]|G83\.[123]|I69\.\d[345])[09]$/;
const HANDED =
  /\b(left|right)[- ]hand(ed)?( dominan(t|ce))?\b(?! (pain|weakness|numbness|swelling|injury|fracture|tremor|grip))|\bambidextrous\b/i;
/** The side is called so itself: "affecting the right non-dominant side". */
const SIDE_DOMINANT = /\b(non-?)?dominant(?: (?:side|hand|arm|limb|extremity))?\b/i;
const HAND_DOMINANT = /\b(left|right)[- ](handed|hand dominan(t|ce))\b|\bambidextrous\b/i;

type Hand = 'right' | 'left' | 'both';

/**
 * The side of a paralysis and whether it is the dominant one. Where the record names the side and not the hand, the
 * right is dominant and the left is not; who uses both hands alike is dominant on either side.
 *
 * @source guideline I.C.6.a
 */
export const dominance: CodingRule = {
  id: 'specificity/dominance',
  title: 'Dominant or nondominant side',
  authority: guideline('I.C.6.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => SIDED.test(c.code))) return kept(candidates);
    const hand = handOf(context);
    return kept(
      candidates.map((c) => {
        if (!SIDED.test(c.code)) return c;
        const side = sideOf(c, context);
        return side === undefined ? c : sided(c, side, hand ?? handBy(side, c, context), context);
      }),
    );
  },
};

function sided(
  candidate: Candidate,
  side: 'right' | 'left',
  hand: Hand | undefined,
  context: CodingContext,
): Candidate {
  const dominant = hand === undefined ? side === 'right' : hand === 'both' || hand === side;
  // 1 right dominant, 2 left dominant, 3 right nondominant, 4 left nondominant.
  const character = (side === 'right' ? 1 : 2) + (dominant ? 0 : 2);
  const code = `${candidate.code.slice(0, -1)}${String(character)}`;
  const why = step(
    'laterality',
    hand === undefined
      ? `${code}: the ${side} side, which counts as ${dominant ? 'dominant' : 'nondominant'} where the record does not say`
      : `${code}: the ${side} side of a patient whose dominant hand the record names`,
    guideline('I.C.6.a'),
  );
  return recode(candidate, code, why, context.icd10cm);
}

/** The hand by what is said of the affected side. */
function handBy(side: 'right' | 'left', candidate: Candidate, context: CodingContext): Hand | undefined {
  for (const { text } of sentencesOf(candidate, context)) {
    const said = SIDE_DOMINANT.exec(text);
    if (said === null) continue;
    const isDominant = said[1] === undefined;
    return isDominant === (side === 'right') ? 'right' : 'left';
  }
  return undefined;
}

/** The side that the mentions, or the only side that their sentences, name. */
function sideOf(candidate: Candidate, context: CodingContext): 'right' | 'left' | undefined {
  const named = new Set<Laterality | null>(candidate.mentions.map((m) => m.laterality));
  named.delete(null);
  if (named.size === 0) {
    for (const { text } of sentencesOf(candidate, context)) {
      const words = text.replace(new RegExp(HANDED, 'gi'), '').match(/\b(right|left)\b/gi) ?? [];
      for (const word of words) named.add(word.toLowerCase() === 'right' ? 'right' : 'left');
    }
  }
  const [side] = named;
  return named.size === 1 && (side === 'right' || side === 'left') ? side : undefined;
}

function handOf(context: CodingContext): Hand | undefined {
  for (const { text } of sentencesWith(HAND_DOMINANT, context)) {
    const match = HAND_DOMINANT.exec(text);
    if (match === null) continue;
    const side = match[1]?.toLowerCase();
    return side === 'left' || side === 'right' ? side : 'both';
  }
  return undefined;
}
