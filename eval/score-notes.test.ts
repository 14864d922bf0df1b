import { describe, expect, it } from 'vitest';
import type { CodeSuggestion } from '../src/record/suggestion.ts';
import type { GoldRow } from './gold.ts';
import { scoreNote } from './score-notes.ts';

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
});
