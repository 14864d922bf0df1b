import { describe, expect, it } from 'vitest';
import { assessed, discharged } from '../../../../test/support/coded-list.ts';

describe('chapter 15 on a prenatal visit (I.C.15)', () => {
  it.each([
    [
      ['Asthma.', '30 weeks pregnant.'],
      ['O99.513', 'J45.909', 'Z3A.30'],
    ],
    [['UTI in pregnancy at 18 weeks.'], ['O23.42', 'Z3A.18']],
    [
      ['Obesity in pregnancy.', '26 weeks gestation.', 'BMI 36.'],
      ['O99.212', 'E66.9', 'Z3A.26'],
    ],
    [['Pre-existing type 2 diabetes in pregnancy, 20 weeks.'], ['O24.112', 'E11.9', 'Z3A.20']],
    [['Gestational hypertension at 36 weeks gestation.'], ['O13.3', 'Z3A.36']],
    [['Supervision of normal first pregnancy, 12 weeks gestation.'], ['Z34.01', 'Z3A.12']],
  ])('%j', (list, codes) => {
    expect(assessed(list)[0]).toMatch(/^(O|Z34)/);
    const found = assessed(list).filter((c) => !c.startsWith('Z34'));
    expect([...found].sort()).toEqual(codes.filter((c) => !c.startsWith('Z34')).sort());
  });
  it('does not touch a patient who is not pregnant', () => {
    expect(assessed(['Asthma.', 'Follow up in 30 weeks.'])).toEqual(['J45.909']);
  });
  it('leaves an incidental pregnancy its Z33.1 (I.C.15.a.1)', () => {
    const codes = assessed(['Asthma. The pregnancy is incidental to this visit.', 'Pregnant.']);
    expect(codes).toContain('J45.909');
    expect(codes.some((c) => c.startsWith('O99'))).toBe(false);
  });
});

describe('chapter 15 in the hospital', () => {
  it.each([
    [['Severe preeclampsia at 34 weeks gestation.'], ['O14.13', 'Z3A.34']],
    [['PPROM at 32 weeks.'], ['O42.913', 'Z3A.32']],
    [['Missed abortion at 10 weeks.'], ['O02.1']],
    [['Postpartum hemorrhage due to uterine atony.'], ['O72.1']],
  ])('%j', (list, codes) => {
    expect(discharged(list)).toEqual(codes);
  });
  it('an earlier cesarean in the history is no delivery of this stay', () => {
    const codes = discharged(['Preterm labor at 33 weeks.'], 'History of a prior cesarean section in 2021.');
    expect(codes.some((c) => c.startsWith('Z37'))).toBe(false);
  });
});
