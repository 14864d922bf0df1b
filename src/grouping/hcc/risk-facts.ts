/** The models of the shipped packs, as CMS names their versions. */
export type HccModelName = 'V24' | 'V28' | 'ESRD-V24' | 'RxHCC-V08' | 'RxHCC-V08-PACE';

/** Kidney status in the payment month; months are counted with the month of transplant as the first. */
export type KidneyStatus =
  | { readonly kind: 'none' | 'dialysis' }
  | { readonly kind: 'transplant' | 'graft'; readonly month: number };

/** What the models take of a beneficiary besides the diagnoses. */
export interface RiskFacts {
  /** Completed years on February 1 of the payment year. */
  readonly age: number;
  readonly sex: 'F' | 'M';
  /** `0` age, `1` disability, `2` ESRD, `3` disability and ESRD. */
  readonly originalReasonForEntitlement: '0' | '1' | '2' | '3';
  /** Medicare-Medicaid dual status, two digits; `00` for none. */
  readonly dualStatus: string;
  readonly institutional: boolean;
  readonly newEnrollee: boolean;
  /** Member of a chronic condition special needs plan (new enrollees only). */
  readonly specialNeedsPlan: boolean;
  /** Has the Part D low-income subsidy (RxHCC only). */
  readonly lowIncome: boolean;
  readonly kidney: KidneyStatus;
}

const FULL_BENEFIT = new Set(['02', '04', '08']);
const PARTIAL_BENEFIT = new Set(['01', '03', '05', '06']);

/** Entitled to full Medicaid benefits (QMB plus, SLMB plus, other). */
export function isFullBenefitDual({ dualStatus }: RiskFacts): boolean {
  return FULL_BENEFIT.has(dualStatus);
}

/** Entitled to partial Medicaid benefits (QMB, SLMB, QDWI, QI). */
export function isPartialBenefitDual({ dualStatus }: RiskFacts): boolean {
  return PARTIAL_BENEFIT.has(dualStatus);
}

/** 65 or older. */
export function isAged({ age }: RiskFacts): boolean {
  return age >= 65;
}

/** A new enrollee of 64 entitled by age, whom the models count as 65: he reaches it within the year. */
export function entersByAge({ age, originalReasonForEntitlement: reason }: RiskFacts): boolean {
  return age >= 65 || (age === 64 && reason === '0');
}

/** The Part D models. */
export function isRxHcc(model: HccModelName): boolean {
  return model === 'RxHCC-V08' || model === 'RxHCC-V08-PACE';
}

/** CMS variable DISABL: under 65 and not entitled by age. */
export function isDisabled(facts: RiskFacts): boolean {
  return !isAged(facts) && facts.originalReasonForEntitlement !== '0';
}

/** CMS variable ORIGDS: 65 or older, entitled first by disability, now by age. */
export function isOriginallyDisabled(facts: RiskFacts): boolean {
  return isAged(facts) && facts.originalReasonForEntitlement === '1';
}
