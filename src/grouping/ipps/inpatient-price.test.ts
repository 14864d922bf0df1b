import { describe, expect, it } from 'vitest';
import type { Cents } from '../../base/money.ts';
import { inpatientPrice } from './inpatient-price.ts';
import type { StayToPrice } from './stay.ts';

const RATES = { operatingLabor: 4000, operatingNonLabor: 2000, capital: 500, wageIndex: 1 };
const STAY: StayToPrice = {
  drg: '291',
  weight: 1.5,
  geometricMeanStay: 4,
  postAcuteTransfer: true,
  specialPay: false,
  lengthOfStay: 1,
  dischargeStatus: '01',
};
const total = (stay: Partial<StayToPrice>, rates: Partial<typeof RATES> & object = {}) =>
  inpatientPrice({ ...STAY, ...stay }, { ...RATES, ...rates }).totalCents / 100;

describe('inpatient payment, worked by hand', () => {
  it.each<readonly [string, Partial<StayToPrice>, object, number]>([
    // 6000 × 1.5 + 500 × 1.5
    ['sent home', {}, {}, 9750],
    ['wages of labor only; capital factor 1.1 ^ 0.6848 = 1.0674', {}, { wageIndex: 1.1 }, 9600 + 800.55],
    // (1 + 1) / 4 of the payment
    ['to another hospital after one day', { dischargeStatus: '02' }, {}, 4875],
    ['to another hospital after three days: in full', { dischargeStatus: '02', lengthOfStay: 3 }, {}, 9750],
    ['to skilled nursing, DRG under the policy', { dischargeStatus: '03' }, {}, 4875],
    ['to skilled nursing, DRG not under it', { dischargeStatus: '03', postAcuteTransfer: false }, {}, 9750],
    // 0.5 + 0.5 × 2 / 4
    ['special pay DRG', { dischargeStatus: '06', specialPay: true }, {}, 7312.5],
    [
      'special pay to another hospital: the ordinary per diem',
      { dischargeStatus: '02', specialPay: true },
      {},
      4875,
    ],
    ['newborn DRG 789 is outside the policy', { dischargeStatus: '02', drg: '789' }, {}, 9750],
    ['same-day discharge counts one day', { dischargeStatus: '02', lengthOfStay: 0 }, {}, 4875],
    [
      'teaching and low income',
      {},
      { indirectMedicalEducation: 0.1, disproportionateShare: 0.05 },
      9750 + 1350,
    ],
    // 100,000 × 0.5 − (9,750 + 20,000), 80 %
    [
      'outlier',
      { charges: 10_000_000 as Cents },
      { operatingCostToCharge: 0.5, fixedLoss: 20_000 },
      9750 + 16_200,
    ],
    [
      'outlier of a burn, 90 %',
      { charges: 10_000_000 as Cents, drg: '927' },
      { operatingCostToCharge: 0.5, fixedLoss: 20_000 },
      9750 + 18_225,
    ],
    [
      'cost below the threshold',
      { charges: 4_000_000 as Cents },
      { operatingCostToCharge: 0.5, fixedLoss: 20_000 },
      9750,
    ],
    ['hospital-acquired condition reduction', {}, { hospitalAcquiredConditionReduction: true }, 9652.5],
    ['value-based purchasing on the base operating payment', {}, { valueBasedPurchasingFactor: 1.01 }, 9840],
  ])('%s', (_what, stay, rates, dollars) => {
    expect(total(stay, rates)).toBeCloseTo(dollars, 2);
  });
  it('shows every part with its authority', () => {
    const { steps, operatingCents, capitalCents } = inpatientPrice(STAY, RATES);
    expect(steps.map(({ step }) => step)).toEqual([
      'operating rate',
      'DRG weight',
      'transfer policy',
      'capital',
      'outlier',
    ]);
    expect([operatingCents, capitalCents]).toEqual([900_000, 75_000]);
    for (const { authority } of steps) expect(authority.section).toMatch(/^412/);
  });
});
