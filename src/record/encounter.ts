import { z } from 'zod';
import { SETTINGS } from './setting.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD');

/** A diagnosis as claimed. The first is the principal (inpatient) or first-listed (elsewhere) one. */
export const DiagnosisSchema = z.object({
  code: z.string().min(3),
  poa: z.enum(['Y', 'N', 'U', 'W', 'exempt']).nullish(),
  role: z
    .enum(['principal', 'first-listed', 'secondary', 'admitting', 'reasonForVisit', 'externalCause'])
    .nullish(),
});
export type Diagnosis = z.infer<typeof DiagnosisSchema>;

/** An inpatient procedure: an ICD-10-PCS code and the day it was performed. */
export const ProcedureSchema = z.object({ code: z.string().length(7), date: isoDate.nullish() });
export type Procedure = z.infer<typeof ProcedureSchema>;

/** Who gave a service; two of one group and specialty count as one physician. */
const ProviderSchema = z.object({ npi: z.string(), specialty: z.string(), group: z.string() }).partial();

/** A service line of a professional or outpatient claim. */
export const ServiceLineSchema = z.object({
  code: z.string().min(4),
  modifiers: z.array(z.string().length(2)).nullish(),
  units: z.number().nonnegative().nullish(),
  date: isoDate.nullish(),
  /** Last day of a line that spans days. */
  dateTo: isoDate.nullish(),
  placeOfService: z.string().length(2).nullish(),
  revenueCode: z.string().nullish(),
  charge: z.number().nullish(),
  diagnosisPointers: z.array(z.number().int().positive()).nullish(),
  drug: z
    .object({ ndc: z.string(), unit: z.string(), quantity: z.number(), waste: z.number().nullish() })
    .partial()
    .nullish(),
  renderingProvider: ProviderSchema.nullish(),
  /** What an unlisted or not otherwise classified code stands for on this claim. */
  description: z.string().nullish(),
});
export type ServiceLine = z.infer<typeof ServiceLineSchema>;

/** One encounter as the checks and groupers take it; unknown facts are null or absent, never guessed. */
export const EncounterSchema = z.looseObject({
  id: z.string().nullish(),
  setting: z.enum(SETTINGS),
  patient: z
    .object({
      birthDate: isoDate.nullish(),
      sex: z.enum(['F', 'M', 'U']).nullish(),
      deathDate: isoDate.nullish(),
      /** First day of Medicare Part B. */
      partBStart: isoDate.nullish(),
    })
    .nullish(),
  admissionDate: isoDate.nullish(),
  dischargeDate: isoDate.nullish(),
  dateOfService: isoDate.nullish(),
  dischargeStatus: z.string().length(2).nullish(),
  billType: z.string().nullish(),
  payerKind: z.string().nullish(),
  placeOfService: z.string().nullish(),
  diagnoses: z.array(DiagnosisSchema).default([]),
  procedures: z.array(ProcedureSchema).default([]),
  services: z.array(ServiceLineSchema).default([]),
  priorServices: z.array(ServiceLineSchema).nullish(),
  locality: z.string().nullish(),
  /** Day the payer gets the claim, and its limit in days where it is not Medicare. */
  receivedDate: isoDate.nullish(),
  filingLimitDays: z.number().int().positive().nullish(),
  admissionType: z.string().nullish(),
  admissionSource: z.string().nullish(),
  conditionCodes: z.array(z.string().length(2)).nullish(),
  billingProvider: z.object({ npi: z.string() }).partial().nullish(),
  /** CLIA number of the laboratory. */
  cliaNumber: z.string().nullish(),
  /** Clinical facts that coverage policies ask for, by name: `packYears`, `bodyMassIndex`, `oxygenSaturation`… */
  facts: z.record(z.string(), z.union([z.number(), z.boolean()])).nullish(),
});
export type Encounter = z.infer<typeof EncounterSchema>;
