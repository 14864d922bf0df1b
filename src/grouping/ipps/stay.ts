import type { Cents } from '../../base/money.ts';

/** A stay as the inpatient payment depends on it. */
export interface StayToPrice {
  /** Three digits. */
  readonly drg: string;
  readonly weight: number;
  readonly geometricMeanStay: number | null;
  readonly postAcuteTransfer: boolean;
  readonly specialPay: boolean;
  /** Days from admission to discharge; null where a date is missing. */
  readonly lengthOfStay: number | null;
  readonly dischargeStatus: string | null;
  /** Covered charges, for outliers. */
  readonly charges?: Cents;
}
