import type { Authority } from '../../base/authority.ts';
import type { CodeRanges } from '../code-ranges.ts';

/** How often a policy pays: so many after full months, within days, or in a life. */
export type Frequency =
  | { readonly count: number; readonly per: 'months' | 'days'; readonly length: number }
  | { readonly count: number; readonly per: 'lifetime' };

/** A rule of a policy; it holds for some of the policy’s codes and, where `when` is given, for some reasons. */
export interface PolicyRule {
  readonly rule: string;
  readonly value: string;
  /** Undefined: all codes of the policy. */
  readonly codes: CodeRanges | undefined;
  /** Stems of diagnoses of which the line must have one; empty: always. */
  readonly when: readonly string[];
  readonly note: string;
}

/** What a payer covers for some services, as rows of the policy format say it (`docs/guide/coverage-policies.md`). */
export interface CoveragePolicy {
  readonly id: string;
  readonly title: string;
  readonly authority: Authority;
  readonly codes: CodeRanges;
  readonly from: string;
  /** Empty while in force. */
  readonly to: string;
  readonly rules: readonly PolicyRule[];
}
