import { guideline } from '../../base/authority.ts';
import type { Candidate } from '../candidate.ts';
import { indicatorsOf, OPEN_OPTIONS, type QueryUnit } from './query-unit.ts';

/** The same condition documented on one side in one place and on the other elsewhere. */
export const lateralityConflict: QueryUnit = {
  id: 'query/laterality-conflict',
  authority: guideline('I.B.13'),
  raise(candidates) {
    const questions = [];
    for (const right of candidates.filter((c) => /\bright\b/.test(c.title))) {
      const left = candidates.find(
        (c) => c !== right && c.title === right.title.replace(/\bright\b/, 'left'),
      );
      if (left === undefined || bothListed(right, left)) continue;
      questions.push({
        topic: 'Side of the condition',
        question: 'The record names both sides for this condition. Please clarify which side is affected.',
        indicators: [...indicatorsOf(right), ...indicatorsOf(left)],
        options: ['Right', 'Left', 'Both', ...OPEN_OPTIONS],
      });
    }
    return questions;
  },
};

/** Two listed diagnoses, one for each side, are two conditions, not a conflict. */
function bothListed(a: Candidate, b: Candidate): boolean {
  return a.listed && b.listed;
}
