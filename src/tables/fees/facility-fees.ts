import type { DateOfService } from '../../base/date-of-service.ts';
import type { Cents } from '../../base/money.ts';
import type { Edition } from '../edition.ts';

/** How the outpatient prospective payment system pays a code (Addendum B). */
export interface OutpatientPaymentRow {
  readonly code: string;
  /** J1 and J2 comprehensive, S and T procedures, V visit, Q1 to Q4 conditionally packaged, N packaged, G and K drugs, C inpatient only… */
  readonly statusIndicator: string;
  /** Ambulatory payment classification; undefined where none is paid. */
  readonly apc: string | undefined;
  readonly relativeWeight: number | undefined;
  /** National rate before the wage adjustment. */
  readonly paymentRate: Cents | undefined;
  readonly nationalCopayment: Cents | undefined;
  readonly minimumCopayment: Cents | undefined;
}

/** Addendum B of one quarter. */
export interface OutpatientAddendum {
  readonly edition: Edition;
  /** Whether it is of the calendar year asked for. */
  readonly isOfYear: boolean;
  row(code: string): OutpatientPaymentRow | undefined;
}

/** How an ambulatory surgical center is paid for a code (Addenda AA and BB). */
export interface SurgicalCenterRow {
  readonly code: string;
  /** A2, G2, J8, P2, P3, R2, Z2, Z3… separately paid; N1 packaged; C5, D5, E5… not paid. */
  readonly paymentIndicator: string;
  /** Subject to the reduction for several procedures in one session. */
  readonly multipleProcedureDiscount: boolean;
  readonly paymentRate: Cents | undefined;
}

/** Addenda AA and BB of one quarter. */
export interface SurgicalCenterAddendum {
  readonly edition: Edition;
  readonly isOfYear: boolean;
  row(code: string): SurgicalCenterRow | undefined;
}

/** Wage indices of core-based statistical areas, in ten-thousandths. */
export interface WageIndices {
  readonly edition: Edition;
  /** Undefined for an area that is not listed or has no index. */
  of(area: string): { readonly name: string; readonly index: number } | undefined;
}

/** What Medicare pays hospitals for outpatients, where the user added CMS's addenda. Undefined before the oldest. */
export interface OutpatientPaymentTables {
  on(date: DateOfService): OutpatientAddendum | undefined;
}

/** What Medicare pays ambulatory surgical centers. */
export interface SurgicalCenterTables {
  on(date: DateOfService): SurgicalCenterAddendum | undefined;
  /** Undefined for a year of which none is loaded. */
  wageIndices(date: DateOfService): WageIndices | undefined;
}
