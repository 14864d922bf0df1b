import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';

import type { CodingContext } from '../context.ts';
import { problemOf } from '../record-words.ts';
import { indicatorsOf, options, type QueryUnit } from './query-unit.ts';

const UNSPECIFIED =
  /\bunspecified (side|ear|eye|knee|hip|shoulder|elbow|wrist|hand|finger|foot|toe|ankle|leg|arm|forearm|thigh|lower leg|upper arm|upper limb|lower limb|lower extremity|upper extremity|limb|breast|kidney|lung|ovary|femur|tibia|humerus|radius|ulna|fibula|clavicle|thumb)\b/;
const SIDE = /\b(right|left|bilateral(ly)?|both|rt|lt|[rl]|b\/l|od|os|ou)\b/i;

/**
 * A listed condition of a paired organ without its side, where neither its own problem nor another problem of the same
 * condition names one.
 *
 * @source guideline I.B.13
 */
export const lateralityMissing: QueryUnit = {
  id: 'query/laterality-missing',
  authority: guideline('I.B.13'),
  rank: 6,
  raise(candidates, context) {
    const open = candidates.find(
      (c) =>
        c.listed &&
        c.standing === 'diagnosis' &&
        !isUnder(c.code, 'Z') &&
        UNSPECIFIED.test(c.title) &&
        hasSides(c.title, c.code, context) &&
        !problemOf(c, context).some(({ text }) => SIDE.test(text)) &&
        !sideIsTold(c.title, context),
    );
    if (open === undefined) return [];
    return [
      {
        topic: 'Side of the condition, not stated',
        question: 'Please document the side of the quoted condition.',
        indicators: indicatorsOf(open),
        options: options('Right', 'Left', 'Both sides'),
      },
    ];
  },
};

/** Whether any sentence of the chart has a side directly before the part: "right foot", "3 cm left ovarian mass". */
function sideIsTold(title: string, { reading }: CodingContext): boolean {
  const part = UNSPECIFIED.exec(title)?.[1]?.split(' ').at(-1)?.slice(0, 4).toLowerCase() ?? '';
  return reading.documents.some(({ sentences }) =>
    sentences.some(({ tokens }) =>
      tokens.some((token, at) => {
        if (!token.lower.startsWith(part)) return false;
        return SIDE.test(tokens[at - 1]?.lower ?? '') || SIDE.test(tokens[at - 2]?.lower ?? '');
      }),
    ),
  );
}

/** Whether a sibling of the code names a side. */
function hasSides(title: string, code: string, { icd10cm }: CodingContext): boolean {
  const withSide = title.replace(UNSPECIFIED, 'right $1');
  for (let at = code.length - 1; at >= 4; at--) {
    const digit = code.charAt(at);
    if (!/\d/.test(digit)) continue;
    const sibling = icd10cm.entry(`${code.slice(0, at)}1${code.slice(at + 1)}`);
    if (sibling?.longTitle.toLowerCase() === withSide.toLowerCase()) return true;
  }
  return false;
}
