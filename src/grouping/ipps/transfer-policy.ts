import type { StayToPrice } from './stay.ts';

/** Discharged to another acute hospital; 82 with a planned readmission. */
const ACUTE = ['02', '82'] as const;
/** Skilled nursing, children's or cancer hospital, home health, hospice, rehabilitation, long-term care, psychiatric; 8x and 9x with a planned readmission. */
const POST_ACUTE = [
  '03',
  '05',
  '06',
  '50',
  '51',
  '62',
  '63',
  '65',
  '83',
  '85',
  '86',
  '90',
  '91',
  '93',
] as const;
/** Newborns who died or were transferred: their weight has the transfer in it. */
const NO_TRANSFER_POLICY = '789';

/**
 * The share of the DRG payment of a transfer: twice the per diem for the first day, the per diem for each other; for special
 * pay DRGs half of the payment, the per diem for the first day and half of it for each other. Never above the whole.
 *
 * @source 42 CFR 412.4(b) to (f); per diem = payment / geometric mean stay
 */
export function transferFactor(stay: StayToPrice): { readonly factor: number; readonly text: string } {
  const status = stay.dischargeStatus ?? '';
  const acute = ACUTE.some((one) => one === status) && stay.drg !== NO_TRANSFER_POLICY;
  const postAcute = POST_ACUTE.some((one) => one === status) && stay.postAcuteTransfer;
  if (!acute && !postAcute) {
    const why =
      status === ''
        ? 'no discharge status given'
        : POST_ACUTE.some((one) => one === status)
          ? `status ${status}, but DRG ${stay.drg} is not under the post-acute policy`
          : `discharge status ${status}`;
    return { factor: 1, text: `No transfer (${why}): paid in full.` };
  }
  const { lengthOfStay, geometricMeanStay } = stay;
  if (lengthOfStay === null || geometricMeanStay === null || geometricMeanStay === 0)
    return {
      factor: 1,
      text: 'A transfer, but the length of stay or the geometric mean stay is not known: paid in full here.',
    };
  const days = Math.max(1, lengthOfStay);
  const perDiems = (days + 1) / geometricMeanStay;
  const special = postAcute && stay.specialPay;
  const factor = Math.min(1, special ? 0.5 + perDiems / 2 : perDiems);
  const kind = acute ? 'Transfer to another acute hospital' : 'Post-acute transfer';
  const how = special
    ? `half the payment + half of (${String(days)} + 1) per diems`
    : `(${String(days)} + 1) per diems`;
  return {
    factor,
    text: `${kind}, status ${status}: ${how} of 1/${String(geometricMeanStay)} = ${(factor * 100).toFixed(2)} % of the payment${factor === 1 ? ', the whole' : ''}.`,
  };
}
