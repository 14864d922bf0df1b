import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories } from '../../../record/code-system.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';

const DURING_CARE =
  /\b(iatrogenic|intra-?operative(ly)?|accidental (puncture|laceration)|inadvertent(ly)?|(during|at the time of) (the |her |his )?(surgery|operation|procedure|dissection|catheterization|intubation|colonoscopy|delivery))\b/i;

/**
 * An injury that happened during a medical intervention is a complication, never a chapter 19 injury code.
 *
 * @source guideline I.C.19.b.3
 */
export const iatrogenicInjury: CodingRule = {
  id: 'injury/iatrogenic',
  title: 'Injuries by a medical intervention',
  authority: guideline('I.C.19.b.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    return dropping(candidates, (candidate) => {
      if (!inCategories(candidate.code, 'S00', 'T14') || candidate.mentions.length === 0) return undefined;
      return sentencesOf(candidate, context).every(({ text }) => DURING_CARE.test(text))
        ? 'it happened during a medical intervention: a complication code, not an injury code (guideline I.C.19.b.3)'
        : undefined;
    });
  },
};
