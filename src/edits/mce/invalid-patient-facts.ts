import { notEvaluated } from '../edit.ts';
import { editorTables } from './editor-tables.ts';
import { mceEdit } from './mce-edit.ts';

const OLDEST = 124;

/** Age must lie between 0 and 124 years. */
export const invalidAge = mceEdit({
  name: 'invalid-age',
  title: 'Invalid age',
  severity: 'error',
  section: 'Invalid age',
  explanation:
    'The age on admission, from birth and admission date, must lie between 0 and 124 years; otherwise one of the dates is wrong.',
  check: (_, { ageYears }, raise) => {
    if (ageYears === undefined) return [notEvaluated(invalidAge, 'the birth date ($.patient.birthDate)')];
    return ageYears >= 0 && ageYears <= OLDEST
      ? []
      : [
          raise(
            '$.patient.birthDate',
            `The patient would be ${String(ageYears)} years old on admission. Check birth and admission date.`,
          ),
        ];
  },
});

/** Sex must be known while sex edits were in force. */
export const invalidSex = mceEdit({
  name: 'invalid-sex',
  title: 'Invalid sex',
  severity: 'error',
  section: 'Invalid sex',
  to: '2024-09-30',
  explanation:
    'For discharges up to 30 September 2024 the claim had to carry the patient’s sex as female or male, because codes were edited against it.',
  check: (_, { sex, encounter }, raise) => {
    if (sex !== undefined) return [];
    return encounter.patient?.sex === 'U'
      ? [raise('$.patient.sex', 'The patient’s sex is neither female nor male. Give it as on the claim.')]
      : [notEvaluated(invalidSex, 'the patient’s sex ($.patient.sex)')];
  },
});

/** The discharge status must be one in use on the discharge date. */
export const invalidDischargeStatus = mceEdit({
  name: 'invalid-discharge-status',
  title: 'Invalid discharge status',
  severity: 'error',
  section: 'Invalid discharge status',
  explanation:
    'The patient discharge status (UB-04 form locator 17) must be one of the codes for inpatient claims in use on the discharge date.',
  check: (_, { encounter, tables, onDate }, raise) => {
    const status = encounter.dischargeStatus;
    const editor = editorTables(tables);
    if (editor === undefined)
      return [notEvaluated(invalidDischargeStatus, 'the table of discharge statuses (mce)')];
    if (status === undefined || status === null)
      return [notEvaluated(invalidDischargeStatus, 'the discharge status ($.dischargeStatus)')];
    return editor.dischargeStatusValid(status, onDate)
      ? []
      : [
          raise(
            '$.dischargeStatus',
            `${status} is no discharge status of an inpatient claim on ${onDate}. Correct it.`,
          ),
        ];
  },
});
