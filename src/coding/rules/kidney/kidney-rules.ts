import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

const ON_CHRONIC =
  /\b(?:on|with|superimposed on)\s+(?:chronic kidney disease|ckd)\b,?\s*\(?(?:stage|stg)?\s*(1|2|3a|3b|3|4|5|i{1,3}a?b?|iv|v)?\b/i;
const STAGES: Readonly<Record<string, string>> = {
  '1': 'N18.1',
  '2': 'N18.2',
  '3': 'N18.30',
  '3a': 'N18.31',
  '3b': 'N18.32',
  '4': 'N18.4',
  '5': 'N18.5',
  i: 'N18.1',
  ii: 'N18.2',
  iii: 'N18.30',
  iiia: 'N18.31',
  iiib: 'N18.32',
  iv: 'N18.4',
  v: 'N18.5',
};

/**
 * "Acute kidney injury on chronic kidney disease stage 4" is two conditions: the chronic one with its stage is coded
 * beside the acute one.
 *
 * @source guidelines I.B.8 and I.C.14.a.1
 */
export const acuteOnChronicKidney: CodingRule = {
  id: 'kidney/acute-on-chronic',
  title: 'Acute kidney injury on chronic kidney disease',
  authority: guideline('I.C.14.a.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const acute = candidates.find((c) => isUnder(c.code, 'N17') || isUnder(c.code, 'N19'));
    if (acute === undefined) return kept(candidates);
    const staged = candidates.some((c) => isUnder(c.code, 'N18') && c.code !== 'N18.9');
    if (staged) return kept(candidates);
    for (const words of sentencesOf(acute, context)) {
      const match = ON_CHRONIC.exec(words.text);
      if (match === null || !isAffirmed(words, match)) continue;
      const code = STAGES[(match[1] ?? '').toLowerCase()] ?? 'N18.9';
      const why = step(
        'guideline',
        `${code}: the chronic kidney disease beside the acute injury`,
        guideline('I.B.8'),
      );
      return kept(
        withAddition(
          candidates,
          addition({ code, beside: acute, evidence: [matchedEvidence(words, match)], why }, context),
        ),
      );
    }
    return kept(candidates);
  },
};

/**
 * One stage of chronic kidney disease: end stage stands alone, and a stage stands instead of "unspecified".
 *
 * @source guideline I.C.14.a.1
 */
export const oneKidneyStage: CodingRule = {
  id: 'kidney/one-stage',
  title: 'One stage of chronic kidney disease',
  authority: guideline('I.C.14.a.1'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const stages = candidates.filter((c) => isUnder(c.code, 'N18'));
    if (stages.length < 2) return kept(candidates);
    const end = stages.find((c) => c.code === 'N18.6');
    const staged = stages.find((c) => c.code !== 'N18.9');
    const third = stages.find((c) => c.code === 'N18.31' || c.code === 'N18.32');
    return dropping(candidates, (c) => {
      if (!isUnder(c.code, 'N18')) return undefined;
      if (end !== undefined && c !== end)
        return 'end stage renal disease is documented: N18.6 only (guideline I.C.14.a.1)';
      if (c.code === 'N18.9' && staged !== undefined)
        return `the stage is documented, coded as ${staged.code}`;
      if (c.code === 'N18.30' && third !== undefined) return `the stage is documented as ${third.code}`;
      return undefined;
    });
  },
};

/** Acute tubular necrosis is the acute kidney injury of the patient who has it. */
export const tubularNecrosis: CodingRule = {
  id: 'kidney/tubular-necrosis',
  title: 'Acute kidney injury with tubular necrosis',
  authority: tabular('N17.0'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const exact = candidates.find((c: Candidate) => /^N17\.[0-2]$/.test(c.code));
    if (exact === undefined) return kept(candidates);
    return dropping(candidates, (c) =>
      c.code === 'N17.9' ? `the acute kidney injury is ${exact.code} ${exact.title}` : undefined,
    );
  },
};

/** Chapter 14 before hypertension is combined with the kidney. */
export const KIDNEY_SPECIFICITY: readonly CodingRule[] = [
  acuteOnChronicKidney,
  oneKidneyStage,
  tubularNecrosis,
];
