import type { Edit } from '../edit.ts';
import { amendmentUnidentified, lateAmendment } from './amendments.ts';
import {
  dictatedNotRead,
  lateSignature,
  signatureAbsent,
  signatureWithoutCredentials,
  undated,
  unsigned,
} from './authentication.ts';
import { conflictingDocuments, conflictingSides } from './conflicts.ts';
import { clonedText, copiedForward, placeholderLeft } from './copied-text.ts';
import {
  codeLessSpecific,
  codeMoreSpecific,
  missedDiagnosis,
  presentOnAdmissionConflict,
  sideConflict,
} from './diagnosis-detail.ts';
import {
  diagnosisDenied,
  diagnosisOfAnother,
  diagnosisOnlyInList,
  diagnosisOnlyInReport,
  diagnosisPast,
  diagnosisProspective,
  diagnosisUncertain,
  diagnosisUncertainBeforeDischarge,
  diagnosisUnsupported,
} from './diagnosis-support.ts';
import {
  dischargeStatusConflict,
  noDocumentOfDay,
  noteOutsideStay,
  stayDatesConflict,
} from './encounter-dates.ts';
import { ageConflict, birthDateConflict, severalPatients, sexConflict } from './identity.ts';
import {
  dischargeSummaryElements,
  dischargeSummaryLate,
  dischargeSummaryMissing,
  historyAndPhysicalMissing,
  historyAndPhysicalUntimely,
} from './inpatient-record.ts';
import {
  operativeReportElements,
  operativeReportEssentials,
  operativeReportMissing,
  procedureNoteMissing,
} from './operative-report.ts';
import { missedProcedure, procedureDateConflict, procedureUnsupported } from './procedure-support.ts';
import { bodyMassIndexConflict, gestationalAgeConflict } from './record-values.ts';
import {
  drugDoseConflict,
  drugNotNamed,
  interpretationMissing,
  scribeNoteNotAdopted,
  teachingAttestationMissing,
  vaccineLotMissing,
} from './services.ts';
import { modifierSideConflict, procedureNotCompleted, procedureSideConflict } from './sides.ts';
import { anesthesiaTimeMissing, timeMissing, timeShort } from './timed-services.ts';
import {
  assessmentMissing,
  consultationRequestMissing,
  levelAboveRecord,
  patientKindConflict,
  separateVisitMissing,
  telehealthNotBilled,
  telehealthNotTold,
} from './visits.ts';

/** Every edit that holds an encounter against its record. */
export const DOCUMENTATION_EDITS: readonly Edit[] = [
  unsigned,
  signatureAbsent,
  dictatedNotRead,
  signatureWithoutCredentials,
  undated,
  lateSignature,
  amendmentUnidentified,
  lateAmendment,
  diagnosisUnsupported,
  diagnosisDenied,
  diagnosisUncertain,
  diagnosisUncertainBeforeDischarge,
  diagnosisPast,
  diagnosisProspective,
  diagnosisOfAnother,
  diagnosisOnlyInReport,
  diagnosisOnlyInList,
  codeLessSpecific,
  codeMoreSpecific,
  sideConflict,
  missedDiagnosis,
  presentOnAdmissionConflict,
  bodyMassIndexConflict,
  gestationalAgeConflict,
  severalPatients,
  sexConflict,
  birthDateConflict,
  ageConflict,
  stayDatesConflict,
  noteOutsideStay,
  noDocumentOfDay,
  dischargeStatusConflict,
  historyAndPhysicalMissing,
  historyAndPhysicalUntimely,
  dischargeSummaryMissing,
  dischargeSummaryElements,
  dischargeSummaryLate,
  operativeReportMissing,
  procedureNoteMissing,
  operativeReportEssentials,
  operativeReportElements,
  procedureUnsupported,
  missedProcedure,
  procedureDateConflict,
  timeMissing,
  timeShort,
  anesthesiaTimeMissing,
  levelAboveRecord,
  patientKindConflict,
  assessmentMissing,
  consultationRequestMissing,
  separateVisitMissing,
  telehealthNotTold,
  telehealthNotBilled,
  interpretationMissing,
  drugDoseConflict,
  drugNotNamed,
  vaccineLotMissing,
  teachingAttestationMissing,
  scribeNoteNotAdopted,
  clonedText,
  copiedForward,
  placeholderLeft,
  conflictingDocuments,
  conflictingSides,
  modifierSideConflict,
  procedureSideConflict,
  procedureNotCompleted,
];
