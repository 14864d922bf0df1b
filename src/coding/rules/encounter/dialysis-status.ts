import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder, step } from '../../candidate.ts';
import { addition, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { said } from '../../said.ts';

const ON_DIALYSIS =
  /\b(?:on|receives|receiving|undergoes|undergoing|dependen(?:t|ce) on|maintained on|continue[sd]?|maintenance|chronic|last|missed)\s+(?:(?:chronic|maintenance|home|outpatient|in-center|intermittent|scheduled)\s+)*(?:hemodialysis|peritoneal dialysis|dialysis|ihd|hd|pd|capd|ccpd)\b|\b(?:hemodialysis|dialysis|hd) (?:mwf|tts|t\/th\/s|m\/w\/f|tuesday|monday|three times (?:a|per) week|dependent|session)\b|\bdialysis[- ]dependent\b/i;

/**
 * Dependence on dialysis beside end-stage renal disease.
 *
 * @source guideline I.C.21.c.3; Tabular N18.6 "use additional code to identify dialysis status (Z99.2)"
 */
export const dialysisStatus: CodingRule = {
  id: 'encounter/dialysis-status',
  title: 'Dependence on dialysis',
  authority: guideline('I.C.21.c.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const kidney = candidates.find((c) => c.code === 'N18.6');
    if (kidney === undefined || candidates.some((c) => isUnder(c.code, 'Z99.2'))) return kept(candidates);
    const dialysis = said(
      ON_DIALYSIS,
      context,
      (section) => section !== 'familyHistory' && section !== 'dischargeInstructions',
    )[0];
    if (dialysis === undefined) return kept(candidates);
    const why = step(
      'status',
      `Z99.2: "${dialysis.evidence.text}" with ${kidney.code}`,
      guideline('I.C.21.c.3'),
    );
    return kept(
      withAddition(
        candidates,
        addition({ code: 'Z99.2', beside: kidney, evidence: [dialysis.evidence], why }, context),
      ),
    );
  },
};
