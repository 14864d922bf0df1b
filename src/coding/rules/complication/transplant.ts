import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';
import { type CodingRule, dropping } from '../../rule.ts';

/** Complication of a transplanted organ and its transplant status. */
const ORGANS: readonly (readonly [string, string])[] = [
  ['T86.1', 'Z94.0'],
  ['T86.2', 'Z94.1'],
  ['T86.3', 'Z94.3'],
  ['T86.4', 'Z94.4'],
  ['T86.81', 'Z94.2'],
  ['T86.84', 'Z94.7'],
  ['T86.85', 'Z94.82'],
  ['T86.0', 'Z94.81'],
];

/**
 * The status of a transplant is not coded beside a complication of the same organ, which tells it. Chronic kidney
 * disease alone after a kidney transplant is no complication: N18.- and Z94.0 stay.
 *
 * @source guidelines I.C.19.g.3.a–b, I.C.14.a.2 and I.C.21.c.3
 */
export const transplantComplication: CodingRule = {
  id: 'complication/transplant',
  title: 'Transplant complication and status',
  authority: guideline('I.C.19.g.3'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => isUnder(c.code, 'T86'))) return { candidates, dropped: [] };
    return dropping(candidates, (c) => {
      const complication = ORGANS.find(([, status]) => isUnder(c.code, status))?.[0];
      const coded = complication === undefined ? undefined : complicationOf(complication, candidates);
      return coded === undefined ? undefined : `${coded.code} tells the transplant (guideline I.C.21.c.3)`;
    });
  },
};

function complicationOf(stem: string, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find((c) => isUnder(c.code, stem));
}
