import type { DateOfService } from '../base/date-of-service.ts';
import type { CodedRecord } from '../coding/read-record.ts';
import type { Diagnosis, Encounter, Procedure, ServiceLine } from '../record/encounter.ts';
import type { Icd10CmEdition } from '../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../tables/tables.ts';

/** A diagnosis of the encounter with its place in it. Codes are normalised: upper case, with the dot. */
export interface PlacedDiagnosis extends Diagnosis {
  /** `$.diagnoses[0]` */
  readonly path: string;
  readonly index: number;
}

/** What an edit may look at: the encounter, the tables on its date, its record. */
export interface EditContext {
  readonly encounter: Encounter;
  /** Discharge date of an inpatient stay, else the date of service. */
  readonly onDate: DateOfService;
  readonly tables: Tables;
  readonly icd10cm: Icd10CmEdition;
  /** In the order claimed, without admitting and reason-for-visit diagnoses. */
  readonly diagnoses: readonly PlacedDiagnosis[];
  readonly principal: PlacedDiagnosis | undefined;
  readonly procedures: readonly (Procedure & { readonly path: string })[];
  readonly services: readonly (ServiceLine & { readonly path: string })[];
  /** Completed years on the date (admission for inpatient), undefined without a birth date. */
  readonly ageYears: number | undefined;
  readonly ageDays: number | undefined;
  readonly sex: 'F' | 'M' | undefined;
  /** The documents of the encounter, read and coded, where they were given. */
  readonly record: CodedRecord | undefined;
}
