import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { ELIXHAUSER_DEVIATIONS, elixhauserAnswer, elixhauserExpectation } from './elixhauser.ts';
import { readElixhauserAnswers } from './elixhauser-answer-file.ts';

describe('Elixhauser beside the committed answers of PyPI elixhauser-ahrq', () => {
  it('2,000 stays have the same measures and indices, or differ by named deviations of the peer exactly', () => {
    const tables = tablesOnDisk();
    const answers = readElixhauserAnswers();
    expect(answers.length).toBe(2000);
    const compared = answers.map((one) => ({
      ...one,
      ours: elixhauserAnswer(one, tables),
      expected: elixhauserExpectation(one, tables),
    }));
    expect(compared.filter(({ peer, expected }) => peer !== expected.answer)).toEqual([]);
    expect(
      compared.filter(({ ours, peer, expected }) => ours !== peer && expected.deviations.length === 0),
    ).toEqual([]);
    expect(compared.filter(({ ours, peer }) => ours === peer).length).toBeGreaterThan(1000);
    expect(new Set(compared.flatMap(({ expected }) => expected.deviations)).size).toBe(
      Object.keys(ELIXHAUSER_DEVIATIONS).length,
    );
  });
});
