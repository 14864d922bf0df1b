import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { isUnder, recode, step } from '../candidate.ts';
import { type CodingRule, kept } from '../rule.ts';

/**
 * Anaemia without a stated type in a patient with chronic kidney disease: the Index lists it as "Anemia, in (due
 * to) (with) chronic kidney disease", so that the link is presumed.
 *
 * @source guideline I.A.15; Tabular D63.1 "code first underlying chronic kidney disease"
 */
export const anemiaInKidneyDisease: CodingRule = {
  id: 'combine/anemia-ckd',
  title: 'Anaemia in chronic kidney disease',
  authority: guideline('I.A.15'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const kidney = candidates.find((c) => isUnder(c.code, 'N18'));
    const anemia = candidates.find((c) => c.code === 'D64.9');
    if (kidney === undefined || anemia === undefined) return kept(candidates);
    const why = step(
      'combination',
      `D63.1: anaemia with chronic kidney disease (${kidney.code})`,
      guideline('I.A.15'),
    );
    const linked = {
      ...recode(anemia, 'D63.1', why, context.icd10cm),
      evidence: [...anemia.evidence, ...kidney.evidence],
    };
    return kept(candidates.map((c) => (c === anemia ? linked : c)));
  },
};
