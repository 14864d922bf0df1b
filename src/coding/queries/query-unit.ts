import type { Authority } from '../../base/authority.ts';
import type { PhysicianQuery } from '../../record/suggestion.ts';
import type { Candidate } from '../candidate.ts';
import type { CodingContext } from '../context.ts';

/**
 * One kind of question to the physician. Questions are open, quote their indicators, never name payment, and always
 * offer "other" and "unable to determine".
 *
 * @source AHIMA/ACDIS Guidelines for Achieving a Compliant Query Practice (by citation)
 */
export interface QueryUnit {
  readonly id: string;
  readonly authority: Authority;
  raise(candidates: readonly Candidate[], context: CodingContext): readonly PhysicianQuery[];
}

/** The options every compliant query ends with. */
export const OPEN_OPTIONS = ['Other (please specify)', 'Unable to determine'] as const;

/** The quoted words that a query rests on. */
export function indicatorsOf(candidate: Candidate): PhysicianQuery['indicators'] {
  return candidate.evidence.map(({ document, start, end, text }) => ({ document, start, end, text }));
}
