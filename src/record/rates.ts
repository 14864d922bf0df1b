import { z } from 'zod';

const dollars = z.number().nonnegative();
const factor = z.number().nonnegative();
const share = z.number().min(0).max(1);

/** How the physician or practitioner is paid. */
const PhysicianRatesSchema = z.object({
  /** Contractor and locality, `01112-05`; the encounter's own `locality` comes first. */
  locality: z.string().optional(),
  /** False for a physician who does not participate in Medicare: 95 % and a limiting charge. */
  participating: z.boolean().optional(),
  /** In place of that of the relative value file, for a day on which the law changed it. */
  conversionFactor: dollars.optional(),
  /** Base units of anesthesia codes, where CMS's list was not added. */
  anesthesiaBaseUnits: z.record(z.string(), z.number().int().nonnegative()).optional(),
  /** What the contractor pays of a reduced service (modifier 52), by its own rule. */
  reducedServiceShare: share.optional(),
});

/** What a hospital's outpatient payment depends on. */
const OutpatientRatesSchema = z.object({
  /** Of the hospital's area, after reclassification. Without it the national rates are given. */
  wageIndex: factor.optional(),
  /** 0.071 for a rural sole community hospital. */
  ruralAdjustment: factor.optional(),
  /** Below 1 for a hospital that did not report quality data. */
  reportingRatio: share.optional(),
  /** For outliers: the hospital's outpatient cost-to-charge ratio and the year's two thresholds. */
  costToChargeRatio: factor.optional(),
  outlierFixedThreshold: dollars.optional(),
  /** 1.75 by default. */
  outlierMultiple: factor.optional(),
});

/** What an ambulatory surgical center's payment depends on. */
const SurgicalCenterRatesSchema = z.object({
  /** Core-based statistical area, five digits, or the two digits of a rural state. */
  area: z.string().optional(),
  /** In place of that of the area. */
  wageIndex: factor.optional(),
});

/** What a hospital's inpatient payment depends on. */
const InpatientRatesSchema = z.object({
  /** Operating standardized amount, its two parts (IPPS Table 1A or 1B). */
  operatingLabor: dollars,
  operatingNonLabor: dollars,
  /** Capital standard federal rate (Table 1D). */
  capital: dollars,
  wageIndex: factor,
  /** Default: the wage index to the power of 0.6848. */
  capitalGeographicFactor: factor.optional(),
  /** Alaska and Hawaii; default 1. */
  costOfLiving: factor.optional(),
  /** Add-on factors, e.g. 0.0734; default 0. */
  indirectMedicalEducation: factor.optional(),
  disproportionateShare: factor.optional(),
  capitalIndirectMedicalEducation: factor.optional(),
  capitalDisproportionateShare: factor.optional(),
  /** Per claim. */
  uncompensatedCare: dollars.optional(),
  /** 1 or near it; default 1. */
  valueBasedPurchasingFactor: factor.optional(),
  readmissionsFactor: factor.optional(),
  /** True takes 1 % off for hospital-acquired conditions. */
  hospitalAcquiredConditionReduction: z.boolean().optional(),
  /** For outliers: cost-to-charge ratios, the fixed-loss amount of the year, the marginal cost (0.8; burns 0.9). */
  operatingCostToCharge: factor.optional(),
  capitalCostToCharge: factor.optional(),
  fixedLoss: dollars.optional(),
  /** Weights of DRGs (three digits) whose year's Table 5 is not loaded. */
  weights: z
    .record(
      z.string().regex(/^\d{3}$/, 'a DRG is written with three digits'),
      z.object({
        weight: factor,
        geometricMeanStay: factor.optional(),
        postAcuteTransfer: z.boolean().optional(),
        specialPay: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type InpatientRates = z.infer<typeof InpatientRatesSchema>;

/** Rates and facts of the provider that prices need beside the tables, for `chartwright price --rates`. */
export const RatesSchema = z.strictObject({
  physician: PhysicianRatesSchema.optional(),
  outpatient: OutpatientRatesSchema.optional(),
  surgicalCenter: SurgicalCenterRatesSchema.optional(),
  inpatient: InpatientRatesSchema.optional(),
});
export type Rates = z.infer<typeof RatesSchema>;
