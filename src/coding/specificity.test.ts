import { describe, expect, it } from 'vitest';
import { icd10cmOn } from '../../test/tables.ts';
import type { Laterality } from '../reading/reading.ts';
import { mostSpecific } from './specificity.ts';

const edition = icd10cmOn();

function specific(
  code: string,
  words: string,
  laterality: Laterality | null = null,
  encounter: 'A' | 'D' | 'S' = 'A',
) {
  return mostSpecific(edition, code, { words: new Set(words.split(' ')), laterality, encounter })?.entry.code;
}

describe('the most specific code that the words support', () => {
  it.each([
    ['I50.9', 'acute on chronic systolic heart failure', null, 'I50.23'],
    ['I50.9', 'chronic diastolic heart failure', null, 'I50.32'],
    ['I50.9', 'heart failure', null, 'I50.9'],
    ['N18.9', 'stage 3b', null, 'N18.32'],
    ['N18.9', 'stage 3', null, 'N18.30'],
    ['J44.9', 'acute exacerbation', null, 'J44.1'],
    ['J45.909', 'mild intermittent', null, 'J45.20'],
    ['I48.91', 'permanent', null, 'I48.21'],
    ['G43.909', 'intractable', null, 'G43.919'],
    ['K57.30', 'bleeding', null, 'K57.31'],
    ['E66.9', 'class 2', null, 'E66.812'],
    ['J18.9', 'lobar', null, 'J18.1'],
    ['J18.9', 'right lower lobe', 'right', 'J18.9'],
  ] as const)('%s with "%s" (%s) is %s', (code, words, side, expected) => {
    expect(specific(code, words, side)).toBe(expected);
  });

  it.each([
    ['M17.9', '', 'right', 'M17.11'],
    ['M17.9', '', 'bilateral', 'M17.0'],
    ['M17.9', '', null, 'M17.9'],
    ['H66.9', 'acute', 'right', 'H66.91'],
    ['C50.9', 'upper outer quadrant', 'left', 'C50.412'],
    ['C34.9', 'upper lobe', 'right', 'C34.11'],
    ['I82.40', 'femoral', 'left', 'I82.412'],
    ['R10.9', 'lower quadrant', 'right', 'R10.31'],
    ['M75.10', 'complete', 'left', 'M75.122'],
    ['S83.9', 'knee sprain', 'right', 'S83.91XA'],
  ] as const)('the side: %s with "%s", %s is %s', (code, words, side, expected) => {
    expect(specific(code, words, side)).toBe(expected);
  });

  it('takes a fracture as displaced and closed unless the record says otherwise', () => {
    expect(specific('S82.6', 'fracture', 'right')).toBe('S82.61XA');
    expect(specific('S82.6', 'fracture nondisplaced', 'right')).toBe('S82.64XA');
    expect(specific('S82.6', 'fracture open', 'right')).toBe('S82.61XB');
  });

  it('gives the 7th character by the phase of care', () => {
    expect(specific('S93.40', '', 'right', 'A')).toBe('S93.401A');
    expect(specific('S93.40', '', 'right', 'D')).toBe('S93.401D');
    expect(specific('S93.40', '', 'right', 'S')).toBe('S93.401S');
  });

  it('leaves a code that is already specific alone', () => {
    expect(specific('I10', 'acute severe')).toBe('I10');
    expect(specific('E11.9', '')).toBe('E11.9');
  });

  it('answers nothing for a code the edition does not have', () => {
    expect(specific('I99.99', '')).toBeUndefined();
  });
});
