import type { Edit } from '../edit.ts';
import {
  excludedByLaw,
  noticeMissing,
  scanPurpose,
  tiedToNotice,
  trialDiagnosis,
  valveRegistry,
} from './notices.ts';
import {
  advanceNotice,
  ageNotCovered,
  diagnosisExcluded,
  diagnosisNotCovered,
  factNotMet,
  sexNotCovered,
  tooOften,
} from './policy-edits.ts';

/** What a payer covers: policies by code, diagnosis, age, sex, frequency and fact, and notices to the patient. */
export const COVERAGE_EDITS: readonly Edit[] = [
  diagnosisNotCovered,
  diagnosisExcluded,
  ageNotCovered,
  sexNotCovered,
  tooOften,
  factNotMet,
  advanceNotice,
  noticeMissing,
  excludedByLaw,
  tiedToNotice,
  trialDiagnosis,
  scanPurpose,
  valveRegistry,
];
