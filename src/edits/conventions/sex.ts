import { ICD10_START } from '../../base/date-of-service.ts';
import { isUnder } from '../../record/code-system.ts';
import type { Edit } from '../edit.ts';
import { againstSex, SEX_EDITED_TO, SEX_LISTS, sexOfDiagnosis } from '../sex-lists.ts';

/** Codes of the maternal record, which have an edit of their own. */
const MATERNAL = ['O', 'Z34', 'Z37', 'Z3A'];

/** A diagnosis of one sex on a patient of the other. */
export const diagnosisAgainstSex: Edit = {
  id: 'icd10cm/diagnosis-against-sex',
  title: 'Diagnosis of the other sex',
  severity: 'warning',
  authority: SEX_LISTS,
  effective: { from: ICD10_START },
  explanation:
    'Medicare no longer compares diagnoses with the sex since October 2024, but a prostate on a woman’s record is mostly a slip of the code or of the registration. Where both are right (transgender, intersex) nothing is changed.',
  check: (context) => {
    // a stay's codes are compared by `mce/sex-conflict` itself as long as that is in force
    if (context.encounter.setting === 'inpatient' && context.onDate <= SEX_EDITED_TO) return [];
    const others = context.diagnoses.filter(({ code }) => !MATERNAL.some((stem) => isUnder(code, stem)));
    return againstSex(diagnosisAgainstSex, others, sexOfDiagnosis, context);
  },
};
