import type { Edit } from '../edit.ts';
import { procedureNotValidOnDate, procedureOutsideInpatient, unknownProcedure } from './code-validity.ts';
import { procedureDateMissing, procedureOutsideStay, ventilationLongerThanStay } from './dates.ts';
import {
  deliveryWithoutPregnancy,
  duplicateProcedure,
  excisionAndResection,
  inspectionIntegral,
} from './same-part.ts';
import { procedureAgainstSex } from './sex.ts';

/** ICD-10-PCS: its code tables, its guidelines, and what a stay can hold. */
export const PROCEDURE_EDITS: readonly Edit[] = [
  unknownProcedure,
  procedureNotValidOnDate,
  procedureOutsideInpatient,
  procedureDateMissing,
  procedureOutsideStay,
  ventilationLongerThanStay,
  inspectionIntegral,
  excisionAndResection,
  duplicateProcedure,
  deliveryWithoutPregnancy,
  procedureAgainstSex,
];
