import { oncePer } from '../base/once.ts';
import type { PaymentPolicyIndicators, PhysicianFeeSchedule } from '../tables/fees/physician-fees.ts';
import type { ClaimLine, ClaimLines } from './claim-lines.ts';
import { missing, type Verdict } from './line-edit.ts';

const ABSENT = 'the physician fee schedule’s payment policy indicators for CPT (chartwright data fetch pfs)';

/** The fee schedule of the encounter's date, opened once for all edits. */
const scheduleOf = oncePer(
  ({ context }: ClaimLines): { readonly schedule: PhysicianFeeSchedule | undefined } => ({
    schedule: context.tables.physicianFees.on(context.onDate),
  }),
);

/** The payment policy indicators of a code; undefined where the table has no such row, or lacks CPT. */
export function indicatorsOf(code: string, claim: ClaimLines): PaymentPolicyIndicators | undefined {
  return scheduleOf(claim).schedule?.indicators(code);
}

/** Whether indicators of this code could be known at all from the tables at hand. */
export function indicatorsLoaded(code: string, claim: ClaimLines): boolean {
  const { schedule } = scheduleOf(claim);
  return schedule !== undefined && (schedule.holdsCptCodes || !/^\d/.test(code));
}

/** Judges a line by its indicators: not evaluated where the table is not loaded, passed where it has no such row. */
export function byIndicators(
  line: ClaimLine,
  claim: ClaimLines,
  judge: (indicators: PaymentPolicyIndicators) => Verdict,
): Verdict {
  const indicators = indicatorsOf(line.code, claim);
  if (indicators !== undefined) return judge(indicators);
  return indicatorsLoaded(line.code, claim) ? undefined : indicatorsMissing();
}

/** That the indicators are not loaded. */
export function indicatorsMissing(): Verdict {
  return missing(ABSENT);
}

/** Days after the procedure that its global period covers; undefined for codes without one. */
export function globalDays({ globalDays: days }: PaymentPolicyIndicators): number | undefined {
  return days === '090' ? 90 : days === '010' ? 10 : days === '000' ? 0 : undefined;
}

/** Minor procedures have 0 or 10 days, major ones 90. */
export function isMinor(indicators: PaymentPolicyIndicators): boolean {
  return indicators.globalDays === '000' || indicators.globalDays === '010';
}
