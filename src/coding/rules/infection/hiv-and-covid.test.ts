import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('HIV (I.C.1.a.2)', () => {
  it.each([
    ['1. HIV disease.', ['B20']],
    ['1. HIV positive, asymptomatic.', ['Z21']],
    ['1. Exposure to HIV.', ['Z20.6']],
    ['1. Inconclusive HIV test.', ['R75']],
  ])('%s', (problems, codes) => {
    expect(diagnosesOf(problems)).toEqual(codes);
  });
  it('stands before the condition that it causes', () => {
    expect(diagnosesOf('1. Pneumocystis pneumonia due to HIV.')).toEqual(['B20', 'B59']);
  });
  it('stands behind an unrelated reason for the admission', () => {
    expect(diagnosesOf('1. Acute appendicitis.\n2. HIV disease.', 'inpatient')).toEqual(['K35.80', 'B20']);
  });
  it('is one state: HIV disease leaves no asymptomatic status', () => {
    expect(diagnosesOf('1. AIDS.\n2. HIV positive.')).toEqual(['B20']);
  });
  it('is not made of a positive status by an unrelated disease', () => {
    expect(diagnosesOf('1. HIV positive, asymptomatic.\n2. Hypertension.')).toEqual(['Z21', 'I10']);
  });
});

describe('COVID-19 (I.C.1.g.1)', () => {
  it('stands before its manifestations, and is coded with one that is due to it', () => {
    expect(diagnosesOf('1. ARDS due to COVID-19.', 'inpatient')).toEqual(['U07.1', 'J80']);
    expect(diagnosesOf('1. Acute bronchitis due to COVID-19.')).toEqual(['U07.1', 'J20.8']);
  });
  it.each([
    ['1. Encounter for COVID-19 screening.', ['Z11.52']],
    ['1. Exposure to COVID-19. Test negative.', ['Z20.822']],
    ['1. COVID-19 vaccination today.', []],
    ['1. History of COVID-19.', ['Z86.16']],
  ])('is not coded where it is only named: %s', (problems, codes) => {
    const found = diagnosesOf(problems);
    expect(found).not.toContain('U07.1');
    expect(found).toEqual(expect.arrayContaining(codes));
  });
  it('is never coded while uncertain, not even for an inpatient', () => {
    expect(diagnosesOf('1. Probable COVID-19.\n2. Fever.', 'inpatient')).not.toContain('U07.1');
  });
  it('leaves the condition after it first, U09.9 behind', () => {
    expect(diagnosesOf('1. Long COVID with fatigue.')).toEqual(['R53.83', 'U09.9']);
  });
});
