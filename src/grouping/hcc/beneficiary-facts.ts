import { ageInYears, type DateOfService } from '../../base/date-of-service.ts';
import type { Beneficiary } from '../../record/beneficiary.ts';
import type { KidneyStatus, RiskFacts } from './risk-facts.ts';

const TRANSPLANT_MONTHS = 3;

/** What the models take of a beneficiary for a payment year. Age counts on February 1 of that year. */
export function riskFacts(beneficiary: Beneficiary, paymentYear: number): RiskFacts {
  const month = `${String(paymentYear)}-${String(beneficiary.paymentMonth ?? 1).padStart(2, '0')}`;
  return {
    age: Math.max(
      0,
      ageInYears(beneficiary.birthDate as DateOfService, `${String(paymentYear)}-02-01` as DateOfService),
    ),
    sex: beneficiary.sex,
    originalReasonForEntitlement: beneficiary.originalReasonForEntitlement ?? '0',
    dualStatus: beneficiary.dualStatus ?? '00',
    institutional: beneficiary.institutional ?? false,
    newEnrollee: beneficiary.newEnrollee ?? false,
    specialNeedsPlan: beneficiary.specialNeedsPlan ?? false,
    lowIncome: beneficiary.lowIncomeSubsidy ?? false,
    kidney: kidneyStatus(beneficiary, month),
  };
}

function kidneyStatus(beneficiary: Beneficiary, month: string): KidneyStatus {
  const { transplantDate, graftFailureDate, dialysisStart, dialysisEnd } = beneficiary;
  const failed =
    graftFailureDate !== null && graftFailureDate !== undefined && graftFailureDate.slice(0, 7) <= month;
  if (transplantDate !== null && transplantDate !== undefined && !failed) {
    const since = monthNumber(month) - monthNumber(transplantDate) + 1;
    if (since >= 1) return { kind: since <= TRANSPLANT_MONTHS ? 'transplant' : 'graft', month: since };
  }
  const started = dialysisStart !== null && dialysisStart !== undefined && dialysisStart.slice(0, 7) <= month;
  const ended = dialysisEnd !== null && dialysisEnd !== undefined && dialysisEnd.slice(0, 7) < month;
  return { kind: started && !ended ? 'dialysis' : 'none' };
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
