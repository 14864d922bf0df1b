import { withDot } from '../../record/code-system.ts';
import { diagnosis } from './editor-claim.ts';
import { mceEdit } from './mce-edit.ts';

/** The admitting diagnosis must be a valid code as well. */
export const invalidAdmittingDiagnosis = mceEdit({
  name: 'invalid-admitting-diagnosis',
  title: 'Invalid admitting diagnosis',
  severity: 'error',
  section: 'Invalid diagnosis or procedure code',
  explanation:
    'The admitting diagnosis is looked up in ICD-10-CM on the discharge date like every other. It takes part in no other edit.',
  check: (claim, { encounter, tables, onDate }, raise) =>
    // Without others than those reported there is no admitting diagnosis.
    (claim.diagnoses.length === encounter.diagnoses.length ? [] : encounter.diagnoses).flatMap(
      ({ code, role }, index) =>
        role !== 'admitting' || diagnosis(tables, code, onDate).valid
          ? []
          : [
              {
                ...raise(
                  `$.diagnoses[${String(index)}]`,
                  `The admitting diagnosis ${withDot(code)} is not a valid code on ${onDate}. Correct it.`,
                ),
                codes: [withDot(code)],
              },
            ],
    ),
});
