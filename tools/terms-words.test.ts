import { describe, expect, it } from 'vitest';
import { WordTable } from './terms-word-table.ts';
import { bracketVariants, weightedWords } from './terms-words.ts';

const table = new WordTable([
  { word: 'renal', means: 'kidney', kind: 'same' },
  { word: 'cancer', means: 'malignant neoplasm', kind: 'same' },
]);

describe('weightedWords', () => {
  const weights = (text: string, code = ''): Record<string, number> =>
    Object.fromEntries(weightedWords(text, code, table).map(({ word, weight }) => [word, weight]));

  it('speaks the words of the classification', () => {
    expect(weights('Renal cancer')).toEqual({ kidney: 1, malignant: 1, neoplasm: 1 });
  });
  it('lets a query leave out what says that nothing more is known', () => {
    const { pneumonia = 0, organism = 1, unspecified = 1 } = weights('Pneumonia, unspecified organism');
    expect(pneumonia).toBe(1);
    expect(unspecified).toBeLessThan(0.2);
    expect(organism).toBeLessThan(0.5);
    expect(weights('Asthma of unspecified severity').severity).toBeLessThan(0.5);
  });
  it('marks what follows "without" as denied until "with" or a comma', () => {
    const words = weightedWords('Hernia without obstruction with gangrene', '', table);
    expect(words.filter((w) => w.denied).map((w) => w.word)).toEqual(['obstruction']);
  });
  it('gives nonessential modifiers little weight', () => {
    expect(weights('Systolic (congestive) failure').congestive).toBeLessThan(0.5);
  });
  it('takes diabetes without a type for type 2', () => {
    expect(weights('Type 2 diabetes with neuropathy', 'E11.40')['2']).toBeLessThan(0.2);
    expect(weights('Type 1 diabetes with neuropathy', 'E10.40')['1']).toBe(1);
  });
});

describe('bracketVariants', () => {
  it('takes an abbreviation of the whole for the whole', () => {
    expect(bracketVariants('Heart failure with reduced ejection fraction [HFrEF]')).toEqual([
      'Heart failure with reduced ejection fraction',
      'HFrEF',
    ]);
  });
  it('does not take an abbreviation of a part for the whole', () => {
    expect(bracketVariants('Exposure to human immunodeficiency virus [HIV]')).toEqual([
      'Exposure to human immunodeficiency virus',
    ]);
    expect(bracketVariants('Sepsis due to Escherichia coli [E. coli]')).toEqual([
      'Sepsis due to Escherichia coli',
    ]);
    expect(bracketVariants('Human immunodeficiency virus [HIV] disease complicating pregnancy')).toEqual([
      'Human immunodeficiency virus disease complicating pregnancy',
    ]);
  });
  it('puts another word in the place of the one before it', () => {
    expect(bracketVariants('Fracture of navicular [scaphoid] bone')).toContain('Fracture of scaphoid bone');
  });
});
