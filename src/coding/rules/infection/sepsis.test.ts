import { describe, expect, it } from 'vitest';
import { codedNote, diagnosesOf } from '../../../../test/coded-note.ts';

const inpatient = (problems: string) => diagnosesOf(problems, 'inpatient');
const topics = (problems: string) => codedNote(problems, 'inpatient').queries.map((q) => q.topic);

describe('severe sepsis (I.C.1.d.1.b, I.C.1.d.2)', () => {
  it('rests on a code for the systemic infection, R65.2- after it', () => {
    expect(inpatient('1. Severe sepsis with acute kidney injury.')).toEqual(['A41.9', 'R65.20', 'N17.9']);
  });
  it('and shock name the organism of the same words', () => {
    expect(inpatient('1. Septic shock due to MRSA pneumonia.')).toEqual(['A41.02', 'R65.21', 'J15.212']);
  });
  it('is not coded for sepsis without organ dysfunction', () => {
    expect(inpatient('1. Sepsis due to cellulitis of the left leg.')).not.toContain('R65.20');
  });
});

describe('organ dysfunction beside sepsis (I.C.1.d.1.a.iii–iv)', () => {
  it('that the record relates to the sepsis makes severe sepsis', () => {
    expect(inpatient('1. Sepsis.\n2. Acute kidney injury due to sepsis.')).toEqual([
      'A41.9',
      'R65.20',
      'N17.9',
    ]);
  });
  it('that has another cause does not, and nothing is asked', () => {
    const problems = '1. Sepsis.\n2. Acute kidney injury due to dehydration.';
    expect(inpatient(problems)).not.toContain('R65.20');
    expect(topics(problems)).not.toContain('Cause of the acute organ dysfunction');
  });
  it('that nothing relates to either is asked for', () => {
    const problems = '1. Sepsis.\n2. Acute kidney injury.';
    expect(inpatient(problems)).not.toContain('R65.20');
    expect(topics(problems)).toContain('Cause of the acute organ dysfunction');
  });
});

describe('the order of sepsis (I.C.1.d.3–5)', () => {
  it('puts it before the localized infection that the record lists first', () => {
    expect(inpatient('1. Pneumonia.\n2. Sepsis.')).toEqual(['A41.9', 'J18.9']);
  });
  it('leaves sepsis of a later day behind it', () => {
    expect(inpatient('1. Pneumonia on admission.\n2. Sepsis, developed on hospital day 5.')).toEqual([
      'J18.9',
      'A41.9',
    ]);
  });
  it('begins with the surgical site, then sepsis after a procedure, then the sepsis', () => {
    expect(inpatient('1. Sepsis following surgery due to deep incisional surgical site infection.')).toEqual([
      'T81.42XA',
      'T81.44XA',
      'A41.9',
    ]);
  });
});

describe('urosepsis (I.C.1.d.1.a.ii)', () => {
  it('has no code and is asked for', () => {
    expect(inpatient('1. Urosepsis.')).toEqual([]);
    expect(topics('1. Urosepsis.')).toContain('Meaning of urosepsis');
  });
  it('is not asked for where the record denies it', () => {
    expect(topics('1. Cystitis. No urosepsis.')).not.toContain('Meaning of urosepsis');
  });
});

describe('the organism of an infection (I.C.1.b, I.C.1.c, I.C.1.e)', () => {
  it.each([
    ['1. E. coli UTI.', ['N39.0', 'B96.20']],
    ['1. MRSA cellulitis of the left leg.', ['L03.116', 'B95.62']],
    ['1. VRE bacteremia.', ['R78.81', 'B95.2', 'Z16.21']],
    ['1. Sepsis due to MSSA bacteremia.', ['A41.01']],
  ])('%s', (problems, codes) => {
    expect(inpatient(problems)).toEqual(codes);
  });
  it('adds the resistance that the words state', () => {
    expect(inpatient('1. UTI due to ESBL E. coli.').toSorted()).toEqual(['B96.20', 'N39.0', 'Z16.12']);
  });
  it('is left out where the infection names it', () => {
    expect(inpatient('1. Pneumonia due to MRSA.')).toEqual(['J15.212']);
  });
  it('is left out where it is only denied', () => {
    expect(inpatient('1. Cellulitis of the left leg, negative for MRSA.')).toEqual(['L03.116']);
  });
  it('never stands alone', () => {
    expect(inpatient('1. Pseudomonas.')).toEqual([]);
  });
});

describe('negative blood cultures (I.C.1.d.1.a.i)', () => {
  it('do not preclude sepsis', () => {
    expect(inpatient('1. Sepsis with negative blood cultures.')).toEqual(['A41.9']);
  });
});
