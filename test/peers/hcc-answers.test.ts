import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { comparedModel, HCC_MODELS, hccAnswer } from './hcc.ts';
import { readHccAnswers } from './hcc-answer-file.ts';
import { peerExpectation } from './hcc-deviations.ts';

describe('HCC beside the committed answers of PyPI hccinfhir', () => {
  const tables = tablesOnDisk();
  const answers = readHccAnswers();

  it.each(HCC_MODELS)(
    '%s: 2,000 beneficiaries have the same HCCs and score, or differ by named deviations of the peer exactly',
    (name) => {
      const model = comparedModel(tables, name);
      const mine = answers.filter((answer) => answer.model === name);
      expect(mine.length).toBe(2000);
      expect(new Set(mine.map(({ peer }) => peer)).size).toBeGreaterThan(1000);
      const compared = mine.map((one) => ({
        ...one,
        ours: hccAnswer(one, model),
        expected: peerExpectation(one, model),
      }));
      expect(compared.filter(({ peer, expected }) => !expected.answers.includes(peer))).toEqual([]);
      expect(
        compared.filter(({ ours, peer, expected }) => ours !== peer && expected.deviations.length === 0),
      ).toEqual([]);
    },
  );
});
