import { describe, expect, it } from 'vitest';
import { editDistance } from './spelling.ts';

describe('editDistance', () => {
  it.each([
    ['pneumonia', 'pneumonia', 0],
    ['pnuemonia', 'pneumonia', 1],
    ['pneumona', 'pneumonia', 1],
    ['hypertesnion', 'hypertension', 1],
    ['diahrrea', 'diarrhea', 2],
    ['asthma', 'angina', 3],
  ])('%s is %s within two slips, else 3', (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
    expect(editDistance(b, a, 2)).toBe(slips);
  });
});
