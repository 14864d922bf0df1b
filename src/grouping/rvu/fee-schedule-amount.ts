import type { Cents } from '../../base/money.ts';
import type { PaymentLocality, RelativeValues } from '../../tables/fees/physician-fees.ts';
import type { PlaceRate } from './fee-line.ts';

/** Every index of the nation. */
const NATION = { work: 1000, practiceExpense: 1000, malpractice: 1000 } as const;
/** Hundredths of units × thousandths of indices × ten-thousandths of the share and of a dollar, in cents. */
const TO_CENTS = 100_000_000_000n;

/** The parts of a fee, each as units × index; `practiceExpenseShare` in ten-thousandths reduces that part alone. */
interface Units {
  readonly work: number;
  readonly practiceExpense: number;
  readonly malpractice: number;
}

/**
 * Relative value units × geographic practice cost indices, summed, × conversion factor, rounded once at the end to the
 * cent. That rounding reproduces every price of CMS's own OPPS cap file (`amounts.test.ts`).
 *
 * @param practiceExpenseShare of the practice expense that counts, in ten-thousandths
 * @source 42 CFR 414.20(a), 414.22, 414.26
 */
function amountOf(
  units: Units,
  locality: PaymentLocality | undefined,
  conversionFactor: number,
  practiceExpenseShare = 10_000,
): Cents {
  const index = locality ?? NATION;
  const adjusted =
    units.work * index.work * 10_000 +
    units.practiceExpense * index.practiceExpense * practiceExpenseShare +
    units.malpractice * index.malpractice * 10_000;
  // Whole numbers up to about 10^17: beyond what a float holds exactly.
  const product = BigInt(adjusted) * BigInt(conversionFactor);
  const whole = product / TO_CENTS;
  const rest = product - whole * TO_CENTS;
  return Number(rest * 2n >= TO_CENTS ? whole + 1n : whole) as Cents;
}

/** The fee schedule amount of one unit, before the cap and any modifier. */
export function feeScheduleAmount(
  values: RelativeValues,
  rate: PlaceRate,
  locality: PaymentLocality | undefined,
  conversionFactor: number,
  practiceExpenseShare?: number,
): Cents {
  const practiceExpense =
    rate === 'facility' ? values.facilityPracticeExpense : values.nonFacilityPracticeExpense;
  return amountOf(
    { work: values.work, practiceExpense, malpractice: values.malpractice },
    locality,
    conversionFactor,
    practiceExpenseShare,
  );
}

/**
 * What hospitals would be paid for the imaging, which caps the fee; undefined where the code has no cap.
 *
 * @source section 1848(b)(4) of the Social Security Act; relative value file, OPPS payment amount columns
 */
export function outpatientCap(
  values: RelativeValues,
  rate: PlaceRate,
  locality: PaymentLocality | undefined,
  conversionFactor: number,
): Cents | undefined {
  const practiceExpense =
    rate === 'facility' ? values.oppsFacilityPracticeExpense : values.oppsNonFacilityPracticeExpense;
  if (practiceExpense === 0) return undefined;
  return amountOf(
    { work: values.work, practiceExpense, malpractice: values.oppsMalpractice },
    locality,
    conversionFactor,
  );
}
