import type { Authority } from '../../base/authority.ts';
import type { Span } from '../../base/span.ts';
import type { Setting } from '../../record/setting.ts';
import type { PhysicianQuery } from '../../record/suggestion.ts';
import type { Candidate } from '../candidate.ts';
import type { CodingContext } from '../context.ts';

/** What a unit asks; the authority and the rank are the unit's. */
export type Question = Omit<PhysicianQuery, 'authority'>;

/**
 * One kind of question to the physician. Questions are open, quote their indicators, never name payment, and always
 * offer "other" and "unable to determine".
 *
 * @source ACDIS/AHIMA Guidelines for Achieving a Compliant Query Practice, 2022 update (by citation)
 */
export interface QueryUnit {
  readonly id: string;
  readonly authority: Authority;
  /** 1 is asked first: a physician is asked a few questions at once, those that decide most. */
  readonly rank: number;
  /** Where it is asked; everywhere unless told. */
  readonly settings?: readonly Setting[];
  raise(candidates: readonly Candidate[], context: CodingContext): readonly Question[];
}

/** Settings of the units that only the facility's inpatient record is asked. */
export const INPATIENT: readonly Setting[] = ['inpatient'];

/** The options every compliant query ends with. */
export const OPEN_OPTIONS = ['Other (please specify)', 'Unable to determine'] as const;

/** The practice brief that all questions keep to; the section of the guidelines is in the unit. */
export const QUERY_PRACTICE: Authority = {
  publisher: 'ACDIS and AHIMA',
  document: 'Guidelines for Achieving a Compliant Query Practice',
  edition: '2022 update',
};

type Quoted = Span & { readonly document: string; readonly text: string };

/** The most that one question quotes. */
const MOST_QUOTED = 12;

/** The quoted words that a query rests on. */
export function indicatorsOf(candidate: Candidate): PhysicianQuery['indicators'] {
  return quoted(candidate.evidence);
}

/** Exact words as indicators: in order, each once, longer words in place of the shorter within them. */
export function quoted(...groups: readonly (readonly Quoted[])[]): PhysicianQuery['indicators'] {
  const all = groups
    .flat()
    .map(({ document, start, end, text }) => ({ document, start, end, text }))
    .filter((q) => q.text.trim() !== '');
  const kept = all.filter(
    (q, at) =>
      !all.some(
        (o, other) =>
          other !== at &&
          o.document === q.document &&
          o.start <= q.start &&
          q.end <= o.end &&
          (o.end - o.start > q.end - q.start || other < at),
      ),
  );
  return kept.slice(0, MOST_QUOTED);
}

/** The options that the record supports, with those every query ends with. */
export function options(...choices: readonly (string | false)[]): readonly string[] {
  return [...choices.filter((choice) => choice !== false), ...OPEN_OPTIONS];
}
