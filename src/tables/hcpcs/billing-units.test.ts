import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../base/date-of-service.ts';
import { billedUnits, canConvert, type DrugGiven, drugLines, exactUnits } from './billing-units.ts';
import type { HcpcsDose } from './hcpcs.ts';

const day = (text: string): DateOfService => text as DateOfService;
const TEN_MG: HcpcsDose = { amount: 10, unit: 'mg' };

describe('billing units of an amount', () => {
  it.each([
    [250, 'mg', { amount: 250, unit: 'mg' }, 1],
    [1, 'g', { amount: 250, unit: 'mg' }, 4],
    [1.1, 'grams', { amount: 250, unit: 'mg' }, 5],
    [30, 'mcg', { amount: 1, unit: 'mcg' }, 30],
    [0.3, 'mg', { amount: 1, unit: 'mcg' }, 300],
    [155, 'Units', { amount: 1, unit: 'units' }, 155],
    [1.2, 'million units', { amount: 100000, unit: 'units' }, 12],
    [2400000, 'IU', { amount: 100000, unit: 'units' }, 24],
    [1000, 'mL', { amount: 250, unit: 'ml' }, 4],
    [0.5, 'L', { amount: 250, unit: 'ml' }, 2],
    [500, 'cc', { amount: 1000, unit: 'ml' }, 1],
    [15, 'mCi', { amount: 1, unit: 'mci' }, 15],
    [200, 'microcuries', { amount: 1, unit: 'mci' }, 1],
    [38, 'sq cm', { amount: 1, unit: 'sq-cm' }, 38],
    [2, 'vials', { amount: 1, unit: 'each' }, 2],
    [0, 'mg', TEN_MG, 0],
  ] satisfies [number, string, HcpcsDose, number][])('%d %s at %o is %d', (amount, unit, dose, units) => {
    expect(billedUnits(amount, unit, dose)).toBe(units);
  });

  it.each([
    [5, 'ml', TEN_MG],
    [5, 'mg', { amount: 1, unit: 'units' }],
    [5, 'puffs', TEN_MG],
    [5, '', TEN_MG],
    [-5, 'mg', TEN_MG],
    [Number.NaN, 'mg', TEN_MG],
  ] satisfies [number, string, HcpcsDose][])('%d %s at %o cannot be said', (amount, unit, dose) => {
    expect(billedUnits(amount, unit, dose)).toBeUndefined();
  });

  it('never bills a unit more for a rounding error of the machine', () => {
    expect(billedUnits(0.3, 'g', { amount: 100, unit: 'mg' })).toBe(3);
    expect(billedUnits(1.1 * 3, 'mg', { amount: 1.1, unit: 'mg' })).toBe(3);
    expect(billedUnits(0.7, 'mg', { amount: 0.1, unit: 'mg' })).toBe(7);
  });

  it('covers the amount with the fewest whole units, whatever amount and dose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 5000 }), (amount, dose) => {
        const units = billedUnits(amount, 'mg', { amount: dose, unit: 'mg' }) ?? Number.NaN;
        expect(Number.isInteger(units)).toBe(true);
        expect(units * dose).toBeGreaterThanOrEqual(amount);
        expect((units - 1) * dose).toBeLessThan(amount);
      }),
    );
  });

  it('knows which measures compare', () => {
    expect(canConvert('gm', 'mcg')).toBe(true);
    expect(canConvert('ml', 'mg')).toBe(false);
    expect(exactUnits(25, 'mg', TEN_MG)).toBe(2.5);
  });
});

describe('lines to bill for a drug given', () => {
  const lines = (given: Partial<DrugGiven>, date = '2026-05-10', dose = TEN_MG) =>
    drugLines({ administered: 0, unit: 'mg', container: 'single-dose', ...given }, dose, day(date))?.lines;

  it('bills waste of a single-dose container on a line of its own', () => {
    expect(lines({ administered: 80, discarded: 20 })).toEqual([
      { units: 8, modifiers: [] },
      { units: 2, modifiers: ['JW'] },
    ]);
  });

  it('never bills more than the containers held: 305 of 400 mg is 31 units and 9', () => {
    expect(lines({ administered: 305, discarded: 95 })).toEqual([
      { units: 31, modifiers: [] },
      { units: 9, modifiers: ['JW'] },
    ]);
  });

  it('bills no waste within the last unit: 7 mg of a 10 mg vial is one unit', () => {
    expect(lines({ administered: 7, discarded: 3 })).toEqual([{ units: 1, modifiers: ['JZ'] }]);
  });

  it('says JZ where nothing was thrown away, from the day there was a JZ', () => {
    expect(lines({ administered: 100, discarded: 0 })).toEqual([{ units: 10, modifiers: ['JZ'] }]);
    expect(lines({ administered: 100, discarded: 0 }, '2022-12-31')).toEqual([{ units: 10, modifiers: [] }]);
  });

  it('leaves multiple-dose containers without JW and JZ', () => {
    expect(lines({ administered: 80, discarded: 20, container: 'multiple-dose' })).toEqual([
      { units: 8, modifiers: [] },
    ]);
  });

  it('does not swear to no waste where the record is silent', () => {
    const billing = drugLines(
      { administered: 80, unit: 'mg', container: 'unknown' },
      TEN_MG,
      day('2026-05-10'),
    );
    expect(billing?.lines).toEqual([{ units: 8, modifiers: [] }]);
    expect(billing?.notes).toHaveLength(1);
    const single = drugLines(
      { administered: 80, unit: 'mg', container: 'single-dose' },
      TEN_MG,
      day('2026-05-10'),
    );
    expect(single?.lines).toEqual([{ units: 8, modifiers: ['JZ'] }]);
    expect(single?.notes.join(' ')).toContain('silent');
  });

  it('bills nothing that was not given', () => {
    expect(lines({ administered: 0, discarded: 100 })).toBeUndefined();
    expect(lines({ administered: 5, unit: 'ml' })).toBeUndefined();
  });

  it('is never paid more than was opened, rounded up to a unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 500 }),
        (administered, discarded, amount) => {
          const billed = lines({ administered, discarded }, '2026-05-10', { amount, unit: 'mg' }) ?? [];
          const units = billed.reduce((sum, line) => sum + line.units, 0);
          expect(units).toBeLessThanOrEqual(Math.ceil((administered + discarded) / amount));
          expect(billed[0]?.units).toBe(Math.ceil(administered / amount));
          expect(billed.filter((line) => line.modifiers.includes('JW')).every((line) => line.units > 0)).toBe(
            true,
          );
        },
      ),
    );
  });
});
