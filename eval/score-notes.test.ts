import { describe, expect, it } from 'vitest';
import type { CodeSuggestion } from '../src/record/suggestion.ts';
import type { GoldRow } from './gold.ts';
import { costliest, scoreNote } from './score-notes.ts';
import { poaFigures, poaPairs } from './score-poa.ts';
import { queryFigures, scoreQueries } from './score-queries.ts';

const row = (
  code: string,
  role: string,
  status: GoldRow['status'] = 'required',
  alternatives: string[] = [],
): GoldRow => ({
  code,
  role,
  status,
  alternatives,
  why: '',
});
const suggestion = (code: string, role: CodeSuggestion['role']): CodeSuggestion => ({
  system: 'icd10cm',
  code,
  title: '',
  role,
  confidence: 0.9,
  evidence: [],
  reason: [],
});

describe('a note against its gold', () => {
  const gold = [
    row('I11.0', 'first-listed'),
    row('I50.9', 'secondary', 'required', ['I50.20']),
    row('Z79.4', 'secondary', 'optional'),
  ];
  it('accepts alternatives and does not count optional codes', () => {
    const score = scoreNote('n', gold, [
      suggestion('I11.0', 'first-listed'),
      suggestion('I50.20', 'secondary'),
    ]);
    expect(score).toMatchObject({ required: 2, requiredFound: 2, extra: 0, firstRight: true, exact: true });
  });
  it('names a miss, an extra and a wrong first code', () => {
    const score = scoreNote('n', gold, [
      suggestion('I50.9', 'first-listed'),
      suggestion('J18.9', 'secondary'),
    ]);
    expect(score).toMatchObject({ requiredFound: 1, extra: 1, firstRight: false, exact: false });
    expect(score.errors.map((e) => e.kind).sort()).toEqual(['missed', 'over-coded', 'wrong-first']);
  });
  it('tells words that were read and denied from words not read, and ranks by cost', () => {
    const mention = {
      system: 'icd10cm',
      code: 'I50.9',
      text: 'CHF',
      start: 0,
      end: 3,
      assertion: 'negated',
    } as const;
    const score = scoreNote('n', gold, [suggestion('J18.9', 'first-listed')], [mention]);
    expect(score.errors.find((e) => e.expected === 'I50.9')?.kind).toBe('wrong-assertion');
    expect(score.errors.find((e) => e.expected === 'I11.0')?.kind).toBe('missed');
    expect(costliest(score.errors, 1)[0]?.kind).toBe('wrong-first');
  });
});

describe('queries and presence at admission', () => {
  it('are counted by topic: missed, needless, acceptable', () => {
    const score = scoreQueries(
      'n',
      [
        { topic: 'A', status: 'required' },
        { topic: 'B', status: 'required' },
        { topic: 'C', status: 'acceptable' },
      ],
      [{ topic: 'A' }, { topic: 'C' }, { topic: 'D' }],
    );
    expect(score).toMatchObject({
      required: 2,
      found: 1,
      asked: 3,
      right: 2,
      missed: ['B'],
      needless: ['D'],
    });
    expect(queryFigures([score])).toMatchObject({ recall: 0.5, precision: 2 / 3 });
  });
  it('agree on codes that both have', () => {
    const code = { ...suggestion('N17.9', 'secondary'), poa: 'N' as const };
    const pairs = poaPairs('n', [code, suggestion('I10', 'secondary')], new Map([['n N17.9', 'Y']]));
    expect(pairs).toEqual([{ note: 'n', code: 'N17.9', expected: 'Y', got: 'N' }]);
    expect(poaFigures(pairs).agreement).toBe(0);
  });
});
