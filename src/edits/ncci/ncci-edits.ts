import type { Edit } from '../edit.ts';
import { addOnWithoutPrimary } from './add-on-without-primary.ts';
import { medicallyUnlikely } from './medically-unlikely.ts';
import { procedureToProcedure, procedureToProcedureLifted } from './procedure-to-procedure.ts';

/** The National Correct Coding Initiative. */
export const NCCI_EDITS: readonly Edit[] = [
  procedureToProcedure,
  procedureToProcedureLifted,
  medicallyUnlikely,
  addOnWithoutPrimary,
];
