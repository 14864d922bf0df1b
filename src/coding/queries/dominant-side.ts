import { guideline } from '../../base/authority.ts';
import { problemOf } from '../record-words.ts';
import { indicatorsOf, options, type QueryUnit } from './query-unit.ts';

/**
 * Hemiplegia or monoplegia whose side is not documented. Where the side is known and only the dominance is not, the
 * guideline gives the default (right is dominant, left is not) and nothing is asked.
 *
 * @source guideline I.C.6.a
 */
export const dominantSideQuery: QueryUnit = {
  id: 'query/dominant-side',
  authority: guideline('I.C.6.a'),
  rank: 5,
  raise(candidates, context) {
    const open = candidates.find(
      (c) =>
        /^(G8[13]\.|I69\.)/.test(c.code) &&
        /affecting unspecified side/.test(c.title) &&
        !problemOf(c, context).some(({ text }) => /\b(right|left|[rl])\b/i.test(text)),
    );
    if (open === undefined) return [];
    return [
      {
        topic: 'Affected side and dominance',
        question: 'Please document the side of the paralysis, and whether it is the dominant side.',
        indicators: indicatorsOf(open),
        options: options('Right, dominant', 'Right, not dominant', 'Left, dominant', 'Left, not dominant'),
      },
    ];
  },
};
