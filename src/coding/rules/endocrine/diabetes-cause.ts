import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const PANCREATECTOMY = /\b((?:post)?-?pancreatectomy|surgical removal of (the )?pancreas|whipple)\b/i;
const STEROID =
  /\b(steroids?|glucocorticoids?|corticosteroids?|prednisone|prednisolone|methylprednisolone|dexamethasone|hydrocortisone)\b/i;
const CAUSED =
  /\b(due to|secondary to|from|caused by|after|following|post\w*|induced|related|drug|medication)\b/i;

/**
 * Diabetes after the removal of the pancreas: E89.1 first, E13.-, and the absence of the pancreas.
 *
 * @source guideline I.C.4.a.6.b.i
 */
export const postPancreatectomyDiabetes: CodingRule = {
  id: 'add/diabetes-pancreatectomy',
  title: 'Secondary diabetes due to pancreatectomy',
  authority: guideline('I.C.4.a.6.b.i'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const diabetes = candidates.find((c) => isUnder(c.code, 'E13') || isUnder(c.code, 'E08'));
    if (diabetes === undefined) return kept(candidates);
    const evidence = found(diabetes, PANCREATECTOMY, context);
    if (evidence === undefined) return kept(candidates);
    const authority = guideline('I.C.4.a.6.b.i');
    const text = 'diabetes due to the removal of the pancreas';
    const moved = isUnder(diabetes.code, 'E08')
      ? recode(diabetes, `E13${diabetes.code.slice(3)}`, step('guideline', text, authority), context.icd10cm)
      : diabetes;
    const base = candidates.map((c) => (c === diabetes ? moved : c));
    const partial = /\bpartial\b|\bdistal\b|\bwhipple\b/i.test(evidence.text);
    const hypoinsulinemia = addition(
      {
        code: 'E89.1',
        beside: moved,
        evidence: [evidence],
        why: step('guideline', `E89.1: ${text}`, authority),
        before: true,
      },
      context,
    );
    const absence = addition(
      {
        code: partial ? 'Z90.411' : 'Z90.410',
        beside: moved,
        evidence: [evidence],
        why: step('guideline', 'acquired absence of the pancreas', authority),
      },
      context,
    );
    return kept(withAddition(withAddition(base, hypoinsulinemia), absence));
  },
};

/**
 * Diabetes brought by a steroid that was taken as prescribed: E09.- and the adverse effect T38.0X5A.
 *
 * @source guideline I.C.4.a.6.b.ii; Tabular E09 "use additional code for adverse effect"
 */
export const steroidDiabetes: CodingRule = {
  id: 'add/diabetes-steroid',
  title: 'Diabetes as an adverse effect of a steroid',
  authority: guideline('I.C.4.a.6.b.ii'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const diabetes = candidates.find((c) => isUnder(c.code, 'E09'));
    if (diabetes === undefined || candidates.some((c) => isUnder(c.code, 'T38.0'))) return kept(candidates);
    const evidence = found(diabetes, STEROID, context);
    if (evidence === undefined) return kept(candidates);
    const why = step('guideline', `T38.0X5A: ${diabetes.code} is due to the steroid`, tabular('E09'));
    return kept(
      withAddition(
        candidates,
        addition({ code: 'T38.0X5A', beside: diabetes, evidence: [evidence], why }, context),
      ),
    );
  },
};

function found(candidate: Candidate, pattern: RegExp, context: CodingContext): Evidence | undefined {
  for (const words of sentencesOf(candidate, context)) {
    const match = CAUSED.test(words.text) ? pattern.exec(words.text) : null;
    if (match !== null) return matchedEvidence(words, match);
  }
  return undefined;
}
