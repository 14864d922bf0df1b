import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Mention } from '../../../reading/reading.ts';
import { isUnder } from '../../../record/code-system.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';

const NONSPECIFIC = ['Z02.9', 'Z04.9', 'Z13.9', 'Z41.9', 'Z52.9', 'Z86.59', 'Z88.9', 'Z92.0'];
/** Circumstances that are a risk only where the record says so. */
const CIRCUMSTANCES = ['Z60.2', 'Z63.5', 'Z56.0'];
const IS_A_PROBLEM =
  /\b(?:no (?:family|social)? ?support|lacks?|unable|difficult\w*|unsafe|isolat\w*|lonel\w*|problem|needs? (?:help|assistance)|cannot|risk|concern|barrier|struggl\w*|stress\w*|recently lost)\b/i;

function isComplaint({ section }: Mention): boolean {
  return section.name === 'chiefComplaint';
}

/**
 * The nonspecific Z codes are not for the inpatient record, nor where something else is documented; living alone, a
 * divorce or unemployment is coded only where documented as a problem or a risk.
 *
 * @source guidelines I.C.21.c.15 and I.C.21.c.17
 */
export const nonspecificZCodes: CodingRule = {
  id: 'encounter/nonspecific-z',
  title: 'Nonspecific Z codes and mere circumstances',
  authority: guideline('I.C.21.c.15'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    return dropping(candidates, (c) => {
      if (NONSPECIFIC.includes(c.code) && (context.setting === 'inpatient' || candidates.length > 1)) {
        return `${c.code} is too unspecific beside what is documented (guideline I.C.21.c.15)`;
      }
      if (isUnder(c.code, 'Z02.7') && candidates.length > 1 && !c.mentions.some(isComplaint))
        return `${c.code} offered, not proposed: a note for work or school is no reason for the visit`;
      if (!CIRCUMSTANCES.includes(c.code) || c.listed) return undefined;
      return sentencesOf(c, context).some(({ text }) => IS_A_PROBLEM.test(text))
        ? undefined
        : `${c.code} offered, not proposed: not documented as a problem or risk of the patient (guideline I.C.21.c.17)`;
    });
  },
};
