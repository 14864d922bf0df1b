import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { saidInNarrative } from '../../said.ts';
import { isDiagnosisSection } from '../../standing.ts';
import { deliveredInStay } from './delivery.ts';
import { isMaternal } from './stage.ts';

const RH_NEGATIVE =
  /\brh(?:esus)?[- ]?(?:\(d\) ?)?neg(?:ative)?\b|\b(?:a|b|ab|o) neg(?:ative)?\b[^.;]{0,40}\brho?gam\b/i;

/**
 * An Rh-negative patient who is pregnant, without antibodies: a condition of the pregnancy (O26.89-) where the visit
 * takes it up, beside the blood type.
 *
 * @source guideline I.C.15.a.1; Tabular O26.89 (O36.0 is for isoimmunization); Coding Clinic 4Q 2014 (by citation)
 */
export const rhNegative: CodingRule = {
  id: 'pregnancy/rh-negative',
  title: 'Rh-negative in pregnancy',
  authority: guideline('I.C.15.a.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const [beside] = candidates;
    if (beside === undefined || !isMaternal(candidates, context) || deliveredInStay(context))
      return kept(candidates);
    if (candidates.some((c) => isUnder(c.code, 'O36.0') || isUnder(c.code, 'O26.89')))
      return kept(candidates);
    const told = saidInNarrative(RH_NEGATIVE, context).find(({ words }) =>
      isDiagnosisSection(words.sentence.section),
    );
    if (told === undefined) return kept(candidates);
    const why = step(
      'guideline',
      'O26.89: Rh-negative in a pregnant patient, cared for at this visit',
      guideline('I.C.15.a.1'),
    );
    // The rule of the trimester gives the last character.
    const added = addition({ code: 'O26.899', beside, evidence: [told.evidence], why }, context);
    if (added === undefined) return kept(candidates);
    const order = told.words.sentence.start;
    return kept(withAddition(candidates, { ...added, standing: 'diagnosis', listed: true, order }));
  },
};
