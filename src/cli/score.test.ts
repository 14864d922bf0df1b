import { describe, expect, it } from 'vitest';
import { macroScores, microScores } from './score.ts';

const gold = new Map([
  ['a', new Set(['I10', 'E11.9'])],
  ['b', new Set(['J18.9'])],
]);
const answered = new Map([
  ['a', new Set(['I10', 'Z79.4'])],
  ['b', new Set<string>()],
]);

describe('scores against a gold set', () => {
  it('micro counts every decision alike', () => {
    expect(microScores(gold, answered)).toMatchObject({
      truePositive: 1,
      falsePositive: 1,
      falseNegative: 2,
      precision: 0.5,
    });
    expect(microScores(gold, answered).recall).toBeCloseTo(1 / 3);
  });
  it('macro is the mean over documents', () => {
    expect(macroScores(gold, answered)).toEqual({ precision: 0.25, recall: 0.25, f1: 0.25 });
  });
});
