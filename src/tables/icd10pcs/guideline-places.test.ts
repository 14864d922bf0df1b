import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import { guidelineNumbersFor } from './guideline-places.ts';

const { icd10pcs } = shippedTables();

describe('guidelines to have in mind', () => {
  it('are those that the guideline itself speaks of', () => {
    const places = {
      '021209W': ['B3.6a', 'B3.6b', 'B3.6c', 'B4.4'],
      '0DBN8ZX': ['B3.4a', 'B3.4b', 'B3.8'],
      '0RG10A0': ['B3.10a', 'B3.10b', 'B3.10c'],
      '04LE3DT': ['B3.12'],
      '0QS634Z': ['B3.15'],
      '0TY00Z0': ['B3.16'],
      '0Y6J0Z1': ['B3.19'],
      '10D17ZZ': ['C1', 'C2'],
    };
    for (const [code, numbers] of Object.entries(places)) {
      expect(icd10pcs.validity(code), code).not.toEqual([]);
      expect(guidelineNumbersFor(code), code).toEqual(expect.arrayContaining(numbers));
    }
  });
  it('leave out a biopsy guideline where nothing is diagnostic, and any where two characters say too little', () => {
    expect(guidelineNumbersFor('0DBN8ZZ')).not.toContain('B3.4a');
    expect(guidelineNumbersFor('0D')).toEqual([]);
  });
  it('are all in the text at hand', () => {
    const sample = [...icd10pcs.on(icd10pcs.validity('0DTJ4ZZ')[0]?.from ?? failed()).entries()];
    const numbers = new Set(sample.flatMap(({ code }) => guidelineNumbersFor(code)));
    expect([...numbers].filter((number) => icd10pcs.guideline(number) === undefined)).toEqual([]);
    expect(numbers.size).toBeGreaterThan(35);
    expect(icd10pcs.guidelinesFor('0DT').map(({ number }) => number)).toEqual(['B3.8']);
  });
});

function failed(): never {
  throw new Error('0DTJ4ZZ has been a code since 2015');
}
