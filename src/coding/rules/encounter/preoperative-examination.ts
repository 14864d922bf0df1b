import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
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
    const isReason = candidates.some(
      (c) => isUnder(c.code, 'Z01.81') && (isVisitReason(c, context) || isFirstProblem(c, candidates)),
    );
    return dropping(candidates, (c) => {
      if (!isUnder(c.code, 'Z01.81')) return undefined;
      if (context.setting === 'inpatient')
        return 'the evaluation before an operation is part of the stay (guideline IV.M is for encounters for it only)';
      if (!isReason) {
        return `${c.code} offered, not proposed: the visit is not for the evaluation only (guidelines IV.M and I.C.21.c.16)`;
      }
      return c.code === 'Z01.818' && exact !== undefined ? `${exact.code} names the examination` : undefined;
    });
  },
};

/** The assessment opens with it. */
function isFirstProblem(candidate: Candidate, all: readonly Candidate[]): boolean {
  return candidate.listed && all.every((c) => c === candidate || !c.listed || c.order > candidate.order);
}

/** Other special and administrative examinations, named among the problems of a visit for something else. */
const SPECIAL = ['Z01.3', 'Z01.82', 'Z01.83', 'Z01.84', 'Z01.89', 'Z02'];

/**
 * Special and administrative examinations only stand first: a titer to be drawn or a work note is not the visit.
 *
 * @source guideline I.C.21.c.16
 */
export const specialExamination: CodingRule = {
  id: 'encounter/special-examination',
  title: 'Special and administrative examinations',
  authority: guideline('I.C.21.c.16'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    return dropping(candidates, (c) =>
      SPECIAL.some((stem) => isUnder(c.code, stem)) && candidates.length > 1 && !isComplaint(c, context)
        ? `${c.code} offered, not proposed: the visit is for another reason (guideline I.C.21.c.16)`
        : undefined,
    );
  },
};

/** Told by the chief complaint or indication itself: a history also names what is due or was done before. */
function isComplaint(candidate: Candidate, context: CodingContext): boolean {
  const told = candidate.mentions.some(
    ({ section }) => section.name === 'chiefComplaint' || section.name === 'indications',
  );
  const has = context.reading.documents.some((d) => d.sections.some((s) => s.name === 'chiefComplaint'));
  return told || (!has && candidate.listed);
}
