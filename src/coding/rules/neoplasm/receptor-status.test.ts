import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('receptors of a breast cancer (Tabular Z17)', () => {
  const note = (words: string) => `1. Cancer of the upper outer quadrant of the left breast, ${words}.`;
  it.each([
    ['ER+ PR+ HER2-', 'Z17.411'],
    ['ER negative, PR negative, HER2 positive', 'Z17.420'],
    ['triple negative', 'Z17.421'],
    ['HR+/HER2+', 'Z17.410'],
  ])('%s', (words, code) => {
    expect(diagnosesOf(note(words))).toEqual(['C50.412', code]);
  });
  it('before FY2026 the combined codes do not exist', () => {
    expect(diagnosesOf(note('ER+ PR+ HER2-'), 'professional', '2025-05-10')).not.toContain('Z17.411');
  });
});
