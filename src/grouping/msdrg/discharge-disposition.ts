/** Died (status 20). The statuses 40 to 42 (hospice) are none of an acute inpatient stay and count as invalid. */
const DIED = 20;
/** Left against medical advice. */
const LEFT_AGAINST_ADVICE = 7;
/** Transferred to another acute care facility, with or without planned readmission: MS-DRG 789. */
const ACUTE_TRANSFER: ReadonlySet<number> = new Set([2, 5, 66, 82, 85, 94]);
/** Statuses the grouper knows, from the UB-04 list in force. */
const VALID: ReadonlySet<number> = new Set([
  ...[1, 2, 3, 4, 5, 6, 7, 20, 21, 30, 43, 50, 51, 61, 62, 63, 64, 65, 66, 69, 70],
  ...[81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95],
]);

export function died(status: number): boolean {
  return status === DIED;
}

export function leftAgainstAdvice(status: number): boolean {
  return status === LEFT_AGAINST_ADVICE;
}

export function transferredToAcuteCare(status: number): boolean {
  return ACUTE_TRANSFER.has(status);
}

export function invalidDischargeStatus(status: number): boolean {
  return !VALID.has(status);
}
