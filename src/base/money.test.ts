import { describe, expect, it } from 'vitest';
import { type Cents, centsOf, inDollars, roundHalfUp, scaled, shareOf } from './money.ts';

const cents = (amount: number) => amount as Cents;

describe('money', () => {
  it.each([
    [5, 10, 1],
    [4, 10, 0],
    [15, 10, 2],
    [-5, 10, -1],
    [1_482_950_000, 1_000_000, 1483],
  ])('%i / %i rounds to %i', (numerator, denominator, result) => {
    expect(roundHalfUp(numerator, denominator)).toBe(result);
  });
  it.each([
    ['33.2875', 4, 332_875],
    ['1', 3, 1000],
    ['.5', 2, 50],
    ['0.125', 2, 13],
    ['0.124999', 2, 12],
    ['-1.5', 1, -15],
    ['', 2, 0],
  ])('%s with %i decimals is %i', (text, decimals, units) => {
    expect(scaled(text, decimals)).toBe(units);
  });
  it('a float that binary cannot hold is its decimal text', () => {
    expect(centsOf(1.005)).toBe(101);
    expect(centsOf(8.29)).toBe(829);
  });
  it('takes shares to the nearest cent', () => {
    expect(shareOf(cents(10_001), 5000)).toBe(5001);
    expect(shareOf(cents(12_345), 1360)).toBe(1679);
  });
  it('is written with thousands and two decimals', () => {
    expect(inDollars(cents(1_234_567_89))).toBe('$1,234,567.89');
    expect(inDollars(cents(5))).toBe('$0.05');
    expect(inDollars(cents(-150))).toBe('−$1.50');
  });
});
