import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { isUnder, mergeSameCode, recode, step } from '../candidate.ts';
import { type CodingRule, kept } from '../rule.ts';

const ANGINA_SUFFIX: readonly (readonly [string, string])[] = [
  ['I20.0', 'I25.110'],
  ['I20.1', 'I25.111'],
  ['I20.2', 'I25.112'],
  ['I20.8', 'I25.118'],
  ['I20', 'I25.119'],
];

/**
 * Coronary atherosclerosis and angina are one combination code; the link is presumed.
 *
 * @source guideline I.C.9.b
 */
export const coronaryDiseaseWithAngina: CodingRule = {
  id: 'combine/coronary-disease-angina',
  title: 'Coronary atherosclerosis with angina pectoris',
  authority: guideline('I.C.9.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const coronary = candidates.find((c) => c.code === 'I25.10');
    const angina = candidates.find((c) => isUnder(c.code, 'I20'));
    if (coronary === undefined || angina === undefined) return kept(candidates);
    const code = ANGINA_SUFFIX.find(([stem]) => isUnder(angina.code, stem))?.[1];
    if (code === undefined) return kept(candidates);
    const why = step(
      'combination',
      `${code}: coronary atherosclerosis with ${angina.code}, the link is presumed`,
      guideline('I.C.9.b'),
    );
    const combined = {
      ...recode(coronary, code, why, context.icd10cm),
      evidence: [...coronary.evidence, ...angina.evidence],
    };
    return kept(
      mergeSameCode(candidates.filter((c) => c !== angina).map((c) => (c === coronary ? combined : c))),
    );
  },
};
