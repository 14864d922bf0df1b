import { type DateOfService, ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isUnder } from '../../record/code-system.ts';
import { type Edit, found } from '../edit.ts';
import { SEX_EDITED_TO, sexOfDiagnosis, WHERE_BOTH_ARE_RIGHT } from '../sex-lists.ts';

/** Codes of the maternal record, which have an edit of their own. */
const MATERNAL = ['O', 'Z34', 'Z37', 'Z3A'];

/** A diagnosis of one sex on a patient of the other. */
export const diagnosisAgainstSex: Edit = {
  id: 'icd10cm/diagnosis-against-sex',
  title: 'Diagnosis of the other sex',
  severity: 'warning',
  authority: {
    publisher: 'CMS',
    document: 'Medicare Code Editor',
    section: 'Sex conflict (lists in force to 2024-09-30)',
  },
  effective: { from: ICD10_START },
  explanation:
    'Medicare no longer compares diagnoses with the sex since October 2024, but a prostate on a woman’s record is mostly a slip of the code or of the registration. Where both are right (transgender, intersex) nothing is changed.',
  check: ({ diagnoses, sex, encounter, onDate, tables }) => {
    if (sex === undefined || encounter.conditionCodes?.includes('45') === true) return [];
    if (encounter.setting === 'inpatient' && editedByMedicare(onDate)) return [];
    return diagnoses.flatMap((d): Finding[] => {
      if (MATERNAL.some((stem) => isUnder(d.code, stem))) return [];
      const of = sexOfDiagnosis(d.code, tables);
      if (of === undefined || of === sex) return [];
      return [
        found(diagnosisAgainstSex, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} is for a ${of === 'F' ? 'female' : 'male'} patient. ${WHERE_BOTH_ARE_RIGHT}.`,
        }),
      ];
    });
  },
};

/** Whether `mce/sex-conflict` itself is in force. */
function editedByMedicare(onDate: DateOfService): boolean {
  return onDate <= SEX_EDITED_TO;
}
