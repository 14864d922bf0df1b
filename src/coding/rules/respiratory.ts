import { guideline, tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { type Candidate, isUnder, mergeSameCode, recode, step } from '../candidate.ts';
import { type CodingRule, kept } from '../rule.ts';

/** Lower respiratory infections that make J44.0 (Tabular J44.0 "code also to identify the infection"). */
const LOWER_RESPIRATORY_INFECTION = [
  'J12',
  'J13',
  'J14',
  'J15',
  'J16',
  'J17',
  'J18',
  'J20',
  'J21',
  'J22',
  'J85',
];

/**
 * COPD with an acute lower respiratory infection is J44.0 with the infection, and may stand beside J44.1 when an
 * exacerbation is documented too; plain J44.9 then falls away.
 *
 * @source Tabular J44.0, J44.1; guideline I.C.10.a
 */
export const chronicObstructivePulmonaryDisease: CodingRule = {
  id: 'combine/copd',
  title: 'COPD with infection or exacerbation',
  authority: guideline('I.C.10.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const copd = candidates.filter((c) => isUnder(c.code, 'J44'));
    const infection = candidates.find((c) =>
      LOWER_RESPIRATORY_INFECTION.some((stem) => isUnder(c.code, stem)),
    );
    const first = copd[0];
    if (first === undefined) return kept(candidates);
    let result = candidates;
    if (infection !== undefined && !copd.some((c) => c.code === 'J44.0')) {
      const why = step(
        'combination',
        `J44.0: COPD with ${infection.code} ${infection.title}`,
        tabular('J44.0'),
      );
      const withInfection: Candidate = {
        ...recode(first, 'J44.0', why, context.icd10cm),
        evidence: [...first.evidence, ...infection.evidence],
      };
      result = [...result.map((c) => (c.code === 'J44.9' ? withInfection : c))];
      if (!result.includes(withInfection)) result = [...result, withInfection];
    }
    const specific = result.some((c) => c.code === 'J44.0' || c.code === 'J44.1');
    return kept(mergeSameCode(specific ? result.filter((c) => c.code !== 'J44.9') : result));
  },
};
