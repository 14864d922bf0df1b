import { type DateOfService, ICD10_START, parseDateOfService } from '../base/date-of-service.ts';
import type { Encounter } from '../record/encounter.ts';

/** The date a grouping goes by: discharge, else service, else admission; undefined before ICD-10 or without any. */
export function encounterDate(encounter: Encounter): DateOfService | undefined {
  for (const text of [encounter.dischargeDate, encounter.dateOfService, encounter.admissionDate]) {
    const date = parseDateOfService(text ?? '');
    if (date !== undefined && date >= ICD10_START) return date;
  }
  return undefined;
}
