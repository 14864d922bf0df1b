import type { DateOfService } from '../../base/date-of-service.ts';

/** The small code lists of a claim, as `show` and messages name them. */
export type ClaimListName =
  | 'place-of-service'
  | 'revenue-code'
  | 'discharge-status'
  | 'admission-type'
  | 'admission-source'
  | 'condition-code'
  | 'adjustment-reason'
  | 'remark'
  | 'adjustment-group'
  | 'specialty';

/** A code of one of the lists with its meaning in our own words, not in those of the list's owner. */
export interface ClaimCode {
  readonly code: string;
  readonly name: string;
  /** The owner's wording, from a list the user added; null without one. */
  readonly official: string | null;
}

/** Where a service was given. */
export interface PlaceOfService extends ClaimCode {
  /** Which of its two rates the physician fee schedule pays there. */
  readonly rate: 'facility' | 'non-facility';
}

/** Where the patient went. */
export interface DischargeStatus extends ClaimCode {
  /** The patient goes on to another institution or agency; not the post-acute transfer policy itself. */
  readonly transfer: boolean;
}

/** Where the patient came from. */
export interface AdmissionSource extends ClaimCode {
  /** What it means when the admission type is 4, newborn; null when it has no other meaning then. */
  readonly newborn: string | null;
}

/** An adjustment reason code (CARC) of a remittance. */
export interface AdjustmentReason extends ClaimCode {
  readonly start: DateOfService | null;
  readonly modified: DateOfService | null;
  readonly end: DateOfService | null;
}

/** A remark code (RARC) of a remittance. */
export interface Remark extends AdjustmentReason {
  /** A supplemental remark explains an adjustment, an alert stands on its own. */
  readonly kind: 'supplemental' | 'alert';
}

/** A type of bill digit by digit; what a digit means is null when the list has no such value. */
export interface BillType {
  /** Four characters with the leading zero: `0111`. */
  readonly code: string;
  readonly facilityType: string | null;
  /** Of facility type and second digit together. */
  readonly classification: string | null;
  readonly frequency: string | null;
}

/** A provider taxonomy code, from the file NUCC publishes. */
export interface ProviderTaxonomy {
  readonly code: string;
  readonly grouping: string;
  readonly classification: string;
  readonly specialization: string;
  readonly name: string;
}

/** Small tables that a claim and its remittance use. Codes may come in any case; leading zeros may be missing. */
export interface ClaimLists {
  placeOfService(code: string): PlaceOfService | undefined;
  revenueCode(code: string): ClaimCode | undefined;
  dischargeStatus(code: string): DischargeStatus | undefined;
  admissionType(code: string): ClaimCode | undefined;
  admissionSource(code: string): AdmissionSource | undefined;
  conditionCode(code: string): ClaimCode | undefined;
  adjustmentReason(code: string): AdjustmentReason | undefined;
  remark(code: string): Remark | undefined;
  adjustmentGroup(code: string): ClaimCode | undefined;
  /** CMS specialty of a physician or supplier. */
  specialty(code: string): ClaimCode | undefined;
  /** What each digit of a type of bill says; undefined when it has not three digits, or four with a leading zero. */
  billType(code: string): BillType | undefined;
  /** Undefined also when the user has not added the NUCC file. */
  taxonomy(code: string): ProviderTaxonomy | undefined;
  /** Every code of a list, in order. */
  all(list: ClaimListName): readonly Omit<ClaimCode, 'official'>[];
}
