import type { Authority } from '../base/authority.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { Candidate } from './candidate.ts';
import type { CodingContext } from './context.ts';

/**
 * One decision of the conventions or the guidelines over the diagnoses of a chart: combine, add, or take away.
 * A rule never adds a code without evidence, and every change leaves a step in the reason.
 */
export interface CodingRule {
  /** `combine/hypertension`, `symptoms/integral`… */
  readonly id: string;
  readonly title: string;
  readonly authority: Authority;
  /** The dates of service for which the rule holds. */
  readonly effective: { readonly from: DateOfService; readonly to?: DateOfService };
  apply(candidates: readonly Candidate[], context: CodingContext): RuleOutcome;
}

/** What a rule leaves, and what it took away with the reason a coder reads. */
export interface RuleOutcome {
  readonly candidates: readonly Candidate[];
  readonly dropped: readonly { readonly candidate: Candidate; readonly why: string }[];
}

/** An outcome that only changes or adds. */
export function kept(candidates: readonly Candidate[]): RuleOutcome {
  return { candidates, dropped: [] };
}

/** Splits candidates into those a rule keeps and those it takes away, with the reason. */
export function dropping(
  candidates: readonly Candidate[],
  whyNot: (candidate: Candidate) => string | undefined,
): RuleOutcome {
  const left: Candidate[] = [];
  const dropped: { candidate: Candidate; why: string }[] = [];
  for (const candidate of candidates) {
    const why = whyNot(candidate);
    if (why === undefined) left.push(candidate);
    else dropped.push({ candidate, why });
  }
  return { candidates: left, dropped };
}

/** Whether a rule is in force on a date. */
export function inForce(rule: CodingRule, onDate: DateOfService): boolean {
  return rule.effective.from <= onDate && (rule.effective.to === undefined || onDate <= rule.effective.to);
}
