import type { Mention } from '../../reading/reading.ts';
import { isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';

/**
 * Conditions with a beginning of their own inside a category: that something else of the category came with the
 * patient does not make them present on admission (chest syndrome in a crisis, ileus after an obstruction, delirium in
 * a withdrawal, shock in a sepsis, hypoglycemia in diabetes).
 *
 * @source Official Guidelines Appendix I: combination codes, N if any part arose after the admission
 */
const OWN_ONSET =
  'D57.01 D57.02 D57.211 D57.212 D57.411 D57.811 K56.7 F10.131 F10.231 F10.931 F13.231 R65.21 E10.641 E10.649 E11.641 E11.649 I63.8'.split(
    ' ',
  );

/** Titles that name an acute form beside the lasting one. */
const ACUTE_ON_CHRONIC = /\bacute (?:and|on) chronic\b/i;
const ACUTE_FORM = /^J96\.[02]/;
const ACUTE_WORDS =
  /\b(?:acute|acutely|exacerbat\w*|ae(?:copd)?|decompensat\w*|worsen\w*|flash|flare|a\/c|aoc|ahrf|new)\b/i;

/** Whether words of the admission that name the category name this condition, not only what it arose from. */
export function namesThis(mention: Mention, candidate: Candidate): boolean {
  const { code } = candidate;
  const own = OWN_ONSET.find((stem) => isUnder(code, stem));
  if (own !== undefined) return isUnder(mention.match.code, own);
  if (!ACUTE_ON_CHRONIC.test(candidate.title) && !ACUTE_FORM.test(code)) return true;
  if (!ACUTE_ON_CHRONIC.test(candidate.title))
    return !/\bchronic\b/i.test(mention.text) || ACUTE_WORDS.test(mention.text);
  return ACUTE_WORDS.test(mention.text) || ACUTE_WORDS.test(wordsBefore(mention));
}

function wordsBefore({ sentence, start }: Mention): string {
  return sentence.tokens
    .filter((token) => token.end <= start)
    .slice(-4)
    .map((token) => token.text)
    .join(' ');
}
