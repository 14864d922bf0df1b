import type { Candidate } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';

const OTHER_SOURCE =
  /\b(non-?bleeding|no (active )?(bleeding|hemorrhage|stigmata)|not (the|a|likely the) source|without (bleeding|hemorrhage)|source (is |was |remains )?(unknown|unclear|not identified|undetermined)|unknown source|obscure|hemorrhoid(s|al)? (as the )?(source|bleed))\b/i;

/**
 * Whether the record says of a lesion or of a bleeding that the one is not the source of the other.
 *
 * @source guideline I.A.15: linked "unless the documentation clearly states the conditions are unrelated"
 */
export function isSourceElsewhere(candidates: readonly Candidate[], context: CodingContext): boolean {
  return candidates.flatMap((c) => sentencesOf(c, context)).some(({ text }) => OTHER_SOURCE.test(text));
}
