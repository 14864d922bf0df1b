import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { type Candidate, distinctEvidence, mergeSameCode, recode, step } from '../../candidate.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Cortical, subcapsular and nuclear age-related cataract; the last character is the eye. */
const FORM = /^H25\.(01|03|04|1)([123])$/;

/**
 * Two forms of age-related cataract that one statement names in one eye are its combined form (H25.81-).
 *
 * @source Tabular H25.81; Index "Cataract, age-related, combined"; guideline I.B.9
 */
export const combinedCataract: CodingRule = {
  id: 'eye/combined-cataract',
  title: 'Combined forms of cataract in one eye',
  authority: tabular('H25.81'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const forms = candidates.filter((c) => FORM.test(c.code));
    for (const first of forms) {
      const second = forms.find((c) => isAnotherForm(first, c) && shareSentence(first, c));
      const [, , eye] = FORM.exec(first.code) ?? [];
      if (second === undefined || eye === undefined) continue;
      const code = `H25.81${eye}`;
      const why = step(
        'combination',
        `${code}: ${first.code} and ${second.code} in one eye`,
        tabular('H25.81'),
      );
      const whole = recode(first.order <= second.order ? first : second, code, why, context.icd10cm);
      const evidence = distinctEvidence([...first.evidence, ...second.evidence]);
      return kept(
        mergeSameCode(
          candidates.flatMap((c) => (c === first ? [{ ...whole, evidence }] : c === second ? [] : [c])),
        ),
      );
    }
    return kept(candidates);
  },
};

function isAnotherForm(a: Candidate, b: Candidate): boolean {
  const [, form, eye] = FORM.exec(a.code) ?? [];
  const [, other, otherEye] = FORM.exec(b.code) ?? [];
  return form !== other && eye === otherEye;
}

function shareSentence(a: Candidate, b: Candidate): boolean {
  return a.mentions.some((x) =>
    b.mentions.some((y) => x.document === y.document && x.sentence.start === y.sentence.start),
  );
}
