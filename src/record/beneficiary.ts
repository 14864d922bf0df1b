import { z } from 'zod';
import { parseDateOfService } from '../base/date-of-service.ts';
import { EncounterSchema } from './encounter.ts';

const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: 'a date is written YYYY-MM-DD', abort: true })
  .refine((text) => parseDateOfService(text) !== undefined, 'there is no such day');

/** A Medicare beneficiary with a year of encounters, as risk adjustment takes it; unknown facts are null or absent. */
export const BeneficiarySchema = z.looseObject({
  id: z.string().nullish(),
  birthDate: isoDate,
  sex: z.enum(['F', 'M']),
  /** The year paid for; the encounters are of the year before. Default: the year after the newest encounter. */
  paymentYear: z.number().int().nullish(),
  /** The month paid for, 1–12, by which dialysis, transplant and graft are judged. Default: January. */
  paymentMonth: z.number().int().min(1).max(12).nullish(),
  /** `0` age, `1` disability, `2` ESRD, `3` disability and ESRD. */
  originalReasonForEntitlement: z.enum(['0', '1', '2', '3']).nullish(),
  /** Medicare-Medicaid dual status code; `00` none. */
  dualStatus: z.enum(['00', '01', '02', '03', '04', '05', '06', '08', '09']).nullish(),
  /** In a long-term institution for more than 90 days. */
  institutional: z.boolean().nullish(),
  /** Less than twelve months of Part B in the year of the encounters. */
  newEnrollee: z.boolean().nullish(),
  /** Member of a chronic condition special needs plan. */
  specialNeedsPlan: z.boolean().nullish(),
  /** Has the Part D low-income subsidy. */
  lowIncomeSubsidy: z.boolean().nullish(),
  /** The kind of Part D plan, by which the RxHCC score is normalised. */
  partDPlan: z.enum(['MA-PD', 'PDP', 'PACE']).nullish(),
  dialysisStart: isoDate.nullish(),
  dialysisEnd: isoDate.nullish(),
  transplantDate: isoDate.nullish(),
  graftFailureDate: isoDate.nullish(),
  encounters: z.array(EncounterSchema).default([]),
});
export type Beneficiary = z.infer<typeof BeneficiarySchema>;
