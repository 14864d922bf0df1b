import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAdverseEffect } from './substances.ts';

/**
 * The nature of an adverse effect stands before its drug: a drug named before its effect ("amiodarone-induced
 * thyroiditis") moves behind the condition of the same sentence.
 *
 * @source guideline I.C.19.e.5.a
 */
export const adverseEffectOrder: CodingRule = {
  id: 'substance/adverse-effect-order',
  title: 'The nature of an adverse effect before its drug',
  authority: guideline('I.C.19.e.5.a'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => isAdverseEffect(c.code))) return kept(candidates);
    return kept(
      candidates.map((c) => {
        if (!isAdverseEffect(c.code)) return c;
        const nature = candidates.find((o) => isNature(o) && sameSentence(o, c) && o.order > c.order);
        return nature === undefined
          ? c
          : { ...c, order: nature.order + 0.3, listed: nature.listed, standing: nature.standing };
      }),
    );
  },
};

function isNature({ code }: Candidate): boolean {
  return !inCategories(code, 'T36', 'T50') && !inCategories(code, 'V00', 'Z99');
}

function sameSentence(a: Candidate, b: Candidate): boolean {
  return a.mentions.some((m) =>
    b.mentions.some((n) => n.document === m.document && n.sentence === m.sentence),
  );
}
