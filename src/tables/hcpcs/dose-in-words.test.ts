import { describe, expect, it } from 'vitest';
import { doseInWords } from './dose-in-words.ts';

describe('the amount of a billing unit, read out of a description', () => {
  // written for this test in the manner of official descriptions
  it.each([
    ['Injection, examplemab, 10 mg', 10, 'mg'],
    ['Injection, examplemab-abcd (brandname), biosimilar, 0.5 mg', 0.5, 'mg'],
    ['Injection, examplin sodium, up to 250 mg', 250, 'mg'],
    ['Injection, examplin sodium, not otherwise specified,10 mg', 10, 'mg'],
    ['Injection, examplin, per 50 mg', 50, 'mg'],
    ['Injection, examplin, 1 gm', 1, 'g'],
    ['Injection, examplinogen, 100,000 units', 100000, 'units'],
    ['Injection, factor xx (recombinant), (brand), per i.u.', 1, 'units'],
    ['Injection, factor xx, antihemophilic (human), per factor xx iu', 1, 'units'],
    [
      'Examplin, inhalation solution, compounded product, administered through dme, unit dose form, per milligram',
      1,
      'mg',
    ],
    ['Infusion, example solution, 1000 cc', 1000, 'ml'],
    ['Examplegraft, per square centimeter', 1, 'sq-cm'],
    ['Exampletium ex-99, diagnostic, per study dose, up to 20 millicuries', 1, 'each'],
    ['Exampletium ex-99, therapeutic, per millicurie', 1, 'mci'],
    ['Injection, examplase, per single use vial', 1, 'each'],
    ['Lidocaine 70 mg/example 70 mg, per patch', 1, 'each'],
  ])('%s', (description, amount, unit) => {
    expect(doseInWords(description)).toEqual({ amount, unit });
  });

  it.each([
    'Injection, examplin extended release, less than or equal to 100 mg',
    'Unclassified drugs',
    'Drug administered through a metered dose inhaler',
  ])('%s names none', (description) => {
    expect(doseInWords(description)).toBeNull();
  });
});
