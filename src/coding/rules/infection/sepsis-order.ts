import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { placedBefore, sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import {
  isLocalizedInfection,
  isOrganDysfunction,
  isSevereSepsis,
  isSystemicInfection,
} from './sepsis-codes.ts';

const AFTER_ADMISSION =
  /\b(hospital[- ](acquired|onset|day)|nosocomial|developed|during (the |this |his |her )?(hospital|admission|stay)|not present on admission|day \d+|later in)\b/i;

/** Where an infection of the surgical site, a wound or an infusion stands before the sepsis. */
const PROCEDURAL = ['T81.40', 'T81.41', 'T81.42', 'T81.43', 'T81.49', 'O86.0', 'T80.2', 'T88.0'];

/**
 * The order of sepsis: the systemic infection before the localized infection and the organ dysfunctions, severe sepsis
 * directly after it; an infection of the surgical site and T81.44 before both. Sepsis that develops after admission
 * stays where the record has it.
 *
 * @source guidelines I.C.1.d.3, I.C.1.d.4 and I.C.1.d.5.b
 */
export const sepsisOrder: CodingRule = {
  id: 'sequence/sepsis',
  title: 'The order of sepsis, severe sepsis and the infection they come from',
  authority: guideline('I.C.1.d.4'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const systemic = candidates.find(isSystemicInfection);
    if (systemic === undefined || isUnder(systemic.code, 'P36')) return kept(candidates);
    const afterAdmission = saidOf(systemic, AFTER_ADMISSION, context);
    const followers = candidates.filter((c) => isLocalizedInfection(c) || isOrganDysfunction(c));
    const severe = candidates.find(isSevereSepsis);
    const group = severe === undefined ? followers : [...followers, severe];
    const raised =
      severe?.listed === true && !systemic.listed ? { ...systemic, ...placeOf(severe) } : systemic;
    const led = afterAdmission ? systemic : withStep(placedBefore(raised, group), systemic);
    const site = candidates.find(
      (c) => PROCEDURAL.some((stem) => isUnder(c.code, stem)) && !isUnder(c.code, 'O86.04'),
    );
    const postprocedural = candidates.find((c) => isUnder(c.code, 'T81.44') || isUnder(c.code, 'O86.04'));
    const places = new Map<Candidate, Candidate>([[systemic, led]]);
    if (severe !== undefined) places.set(severe, { ...severe, ...placeOf(led), order: led.order + 0.05 });
    if (postprocedural !== undefined && postprocedural !== systemic) {
      places.set(postprocedural, { ...postprocedural, ...placeOf(led), order: led.order - 0.02 });
    }
    if (site !== undefined) places.set(site, { ...site, ...placeOf(led), order: led.order - 0.04 });
    return kept(candidates.map((c) => places.get(c) ?? c));
  },
};

function placeOf(candidate: Candidate): Pick<Candidate, 'listed' | 'standing'> {
  return { listed: candidate.listed, standing: candidate.standing };
}

function withStep(placed: Candidate, before: Candidate): Candidate {
  if (placed.order === before.order) return placed;
  const why = step(
    'sequence',
    'the systemic infection stands before the localized infection and the organ dysfunctions',
    guideline('I.C.1.d.4'),
  );
  return { ...placed, reason: [...placed.reason, why] };
}

function saidOf(candidate: Candidate, pattern: RegExp, context: CodingContext): boolean {
  const sentences = sentencesOf(candidate, context);
  return sentences.length > 0 && sentences.every(({ text }) => pattern.test(text));
}
