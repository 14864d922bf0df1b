import { describe, expect, it } from 'vitest';
import { answer, guidelineCases, unmet } from './guideline-cases.ts';

const cases = guidelineCases();

describe('the Official Guidelines, section by section', () => {
  it.each(
    cases.map(
      (c) => [`${c.section} ${c.setting}: ${[c.history, c.assessment].join(' ').trim()}`, c] as const,
    ),
  )('%s', (_, guidelineCase) => {
    const codes = answer(guidelineCase);
    const missing = guidelineCase.expected.map((terms) => unmet(terms, codes));
    const best = missing.reduce((a, b) => (b.length < a.length ? b : a));
    expect({ unmet: best, codes: codes.map((c) => c.code) }).toEqual({
      unmet: [],
      codes: codes.map((c) => c.code),
    });
  });
});
