import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { said } from '../../said.ts';

const ON_DIALYSIS =
  /\b(?:on|receives|receiving|undergoes|undergoing|dependen(?:t|ce) on|maintained on|continue[sd]?|maintenance|chronic|last|missed)\s+(?:(?:chronic|maintenance|home|outpatient|in-center|intermittent|scheduled)\s+)*(?:hemodialysis|peritoneal dialysis|dialysis|ihd|hd|pd|capd|ccpd)\b|\b(?:hemodialysis|dialysis|hd) (?:mwf|tts|t\/th\/s|m\/w\/f|tuesday|monday|three times (?:a|per) week|dependent|session)\b|\bdialysis[- ]dependent\b/i;

const NOT_YET =
  /\b(?:prepar(?:e|ing|ation)|plan(?:s|ned|ning)?|discuss\w*|consider\w*|refus\w*|declin\w*|not (?:yet )?(?:on|requiring)|candidate|education|(?:may|will|would) (?:need|require)|future|pre-?dialysis)\b/i;

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
    const { candidates: on, dropped } = dropping(candidates, (c) =>
      c.code === 'Z99.2' &&
      c.mentions.length > 0 &&
      sentencesOf(c, context).every(({ text }) => NOT_YET.test(text))
        ? 'dialysis is planned or discussed, the patient does not depend on it'
        : undefined,
    );
    const kidney = on.find((c) => c.code === 'N18.6');
    if (kidney === undefined || on.some((c) => isUnder(c.code, 'Z99.2'))) return { candidates: on, dropped };
    const dialysis = said(
      ON_DIALYSIS,
      context,
      (section) => section !== 'familyHistory' && section !== 'dischargeInstructions',
    )[0];
    if (dialysis === undefined) return { candidates: on, dropped };
    const why = step(
      'status',
      `Z99.2: "${dialysis.evidence.text}" with ${kidney.code}`,
      guideline('I.C.21.c.3'),
    );
    const added = addition({ code: 'Z99.2', beside: kidney, evidence: [dialysis.evidence], why }, context);
    return { candidates: withAddition(on, added), dropped };
  },
};
