import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../src/cli/tables-on-disk.ts';
import { comparedModel, HCC_MODELS, hccAnswer } from './hcc.ts';
import { readHccAnswers } from './hcc-answer-file.ts';
import { answersCase, ourScores, readSecondAnswers, secondModel, withoutEndedCodes } from './hcc-second.ts';

describe('HCC beside the committed scores of PyPI risk-adjustment-model', () => {
  const tables = tablesOnDisk();
  const second = readSecondAnswers();
  const answers = readHccAnswers().map((one, i) => ({ ...one, second: second[i] ?? '' }));

  it.each(HCC_MODELS)('%s: the same score, or exactly that of its two departures', (name) => {
    const model = secondModel(tables, name);
    const compared = answers
      .filter((answer) => answer.model === name && answersCase(answer))
      .map((one) => ({ ...one, ...ourScores(withoutEndedCodes(one, tables), model) }));
    expect(compared.length).toBeGreaterThan(200);
    expect(compared.filter((one) => one.second !== one.asPeer)).toEqual([]);
    expect(compared.filter((one) => one.second === one.ours).length).toBeGreaterThan(compared.length * 0.9);
  });

  it.each(['ESRD-V24', 'V24', 'V28'] as const)(
    '%s: confirms ours wherever the first peer departs in a case it can answer',
    (name) => {
      const model = comparedModel(tables, name);
      const departing = answers.filter(
        (one) => one.model === name && answersCase(one) && one.peer !== hccAnswer(one, model),
      );
      expect(departing.length).toBeGreaterThan(10);
      for (const one of departing)
        expect(one.second).toBe(ourScores(withoutEndedCodes(one, tables), secondModel(tables, name)).asPeer);
    },
  );
});
