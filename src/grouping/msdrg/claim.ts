/** Present on admission as the claim carries it; a blank stands for missing, exempt and invalid alike. */
export type PresentOnAdmission = 'Y' | 'N' | 'U' | 'W' | ' ';

/** How the hospital stands to the hospital-acquired conditions: most report, some are exempt, some are not known. */
export type HacReporting = 'reports' | 'exempt' | 'unknown';

/** An inpatient stay as the grouper takes it: codes without dots, upper case. */
export interface InpatientClaim {
  readonly principal: string;
  readonly secondary: readonly { readonly code: string; readonly poa: PresentOnAdmission }[];
  readonly procedures: readonly string[];
  readonly sex: 'F' | 'M' | undefined;
  /** Patient discharge status (UB-04 FL 17) as a number, e.g. 1 home, 20 died; -1 when not given. */
  readonly dischargeStatus: number;
  readonly hacReporting: HacReporting;
}

/** Severity as the manual ranks it. */
export const NO_COMPLICATION = 0;
export const COMPLICATION = 1;
export const MAJOR_COMPLICATION = 2;
export type ComplicationLevel = 0 | 1 | 2;

/** Why a claim has no ordinary DRG, in the grouper's own names. */
export type ReturnCode =
  | 'OK'
  | 'INVALID_PDX'
  | 'DX_CANNOT_BE_PDX'
  | 'INVALID_SEX'
  | 'INVALID_DISCHARGE_STATUS'
  | 'NO_DRG_FOUND'
  | 'HAC_MISSING_ONE_POA'
  | 'HAC_STATUS_INVALID_POA_N_OR_U'
  | 'HAC_STATUS_INVALID_POA_INVALID_OR_1'
  | 'HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W';
