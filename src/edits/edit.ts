import type { Authority } from '../base/authority.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { Finding, Severity } from '../base/finding.ts';
import type { Setting } from '../record/setting.ts';
import type { EditContext } from './edit-context.ts';

/** The families of edits; an edit's id is `family/name`. */
export type EditFamily =
  | 'icd10cm'
  | 'icd10pcs'
  | 'mce'
  | 'ncci'
  | 'ioce'
  | 'professional'
  | 'coverage'
  | 'documentation'
  | 'claim';

/**
 * One edit a payer or an auditor would raise: a small unit that names its authority and when it holds.
 * `check` is pure. Facts that are missing make `not evaluated` findings (see `notEvaluated`), never a guess.
 */
export interface Edit {
  /** `family/name`, e.g. `icd10cm/excludes1`. */
  readonly id: `${EditFamily}/${string}`;
  readonly title: string;
  /** The worst it can say. */
  readonly severity: Severity;
  readonly authority: Authority;
  /** Dates of service (discharge dates for inpatient claims) for which it holds. */
  readonly effective: { readonly from: DateOfService; readonly to?: DateOfService };
  /** Settings whose records it looks at; it is not asked about others. All when absent. */
  readonly settings?: readonly Setting[];
  /** What it looks at and what to do about it, for `explain` and the reference; our own words. */
  readonly explanation: string;
  /** It holds the encounter against its record, and runs where there is one or where it is asked for by name. */
  readonly readsRecord?: true;
  check(context: EditContext): readonly Finding[];
}

/** A finding of an edit, with the edit's own id, severity and authority unless given. */
export function found(
  edit: Pick<Edit, 'id' | 'severity' | 'authority'>,
  finding: Pick<Finding, 'codes' | 'message'> & Partial<Finding>,
): Finding {
  return { edit: edit.id, severity: edit.severity, authority: edit.authority, ...finding };
}

/** How the message of an edit that could not be evaluated begins. */
export const NOT_EVALUATED = 'Not evaluated';

/** Says that an edit could not be evaluated, and which fact is missing. */
export function notEvaluated(edit: Pick<Edit, 'id' | 'authority'>, missing: string): Finding {
  return {
    edit: edit.id,
    severity: 'advice',
    codes: [],
    message: `${NOT_EVALUATED}: ${missing} is missing.`,
    authority: edit.authority,
    path: '$',
  };
}
