import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { problemOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const UNCONTROLLED = /\b(uncontrolled|not (well )?controlled)\b/i;
/** Words by which the Index or the provider says that the sugar is high. */
const HIGH =
  /\bhyperglyc\w*|\b(poorly|inadequately|suboptimally) controlled\b|\b(poor|inadequate) control\b|\bout of control\b|\b(high|elevated|raised) (blood |fasting |random |post-?prandial )*(sugars?|glucose|a1c|hba1c|hemoglobin a1c|readings)\b|\b(sugars?|glucose|a1c|hba1c|hemoglobin a1c|readings)\b[^.;]{0,30}\b(high|elevated|raised|above goal|worsen\w*|not at goal)\b|\bE(08|09|10|11|13)\.65\b/i;

/** Whether the record calls the diabetes "uncontrolled" without saying that the sugar is high. */
export function isUncontrolledOnly(candidate: Candidate, context: CodingContext): boolean {
  const words = problemOf(candidate, context).map(({ text }) => text);
  return words.some((text) => UNCONTROLLED.test(text)) && !words.some((text) => HIGH.test(text));
}

/**
 * "Uncontrolled" diabetes has no default: only where the record says that the sugar is high is it with hyperglycemia.
 * A result alone does not say so; the provider is asked. "Poorly controlled", "out of control" and "inadequately
 * controlled" are with hyperglycemia by the Index.
 *
 * @source Index "Diabetes, uncontrolled, meaning hyperglycemia / hypoglycemia"; guideline I.C.4.a
 */
export const uncontrolledDiabetes: CodingRule = {
  id: 'specificity/uncontrolled-diabetes',
  title: 'Uncontrolled diabetes',
  authority: guideline('I.C.4.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const open = candidates.filter(
      (c) => /^E(08|09|10|11|13)\.65$/.test(c.code) && isUncontrolledOnly(c, context),
    );
    if (open.length === 0) return kept(candidates);
    return kept(
      mergeSameCode(
        candidates.map((c) => {
          if (!open.includes(c)) return c;
          const why = step(
            'index',
            'the record says "uncontrolled" and neither high nor low sugar: the Index gives no default',
            guideline('I.C.4.a'),
          );
          return recode(c, `${c.code.slice(0, 3)}.9`, why, context.icd10cm);
        }),
      ),
    );
  },
};
