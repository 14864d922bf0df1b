import type { ReturnCode } from './claim.ts';

/** What each return code means and what to do, in our own words. */
export const RETURN_CODE_TEXTS: Readonly<Record<ReturnCode, string>> = {
  OK: 'Grouped.',
  INVALID_PDX: 'The principal diagnosis is not a valid code on the discharge date: ungroupable (999).',
  DX_CANNOT_BE_PDX: 'An external cause cannot be the principal diagnosis: ungroupable (999).',
  INVALID_SEX:
    'The MDC of this principal diagnosis depends on the patient’s sex, which is missing: ungroupable (999).',
  INVALID_DISCHARGE_STATUS:
    'A secondary diagnosis is an MCC only for patients discharged alive, and the discharge status is missing or not valid: ungroupable (999).',
  NO_DRG_FOUND: 'No rule of the MDC holds: ungroupable (999).',
  HAC_MISSING_ONE_POA:
    'A hospital-acquired condition has no valid present-on-admission indicator: ungroupable (999). Add Y, N, U or W.',
  HAC_STATUS_INVALID_POA_N_OR_U:
    'A hospital-acquired condition was not present on admission and the hospital’s reporting status is unknown: ungroupable (999).',
  HAC_STATUS_INVALID_POA_INVALID_OR_1:
    'A hospital-acquired condition has no valid present-on-admission indicator and the hospital’s reporting status is unknown: ungroupable (999).',
  HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W:
    'Several diagnoses were not present on admission and the hospital’s reporting status is unknown: ungroupable (999).',
};
