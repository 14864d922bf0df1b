import { mceEdit } from './mce-edit.ts';

/** Codes for one sex only, against the patient's; ended with fiscal year 2024. */
export const sexConflict = mceEdit({
  name: 'sex-conflict',
  title: 'Sex conflict',
  severity: 'error',
  section: 'Sex conflict',
  to: '2024-09-30',
  explanation:
    'For discharges up to 30 September 2024, diagnoses and procedures that can be of one sex only were compared with the patient’s sex. The edit ended on 1 October 2024. Check the code and the registration.',
  concerns: ['female', 'male'],
  check: ({ diagnoses, procedures }, { sex, encounter }, raise) => {
    if (sex === undefined && encounter.patient?.sex !== 'U') return [];
    return [...diagnoses, ...procedures].flatMap((code) => {
      const only = code.attributes.includes('female')
        ? 'F'
        : code.attributes.includes('male')
          ? 'M'
          : undefined;
      if (only === undefined || only === sex) return [];
      const name = only === 'F' ? 'female' : 'male';
      return [
        raise(code, `${code.code} is for ${name} patients only. Check the code and the patient’s sex.`),
      ];
    });
  },
});
