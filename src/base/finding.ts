import type { Authority } from './authority.ts';
import type { Span } from './span.ts';

/** error = a payer or the code set itself surely refuses it; warning = a person must look; advice = worth knowing. */
export type Severity = 'error' | 'warning' | 'advice';

/** What a payer does if the finding stands. */
export interface PayerAction {
  /** The claim comes back unpaid, a line is denied, a line is paid at less, or the patient owes the line. */
  readonly kind: 'claim-returned' | 'claim-denied' | 'line-denied' | 'line-reduced' | 'patient-liable';
  /** Billed dollars at stake; absent where the record gives no charge. */
  readonly amount?: number;
}

/** The stay groups to another DRG without the code that the finding is about. */
export interface DrgChange {
  readonly kind: 'drg-change';
  /** Three digits, as the claim stands. */
  readonly from: string;
  /** Three digits, without the code. */
  readonly to: string;
  /** Relative weight without the code less that of the claim; null where the weights of the year are not loaded. */
  readonly weightChange: number | null;
}

export type Consequence = PayerAction | DrgChange;

/** What an edit says of a record. Findings are values: a bad record yields findings, never an exception. */
export interface Finding {
  /** `family/name`, e.g. `icd10cm/excludes1`. */
  readonly edit: string;
  readonly severity: Severity;
  /** Codes it is about, as billed; may be empty. */
  readonly codes: readonly string[];
  /** What is wrong and what to do, for the coder; never PHI beyond the codes. */
  readonly message: string;
  readonly authority: Authority;
  /** JSON path in the encounter, where the finding has one. */
  readonly path?: string;
  /** Place in a document with its exact words, where the finding has one; quotations stand here, never in the message. */
  readonly place?: Span & { readonly document: string; readonly text: string };
  readonly consequence?: Consequence;
}
