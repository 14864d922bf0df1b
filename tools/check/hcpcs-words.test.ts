import { describe, expect, it } from 'vitest';
import { foreignNumbers, namesDose, sharedWords } from './hcpcs-words.ts';

describe('a description of ours against the official one', () => {
  it.each([
    ['Injection, examplin, 250 mg', '250', 'mg', true],
    ['Injection, examplin, 250 mg', '25', 'mg', false],
    ['Injection, examplin, 250 mg', '250', 'mcg', false],
    ['Injection, examplin, 1,000 units', '1000', 'units', true],
    ['Injection, examplin, per 0.5 mg', '0.5', 'mg', true],
    ['Injection, examplin, .5 mg', '0.5', 'mg', true],
    ['Injection, examplin, 10.5 mg', '0.5', 'mg', false],
    ['Injection, factor xx, per i.u.', '1', 'units', true],
    ['Examplegraft, per square centimeter', '1', 'sq-cm', true],
    ['Examplegraft, per square centimeter', '2', 'sq-cm', false],
  ] as const)('%s: %s %s is %s', (official, amount, unit, named) => {
    expect(namesDose(official, amount, unit)).toBe(named);
  });

  it('finds numbers that are not there', () => {
    expect(foreignNumbers('Brace, 2 parts, 30 degrees', 'Brace, two pieces, 30 degrees')).toEqual([]);
    expect(foreignNumbers('Brace, 3 parts', 'Brace, two pieces')).toEqual(['3']);
  });

  it('finds descriptions of another thing', () => {
    expect(sharedWords('Wheelchair, narrow, for adults', 'Adult narrow wheelchair')).toBeGreaterThan(0.6);
    expect(sharedWords('Wheelchair, narrow', 'Urinary catheter, straight tip')).toBe(0);
  });
});
