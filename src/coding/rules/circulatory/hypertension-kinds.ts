import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

const HYPERTENSIVE_DISEASE = ['I10', 'I11', 'I12', 'I13', 'I15', 'O10', 'O11', 'O13', 'O14', 'O16'];

/**
 * A hypertensive crisis, and resistant hypertension, stand beside a code for the hypertension itself: essential, the
 * Index default, where the record names no other kind.
 *
 * @source guidelines I.C.9.a.10 and I.C.9.a.12; Tabular I16 "code also", I1A.0
 */
export const hypertensionItself: CodingRule = {
  id: 'add/hypertension-itself',
  title: 'The hypertension of a crisis or of resistance to treatment',
  authority: guideline('I.C.9.a.10'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const basis = candidates.find((c) => isUnder(c.code, 'I1A') || isUnder(c.code, 'I16'));
    if (basis === undefined) return kept(candidates);
    const named = candidates.some((c) => HYPERTENSIVE_DISEASE.some((stem) => isUnder(c.code, stem)));
    if (named) return kept(candidates);
    const resistant = isUnder(basis.code, 'I1A');
    const section = resistant ? 'I.C.9.a.12' : 'I.C.9.a.10';
    const text = `I10: ${basis.code} is a state of the patient's hypertension, whose kind is not told`;
    const { evidence, mentions } = basis;
    const added = addition(
      {
        code: 'I10',
        beside: basis,
        evidence,
        mentions,
        why: step('guideline', text, guideline(section)),
        before: resistant,
      },
      context,
    );
    return kept(withAddition(candidates, added));
  },
};

const RESISTANT =
  /\b(treatment[- ]resistant|resistant to (treatment|therapy)|apparent treatment|true resistant|resistant hypertension|hypertension,? resistant)\b/i;

/**
 * Hypertension said to resist treatment takes I1A.0 after the hypertension.
 *
 * @source guideline I.C.9.a.12
 */
export const resistantHypertension: CodingRule = {
  id: 'add/resistant-hypertension',
  title: 'Resistant hypertension',
  authority: guideline('I.C.9.a.12'),
  effective: { from: '2023-10-01' as typeof ICD10_START },
  apply(candidates, context) {
    const pressure = candidates.find((c) => /^I1[0-35]/.test(c.code));
    if (pressure === undefined || candidates.some((c) => isUnder(c.code, 'I1A'))) return kept(candidates);
    const said = sentencesOf(pressure, context).some(
      ({ text }) => RESISTANT.test(text) && !/\b(not|no|non)\b[^.]{0,20}resistant/i.test(text),
    );
    if (!said) return kept(candidates);
    const why = step(
      'guideline',
      'I1A.0: the hypertension is said to resist treatment',
      guideline('I.C.9.a.12'),
    );
    return kept(
      withAddition(
        candidates,
        addition({ code: 'I1A.0', beside: pressure, evidence: pressure.evidence, why }, context),
      ),
    );
  },
};

/**
 * "Hypertension, chronic kidney disease" in one term takes a code for the kidney disease too.
 *
 * @source guideline I.C.9.a.2; Tabular I12 and I13 "use additional code to identify the stage"
 */
export const kidneyOfHypertension: CodingRule = {
  id: 'add/kidney-of-hypertension',
  title: 'The kidney disease of a hypertensive kidney disease',
  authority: guideline('I.C.9.a.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const pressure = candidates.find((c) => isUnder(c.code, 'I12') || isUnder(c.code, 'I13'));
    if (pressure === undefined || candidates.some((c) => isUnder(c.code, 'N18'))) return kept(candidates);
    const named = pressure.evidence.filter((e) =>
      /\b(ckd|chronic kidney|chronic renal|esrd|end[- ]stage)/i.test(e.text),
    );
    if (named.length === 0) return kept(candidates);
    const code = named.some((e) => /\b(esrd|end[- ]stage)/i.test(e.text)) ? 'N18.6' : 'N18.9';
    const why = step('guideline', `${code}: the stage beside ${pressure.code}`, guideline('I.C.9.a.2'));
    return kept(
      withAddition(candidates, addition({ code, beside: pressure, evidence: named, why }, context)),
    );
  },
};

/**
 * Essential hypertension is not coded beside a secondary hypertension; elevated pressure is not coded beside any.
 *
 * @source guidelines I.C.9.a.6–7; Tabular I10 Excludes, R03.0
 */
export const oneHypertension: CodingRule = {
  id: 'circulatory/one-hypertension',
  title: 'One kind of hypertension',
  authority: guideline('I.C.9.a.7'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const secondary = candidates.find((c) => isUnder(c.code, 'I15'));
    const established = candidates.find((c) => /^I1[0-35]/.test(c.code));
    return dropping(candidates, (c: Candidate) => {
      if (c.code === 'I10' && secondary !== undefined)
        return `the hypertension is secondary, coded as ${secondary.code} (guideline I.C.9.a.6)`;
      if (c.code === 'R03.0' && established !== undefined)
        return `hypertension is established, coded as ${established.code} (guideline I.C.9.a.7)`;
      return undefined;
    });
  },
};

const CAUSES: readonly (readonly [RegExp, string])[] = [
  [/\b(renal artery stenosis|atherosclero(sis|tic)[^.;]{0,20}renal arter(y|ies))\b/i, 'I70.1'],
  [/\bfibromuscular dysplasia\b/i, 'I77.3'],
];

/**
 * Renovascular hypertension with the disease of the renal artery that its sentence names: two codes.
 *
 * @source guideline I.C.9.a.6; Tabular I15 "code also underlying condition"
 */
export const renovascularCause: CodingRule = {
  id: 'add/renovascular-cause',
  title: 'The cause of a secondary hypertension',
  authority: guideline('I.C.9.a.6'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const secondary = candidates.find((c) => c.code === 'I15.0');
    if (secondary === undefined) return kept(candidates);
    for (const words of sentencesOf(secondary, context)) {
      for (const [pattern, code] of CAUSES) {
        const match = pattern.exec(words.text);
        if (match === null || !isAffirmed(words, match)) continue;
        const why = step(
          'guideline',
          `${code}: the cause of the secondary hypertension`,
          guideline('I.C.9.a.6'),
        );
        return kept(
          withAddition(
            candidates,
            addition({ code, beside: secondary, evidence: [matchedEvidence(words, match)], why }, context),
          ),
        );
      }
    }
    return kept(candidates);
  },
};
