import type { Edit } from '../edit.ts';
import { ageConflicts } from './age-conflict.ts';
import { unspecifiedCode, wrongProcedure } from './any-diagnosis.ts';
import { invalidAdmittingDiagnosis } from './invalid-admitting-diagnosis.ts';
import { invalidCode } from './invalid-code.ts';
import { invalidAge, invalidDischargeStatus, invalidSex } from './invalid-patient-facts.ts';
import { lengthOfStay } from './length-of-stay.ts';
import { limitedCoverage } from './limited-coverage.ts';
import {
  nonCoveredArtificialDisc,
  nonCoveredArtificialHeart,
  nonCoveredLeukemiaTransplant,
  nonCoveredMyelomaTransplant,
  nonCoveredPancreasTransplant,
  nonCoveredProcedure,
  nonCoveredSterilization,
} from './non-covered-procedures.ts';
import {
  duplicateOfPrincipal,
  externalCauseAsPrincipal,
  manifestationAsPrincipal,
  questionableAdmission,
  requiresSecondary,
  unacceptablePrincipal,
} from './principal-diagnosis.ts';
import { questionableObstetricAdmission } from './questionable-obstetric-admission.ts';
import { sexConflict } from './sex-conflict.ts';

/** The Medicare Code Editor, in the order of its manual. */
export const MCE_EDITS: readonly Edit[] = [
  invalidCode,
  invalidAdmittingDiagnosis,
  duplicateOfPrincipal,
  ...ageConflicts,
  sexConflict,
  externalCauseAsPrincipal,
  manifestationAsPrincipal,
  questionableAdmission,
  unacceptablePrincipal,
  requiresSecondary,
  questionableObstetricAdmission,
  nonCoveredProcedure,
  nonCoveredSterilization,
  nonCoveredLeukemiaTransplant,
  nonCoveredMyelomaTransplant,
  nonCoveredArtificialDisc,
  nonCoveredPancreasTransplant,
  nonCoveredArtificialHeart,
  limitedCoverage,
  invalidAge,
  invalidSex,
  invalidDischargeStatus,
  wrongProcedure,
  unspecifiedCode,
  lengthOfStay,
];
