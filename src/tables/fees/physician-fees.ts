import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';

/**
 * The payment policy indicators of a code (and of its row for modifier 26, TC or 53), as CMS prints them.
 *
 * @source CMS, National Physician Fee Schedule Relative Value File, record layout (RVUPUF)
 */
export interface PaymentPolicyIndicators {
  readonly code: string;
  /** `26`, `TC`, `53`, or empty for the global service. */
  readonly modifier: string;
  /** A active, B bundled, C priced by the contractor, E excluded by regulation, I not valid for Medicare, J anesthesia, M measurement, N non-covered, P bundled or excluded, R restricted coverage, T paid only if nothing else is, X statutory exclusion. */
  readonly status: string;
  /** PC/TC indicator: 0 physician service, 1 diagnostic with both components, 2 professional only, 3 technical only, 4 global only, 5 incident to, 6 laboratory interpretation, 7 therapy, 8 hospital pathology interpretation, 9 does not apply. */
  readonly professionalTechnical: string;
  /** `000`, `010`, `090` days; `MMM` maternity, `XXX` no global concept, `YYY` set by the contractor, `ZZZ` add-on. */
  readonly globalDays: string;
  /** Shares of the fee in ten-thousandths; 0 where no split is defined. */
  readonly preoperativeShare: number;
  readonly intraoperativeShare: number;
  readonly postoperativeShare: number;
  /** 0 none, 2 standard, 3 endoscopy, 4 diagnostic imaging, 5 therapy, 6 cardiovascular, 7 ophthalmology, 9 does not apply. */
  readonly multipleProcedure: string;
  /** 0 no bilateral adjustment, 1 paid 150 %, 2 already bilateral, 3 each side in full, 9 does not apply. */
  readonly bilateral: string;
  /** 0 with documentation, 1 never paid, 2 paid, 9 does not apply. */
  readonly assistantSurgeon: string;
  /** 0 not permitted, 1 with documentation, 2 permitted for two specialties, 9 does not apply. */
  readonly coSurgeons: string;
  /** 0 not permitted, 1 with documentation, 2 permitted, 9 does not apply. */
  readonly teamSurgery: string;
  /** The endoscopy of which it is an extension. */
  readonly endoscopicBase: string | undefined;
  /** 01 general, 02 direct, 03 personal, 04 to 7A psychologists, technicians, therapists; 09 does not apply. */
  readonly physicianSupervision: string;
  /** 88 subject to the reduction for several imaging services in one session, 99 not. */
  readonly diagnosticImagingFamily: string;
  /** CMS gives no value for one of the two places; the other column is then repeated. */
  readonly nonFacilityNotApplicable: boolean;
  readonly facilityNotApplicable: boolean;
}

/** Relative value units in hundredths, the conversion factor in ten-thousandths of a dollar. */
export interface RelativeValues {
  readonly work: number;
  readonly nonFacilityPracticeExpense: number;
  readonly facilityPracticeExpense: number;
  readonly malpractice: number;
  /** The units of the outpatient payment that caps imaging; 0 where there is no cap. */
  readonly oppsNonFacilityPracticeExpense: number;
  readonly oppsFacilityPracticeExpense: number;
  readonly oppsMalpractice: number;
  readonly conversionFactor: number;
}

/** A payment locality with its geographic practice cost indices in thousandths. */
export interface PaymentLocality {
  /** Medicare administrative contractor, five digits. */
  readonly contractor: string;
  /** Two digits. */
  readonly locality: string;
  readonly state: string;
  readonly name: string;
  readonly work: number;
  readonly practiceExpense: number;
  readonly malpractice: number;
}

/** The relative value file of one quarter. */
export interface PhysicianFeeSchedule {
  readonly edition: Edition;
  /** Whether the file is of the calendar year asked for: amounts of another year are not the fee. */
  readonly isOfYear: boolean;
  /** False for the shipped file, which has HCPCS Level II codes only. */
  readonly holdsCptCodes: boolean;
  /** Undefined where the file has no such row; `modifier` is `26`, `TC`, `53` or left out. */
  indicators(code: string, modifier?: string): PaymentPolicyIndicators | undefined;
  /** Undefined where the file has no such row, or only indicators were added. */
  relativeValues(code: string, modifier?: string): RelativeValues | undefined;
}

/** The localities of one year. */
export interface PaymentLocalities {
  readonly edition: Edition;
  of(contractor: string, locality: string): PaymentLocality | undefined;
  /** Those with a two-digit number, whichever contractor serves them. */
  numbered(locality: string): readonly PaymentLocality[];
  all(): readonly PaymentLocality[];
}

/** Anesthesia: conversion factor in cents by locality, base units by code where they were added. */
export interface AnesthesiaFees {
  readonly edition: Edition;
  conversionFactor(contractor: string, locality: string): number | undefined;
}

/** Base units of anesthesia codes. */
export interface AnesthesiaBaseUnits {
  readonly edition: Edition;
  baseUnits(code: string): number | undefined;
}

/**
 * The Medicare physician fee schedule by date of service. Each question answers undefined for a date before the
 * oldest file loaded; localities and anesthesia also for a year of which no file is loaded.
 */
export interface PhysicianFeeTables {
  on(date: DateOfService): PhysicianFeeSchedule | undefined;
  localities(date: DateOfService): PaymentLocalities | undefined;
  anesthesia(date: DateOfService): AnesthesiaFees | undefined;
  anesthesiaBaseUnits(date: DateOfService): AnesthesiaBaseUnits | undefined;
}
