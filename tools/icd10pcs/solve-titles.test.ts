import { describe, expect, it } from 'vitest';
import { solveTitles } from './solve-titles.ts';

const titles = new Map([
  ['4A0004Z', 'Measurement of Central Nervous Electrical Activity, Open Approach'],
  ['4A0104Z', 'Measurement of Peripheral Nervous Electrical Activity, Open Approach'],
  ['4A0204Z', 'Measurement of Cardiac Electrical Activity, Open Approach'],
  ['4A020FZ', 'Measurement of Cardiac Rhythm, Open Approach'],
  ['4A023BZ', 'Measurement of Cardiac Pressure, Percutaneous Approach'],
  ['0DB60ZX', 'Excision of Stomach, Open Approach, Diagnostic'],
  ['0DB70ZZ', 'Something else altogether'],
]);

describe('taking titles apart', () => {
  const words = solveTitles(titles, () => undefined);
  it('gives each value the words that other titles of its table use', () => {
    expect(words.get('4A0004Z')?.get(6)).toBe('Electrical Activity');
    expect(words.get('4A0004Z')?.get(4)).toBe('Central Nervous');
    expect(words.get('4A020FZ')?.get(4)).toBe('Cardiac');
  });
  it('leaves out a value that says nothing and a title that does not fit', () => {
    expect([...(words.get('0DB60ZX') ?? [])]).toEqual([
      [4, 'Stomach'],
      [5, 'Open Approach'],
      [7, 'Diagnostic'],
    ]);
    expect(words.has('0DB70ZZ')).toBe(false);
  });
  it('follows words that are known from elsewhere', () => {
    const expected = solveTitles(titles, (code, position) =>
      code.startsWith('4A02') && position === 4 ? 'Cardiac' : undefined,
    );
    expect(expected.get('4A023BZ')?.get(6)).toBe('Pressure');
  });
});
