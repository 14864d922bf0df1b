import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('chapter 11 and "with" (I.A.15)', () => {
  it.each([
    [['Gastric ulcer.', 'Melena.'], ['K25.4']],
    [
      ['Gastric ulcer.', 'Melena, source not identified.'],
      ['K25.9', 'K92.1'],
    ],
    [['Cirrhosis with esophageal varices, bleeding.'], ['K74.60', 'I85.11']],
    [['Esophageal varices.'], ['I85.00']],
    [['Acute cholecystitis.', 'Cholelithiasis.'], ['K80.00']],
    [['Acute acalculous cholecystitis.'], ['K81.0']],
    [['Gangrene of right foot.', 'Type 2 diabetes.'], ['E11.52']],
    [['BPH with urinary retention.'], ['N40.1', 'R33.8']],
    [['BPH.'], ['N40.0']],
  ])('%j', (list, codes) => {
    expect([...discharged(list)].sort()).toEqual([...codes].sort());
  });
  it('a gangrenous gallbladder is no gangrene of diabetes', () => {
    const codes = discharged(['Acute gangrenous cholecystitis with cholelithiasis.', 'Type 2 diabetes.']);
    expect([...codes].sort()).toEqual(['E11.9', 'K80.00', 'K82.A1']);
  });
});
