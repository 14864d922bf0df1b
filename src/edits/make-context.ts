import {
  ageInYears,
  type DateOfService,
  daysBetween,
  ICD10_START,
  parseDateOfService,
} from '../base/date-of-service.ts';
import type { CodedRecord } from '../coding/read-record.ts';
import { withDot, withoutDot } from '../record/code-system.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Tables } from '../tables/tables.ts';
import type { EditContext, PlacedDiagnosis } from './edit-context.ts';

/** Everything an edit may look at, worked out once per encounter. */
export function editContext(encounter: Encounter, tables: Tables, record?: CodedRecord): EditContext {
  const onDate = encounterDate(encounter, tables);
  const diagnoses: PlacedDiagnosis[] = encounter.diagnoses
    .map((d, index) => ({ path: `$.diagnoses[${String(index)}]`, index, ...d, code: withDot(d.code) }))
    .filter((d) => d.role !== 'admitting' && d.role !== 'reasonForVisit');
  const birthDate = parseDateOfService(encounter.patient?.birthDate ?? '');
  const ageDate = parseDateOfService(encounter.admissionDate ?? '') ?? onDate;
  const sex = encounter.patient?.sex;
  return {
    encounter,
    onDate,
    tables,
    icd10cm: tables.icd10cm.on(onDate),
    diagnoses,
    principal: diagnoses.find((d) => d.role === 'principal' || d.role === 'first-listed') ?? diagnoses[0],
    procedures: encounter.procedures.map((p, i) => ({
      ...p,
      code: withoutDot(p.code),
      path: `$.procedures[${String(i)}]`,
    })),
    services: encounter.services.map((s, i) => ({
      ...s,
      code: withoutDot(s.code),
      path: `$.services[${String(i)}]`,
    })),
    ageYears: birthDate === undefined ? undefined : ageInYears(birthDate, ageDate),
    ageDays: birthDate === undefined ? undefined : daysBetween(birthDate, ageDate),
    sex: sex === 'F' || sex === 'M' ? sex : undefined,
    record,
  };
}

/** The date that picks editions: discharge for inpatient stays, else date of service, else the newest edition's start. */
export function encounterDate(encounter: Encounter, tables: Tables): DateOfService {
  const dates =
    encounter.setting === 'inpatient'
      ? [encounter.dischargeDate, encounter.dateOfService, encounter.admissionDate]
      : [
          encounter.dateOfService,
          encounter.services[0]?.date,
          encounter.dischargeDate,
          encounter.admissionDate,
        ];
  for (const text of dates) {
    const date = parseDateOfService(text ?? '');
    if (date !== undefined && date >= ICD10_START) return date;
  }
  const starts = tables.editions.filter((e) => e.table === 'icd10cm').map((e) => e.effectiveFrom);
  return starts.sort().at(-1) ?? ICD10_START;
}
