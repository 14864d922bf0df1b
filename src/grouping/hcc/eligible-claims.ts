import type { Encounter } from '../../record/encounter.ts';

/** Types of bill, without leading zero and frequency, whose diagnoses count whatever was done. */
const INPATIENT = new Set(['11', '41']);
/** Types of bill whose diagnoses count with an eligible CPT or HCPCS code. */
const OUTPATIENT = new Set(['12', '13', '43', '71', '73', '76', '77', '85', '87']);

/** Frequency code of a bill that takes an earlier one back. */
const VOID = '8';

/** Whether the diagnoses of an encounter count for risk adjustment, and why. */
export interface Eligibility {
  readonly eligible: boolean;
  readonly reason: string;
}

/**
 * The encounter data filter of CMS: inpatient by type of bill, outpatient by type of bill and service, professional by service.
 *
 * @param isEligibleService whether a CPT or HCPCS code is on the list of the payment year
 */
export function claimEligibility(
  encounter: Encounter,
  isEligibleService: (code: string) => boolean,
): Eligibility {
  const billType = encounter.billType?.replace(/^0/, '');
  const bill = billType?.slice(0, 2);
  if (billType?.[2] === VOID) return { eligible: false, reason: `type of bill ${billType} voids a claim` };
  if (bill !== undefined && INPATIENT.has(bill))
    return { eligible: true, reason: `inpatient type of bill ${bill}X` };
  if (bill === undefined && encounter.setting === 'inpatient')
    return { eligible: true, reason: 'hospital inpatient stay' };
  if (bill !== undefined && !OUTPATIENT.has(bill))
    return { eligible: false, reason: `type of bill ${bill}X does not count` };
  const service = encounter.services.find(({ code }) => isEligibleService(code.toUpperCase()));
  return service === undefined
    ? { eligible: false, reason: 'no service of the CPT/HCPCS list of the year' }
    : { eligible: true, reason: `service ${service.code}` };
}
