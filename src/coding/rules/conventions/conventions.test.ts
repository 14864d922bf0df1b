import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('two conditions that one term names (I.A.13, I.A.17)', () => {
  it.each([
    ['1. Delirium due to UTI.', ['N39.0', 'F05']],
    ['1. Anemia due to CKD stage 4.', ['N18.4', 'D63.1']],
    ['1. Type 2 diabetes with erectile dysfunction.', ['E11.69', 'N52.9']],
  ])('%s', (problems, codes) => {
    expect(diagnosesOf(problems)).toEqual(codes);
  });
  it('is one code where no note asks for the other', () => {
    expect(diagnosesOf('1. Pneumonia due to MRSA.', 'inpatient')).toEqual(['J15.212']);
  });
});

describe('acute and chronic (I.B.8)', () => {
  it('are both coded, the acute first', () => {
    expect(diagnosesOf('1. Acute on chronic pancreatitis.', 'inpatient')).toEqual(['K85.90', 'K86.1']);
  });
  it.each([
    ['1. Acute and chronic cholecystitis.', ['K81.2']],
    ['1. Acute on chronic respiratory failure with hypoxia.', ['J96.21']],
    ['1. Chronic pancreatitis.', ['K86.1']],
  ])('are one code where the classification has one: %s', (problems, codes) => {
    expect(diagnosesOf(problems, 'inpatient')).toEqual(codes);
  });
});

describe('impending and threatened (I.B.11)', () => {
  it.each([
    ['1. Impending myocardial infarction.', ['I20.0']],
    ['1. Threatened abortion.', ['O20.0']],
    ['1. Impending stroke.', []],
  ])('%s', (problems, codes) => {
    expect(diagnosesOf(problems, 'inpatient')).toEqual(codes);
  });
});
