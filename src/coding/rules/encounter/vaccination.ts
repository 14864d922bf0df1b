import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { step } from '../../candidate.ts';
import { addition, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { saidInNarrative } from '../../said.ts';

const VACCINE =
  '(?:flu|influenza|tdap|tetanus|pneumococcal|pneumonia|prevnar|pneumovax|covid(?:-19)?|shingles|shingrix|zoster|hepatitis [ab]|hpv|gardasil|mmr|varicella|rsv|meningococcal)(?:[- ](?:vaccine|vaccination|shot|booster|immunization))?s?';
const GIVEN =
  "(?:given|administered|received|provided|updated)(?: (?:im|in (?:the )?(?:left|right) deltoid|by nursing))? (?:today|at today['’]s visit|in (?:the )?(?:clinic|office)|at this visit|during (?:this|the) visit)";
const VACCINATED = new RegExp(
  `\\b${VACCINE}\\b[^.;]{0,25}\\b${GIVEN}\\b|\\b(?:gave|administered)\\b[^.;]{0,25}\\b${VACCINE}\\b[^.;]{0,20}\\btoday\\b`,
  'i',
);

/**
 * A vaccine given at the visit makes Z23, first or further.
 *
 * @source guideline I.C.21.c.2
 */
export const vaccination: CodingRule = {
  id: 'encounter/vaccination',
  title: 'Encounter for immunization',
  authority: guideline('I.C.21.c.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const beside = candidates[0];
    if (beside === undefined || candidates.some((c) => c.code === 'Z23')) return kept(candidates);
    const given = saidInNarrative(VACCINATED, context)[0];
    if (given === undefined) return kept(candidates);
    const why = step('immunization', `Z23: "${given.evidence.text}"`, guideline('I.C.21.c.2'));
    const added = addition({ code: 'Z23', beside, evidence: [given.evidence], why }, context);
    if (added === undefined) return kept(candidates);
    return kept(
      withAddition(candidates, {
        ...added,
        standing: 'diagnosis',
        listed: false,
        confidence: 0.8,
        order: 7_000_000 + given.evidence.start,
      }),
    );
  },
};
