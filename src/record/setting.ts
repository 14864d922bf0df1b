/**
 * Who bills and by which rules: `inpatient` and `outpatient` are the facility's claim,
 * `professional` the clinician's, wherever the patient was.
 */
export type Setting = 'inpatient' | 'outpatient' | 'professional';

export const SETTINGS = ['inpatient', 'outpatient', 'professional'] as const satisfies readonly Setting[];
