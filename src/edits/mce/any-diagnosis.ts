import { mceEdit, raiseWith } from './mce-edit.ts';

/** Codes that leave the side open although the record must say it. */
export const unspecifiedCode = mceEdit({
  name: 'unspecified-code',
  title: 'Unspecified code',
  severity: 'warning',
  section: 'Unspecified code',
  from: '2022-04-01',
  explanation:
    'For discharges from 1 April 2022, codes that leave the side unspecified although others of the subcategory give it return the claim, unless a remark says that the side could not be found out. Take the side from the record or ask the physician.',
  concerns: ['unspecified'],
  check: ({ diagnoses }, _, raise) =>
    raiseWith(
      diagnoses,
      'unspecified',
      raise,
      (code) =>
        `${code} leaves the side unspecified. Take it from the record, ask, or add a remark that it could not be determined.`,
    ),
});

/** Operations on the wrong body part, on the wrong patient, or the wrong operation. */
export const wrongProcedure = mceEdit({
  name: 'wrong-procedure',
  title: 'Wrong procedure performed',
  severity: 'error',
  section: 'Wrong procedure performed',
  explanation:
    'Y65.51, Y65.52 and Y65.53 say that the wrong operation was done, or on the wrong patient or body part. Medicare covers none of it; the stay is billed as non-covered (type of bill 110).',
  concerns: ['wrngproc'],
  check: ({ diagnoses }, _, raise) =>
    raiseWith(
      diagnoses,
      'wrngproc',
      raise,
      (code) =>
        `${code} reports a wrong operation. Medicare does not pay for it: bill the related services as non-covered.`,
    ),
});
