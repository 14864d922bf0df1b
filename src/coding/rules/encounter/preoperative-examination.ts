import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../candidate.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { isVisitReason } from './visit-reason.ts';

/**
 * The pre-operative evaluation is coded once, at the most exact of Z01.81-, and not for the stay of the operation
 * itself.
 *
 * @source guidelines IV.M and I.C.21.c.13
 */
export const preoperativeExamination: CodingRule = {
  id: 'encounter/preoperative-examination',
  title: 'Pre-operative evaluation',
  authority: guideline('IV.M'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const exact = candidates.find((c) => isUnder(c.code, 'Z01.81') && c.code !== 'Z01.818');
    return dropping(candidates, (c) => {
      if (!isUnder(c.code, 'Z01.81')) return undefined;
      if (context.setting === 'inpatient')
        return 'the evaluation before an operation is part of the stay (guideline IV.M is for encounters for it only)';
      if (!isVisitReason(c, context)) {
        return `${c.code} offered, not proposed: the visit is not for the evaluation only (guidelines IV.M and I.C.21.c.16)`;
      }
      return c.code === 'Z01.818' && exact !== undefined ? `${exact.code} names the examination` : undefined;
    });
  },
};
