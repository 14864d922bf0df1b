import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('a skin lesion before the pathology report (IV.H)', () => {
  it.each([
    ['Atypical nevus versus melanoma, left cheek. Shave biopsy sent to pathology.', ['L98.9']],
    ['Neoplasm of uncertain behavior versus melanoma, back. Excised, path pending.', ['D49.2']],
    // nothing was taken: the doubt stays a doubt
    ['Possible melanoma of the back.', []],
  ])('%s', (words, codes) => {
    expect(diagnosesOf(`1. ${words}`)).toEqual(codes);
  });
});

describe('the site of a paronychia (I.B.2)', () => {
  it.each([
    ['Paronychia of the right great toe.', ['L03.031']],
    ['Paronychia of the right index finger.', ['L03.011']],
  ])('%s', (words, codes) => {
    expect(diagnosesOf(`1. ${words}`)).toEqual(codes);
  });
});

describe('a venous stasis ulcer by site and depth (Index "Ulcer, stasis")', () => {
  it('takes the site of its sentence and L97 for the depth', () => {
    expect(
      diagnosesOf(
        '1. Venous stasis ulcer right calf with fat layer exposed, varicose veins with inflammation.',
      ),
    ).toEqual(['I83.212', 'L97.212']);
  });
});
