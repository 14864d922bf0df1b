import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('burns of several sites of a hand (Tabular T23)', () => {
  it.each([
    ['Second degree burn of the right palm and right wrist.', ['T23.291A']],
    ['Second degree burn of the left index and middle fingers.', ['T23.232A']],
    ['Second degree burn of the left palm.', ['T23.252A']],
    ['Partial thickness (2nd deg) burn of the left palm.', ['T23.252A']],
  ])('%s', (words, codes) => {
    expect(diagnosesOf(`1. ${words}`, 'outpatient').filter((c) => c.startsWith('T23'))).toEqual(codes);
  });
});

describe('sequela of a burn (I.C.19.d.7, I.B.10)', () => {
  it('the scar first, then the burn by site and degree', () => {
    expect(diagnosesOf('1. Keloid scar of the left cheek from an old second degree burn.')).toEqual([
      'L91.0',
      'T20.26XS',
    ]);
  });
  it('a scar of other origin has none', () => {
    expect(diagnosesOf('1. Scar of the right forearm after a laceration.')).toEqual(['L90.5']);
  });
});
