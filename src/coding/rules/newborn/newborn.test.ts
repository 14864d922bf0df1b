import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('chapter 16 (I.C.16)', () => {
  it('the birth record opens with Z38', () => {
    expect(discharged(['Single liveborn infant, delivered vaginally.'])[0]).toBe('Z38.00');
  });
  it('prematurity is coded by weeks only where it is documented (I.C.16.d)', () => {
    const course = 'Male infant born by vaginal delivery at 36 weeks gestation to a 24-year-old mother.';
    expect(discharged(['Preterm newborn.'], course)).toContain('P07.39');
    const term = discharged(['Neonatal jaundice.'], course);
    expect(term.some((c) => c.startsWith('P07'))).toBe(false);
  });
  it('a condition of the newborn comes from chapter 16 by default (I.C.16.a.5)', () => {
    const born = 'Female newborn born by cesarean section to a G1P1 mother.';
    expect(discharged(['Jaundice.'], born)).toContain('P59.9');
    expect(discharged(['Jaundice.'])).toEqual(['R17']);
  });
});
