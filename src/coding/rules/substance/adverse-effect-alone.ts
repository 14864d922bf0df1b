import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Mention } from '../../../reading/reading.ts';
import { inCategories } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { isAdverseEffect } from './substances.ts';

const EXPLAINED =
  /\b(?:explain|discuss|counsel|educat|review|warn|potential|possible|aware|risks?|monitor|watch)\w*\b[^.]*\b(?:side|adverse) (?:effects?|reactions?)\b/i;

/**
 * The drug of an adverse effect never stands without the nature of the effect: where the same problem names no
 * condition ("we discussed the side effects of albuterol") it is left to the coder.
 *
 * @source guideline I.C.19.e.5.a
 */
export const adverseEffectAlone: CodingRule = {
  id: 'substance/adverse-effect-alone',
  title: 'Adverse effect without its nature',
  authority: guideline('I.C.19.e.5.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    return dropping(candidates, (c) => {
      // Those that a rule added are tied to their effect.
      if (!isAdverseEffect(c.code) || c.mentions.length === 0) return undefined;
      if (sentencesOf(c, context).every(({ text }) => EXPLAINED.test(text))) {
        return 'side effects are explained to the patient, not found';
      }
      return candidates.some((o) => isNature(o) && sameProblem(o, c))
        ? undefined
        : `${c.code} offered, not proposed: the nature of the adverse effect is not documented (guideline I.C.19.e.5.a)`;
    });
  },
};

function isNature({ code }: Candidate): boolean {
  return !inCategories(code, 'T36', 'T50') && !inCategories(code, 'V00', 'Z99');
}

function sameProblem(a: Candidate, b: Candidate): boolean {
  return a.mentions.some((m) => b.mentions.some((n) => together(m, n)));
}

function together(a: Mention, b: Mention): boolean {
  if (a.document !== b.document) return false;
  if (a.sentence === b.sentence) return true;
  const item = a.sentence.listItem;
  return item !== null && item === b.sentence.listItem && a.section === b.section;
}
