import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';

import { inRanges } from '../../code-ranges.ts';
import { type CodingRule, dropping } from '../../rule.ts';

/** Each site of category D49 with the codes that say what a tumor of the site is. */
const DETERMINED: readonly (readonly [unspecified: string, known: string])[] = [
  ['D49.0', 'C15-C26,D00,D01,D12,D13,D37'],
  ['D49.1', 'C30-C39,D02,D14,D38'],
  ['D49.2', 'C40,C41,C43-C49,D03,D04,D16,D17,D21-D23'],
  ['D49.3', 'C50,D05,D24'],
  ['D49.4', 'C67,D09.0,D30.3,D41.4'],
  ['D49.5', 'C51-C66,C68,D06,D07,D25-D29,D39,D40'],
  ['D49.6', 'C71,D33,D43'],
];

/**
 * A "tumor" of a site whose behavior another diagnosis of the record tells is that neoplasm: D49 is for what was not
 * determined.
 *
 * @source guideline I.C.2; Tabular D49 note "growth NOS, neoplasm NOS, new growth NOS, tumor NOS"
 */
export const determinedTumor: CodingRule = {
  id: 'specificity/determined-tumor',
  title: 'A tumor whose behavior is known',
  authority: guideline('I.C.2'),
  effective: { from: ICD10_START },
  apply(candidates) {
    return dropping(candidates, (candidate) => {
      const known = DETERMINED.find(([stem]) => isUnder(candidate.code, stem))?.[1];
      if (known === undefined) return undefined;
      const determined = candidates.find((other) => inRanges(other.code, known));
      return determined === undefined
        ? undefined
        : `${determined.code} says what the tumor is; D49 is for one of unspecified behavior (guideline I.C.2)`;
    });
  },
};
