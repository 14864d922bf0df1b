import { describe, expect, it } from 'vitest';
import { feeFile, tablesWithFees } from '../../../test/fee-tables.ts';
import { shippedTables } from '../../../test/shipped-tables.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import { priceOutpatient } from './price-outpatient.ts';
import { priceSurgicalCenter } from './price-surgical-center.ts';

/** Invented codes and rates in the layouts of CMS. */
const FEES = tablesWithFees([
  feeFile(
    'January_2026_Web_Addendum_B.csv',
    'HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate,National Unadjusted Copayment,Minimum Unadjusted Copayment',
    '99001,x,J1,5001,,"$5,000.00",,',
    '99002,x,J1,5002,,"$3,000.00",,',
    '99010,x,T,5010,,$1000.00,,',
    '99011,x,T,5011,,$600.00,,',
    '99020,x,S,5020,,$400.00,,',
    '99030,x,V,5030,,$120.00,,',
    '99040,x,Q1,5040,,$50.00,,',
    '99041,x,Q1,5041,,$40.00,,',
    '99042,x,Q2,5042,,$70.00,,',
    '99043,x,Q4,,,$9.00,,',
    '99050,x,N,,,,,',
    '99060,x,K,9000,,$10.00,,',
    '99061,x,G,9001,,$30.00,,',
    '99070,x,C,,,,,',
    '99080,x,A,,,,,',
    'G0463,x,J2,5012,,$100.00,,',
  ),
  feeFile(
    'January_2026_ASC_Addendum_AA.csv',
    'HCPCS Code,Short Descriptor,Subject to Multiple Procedure Discounting,Payment Indicator,Payment Weight,Payment Rate',
    '99010,x,Y,A2,,$500.00',
    '99011,x,Y,G2,,$300.00',
    '99020,x,N,P3,,$100.00',
  ),
  feeFile(
    'January_2026_ASC_Addendum_BB.csv',
    'HCPCS Code,Short Descriptor,Payment Indicator,Payment Weight,Payment Rate',
    '99050,x,N1,,',
    '99060,x,K2,,$10.00',
  ),
]);

interface Line {
  readonly code: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  readonly charge?: number;
  readonly date?: string;
}
const claim = (services: readonly Line[], dateOfService = '2026-02-01') =>
  EncounterSchema.parse({ setting: 'outpatient', dateOfService, services });
const codes = (...list: readonly string[]): readonly Line[] => list.map((code) => ({ code }));

describe('outpatient hospital, worked by hand', () => {
  it.each<readonly [string, readonly Line[], readonly (number | null)[]]>([
    [
      'a comprehensive APC takes everything with it',
      codes('99001', '99002', '99010', '99030', '99060'),
      [5000, 0, 0, 0, 0],
    ],
    ['a pass-through drug is paid beside it', codes('99002', '99061'), [3000, 30]],
    ['the lower of two T procedures at half', codes('99011', '99010'), [300, 1000]],
    ['S is not discounted', codes('99020', '99010'), [400, 1000]],
    [
      'a T procedure of another day is not discounted',
      [{ code: '99010' }, { code: '99011', date: '2026-02-02' }],
      [1000, 600],
    ],
    ['Q1 beside a visit is packaged', codes('99040', '99030'), [0, 120]],
    ['Q1 alone is paid', codes('99040'), [50]],
    ['of two Q1 only the higher', codes('99041', '99040'), [0, 50]],
    [
      'Q1 of another day is not packaged',
      [{ code: '99040', date: '2026-02-02' }, { code: '99030' }],
      [50, 120],
    ],
    ['Q2 beside a visit is paid, beside a T procedure not', codes('99042', '99030'), [70, 120]],
    ['Q2 beside T', codes('99042', '99010'), [0, 1000]],
    ['a laboratory test beside a visit is packaged', codes('99043', '99030'), [0, 120]],
    ['N is packaged', codes('99050', '99030'), [0, 120]],
    ['drugs by the unit', [{ code: '99060', units: 3 }], [30]],
    ['inpatient only', codes('99070'), [0]],
    ['another fee schedule', codes('99080'), [null]],
    ['a code that is not there', codes('99999'), [null]],
    ['both sides of a T procedure', [{ code: '99010', modifiers: ['50'] }], [1500]],
    [
      'both sides of the lower T procedure',
      [{ code: '99011', modifiers: ['50'] }, { code: '99010' }],
      [600, 1000],
    ],
    ['both sides of S', [{ code: '99020', modifiers: ['50'] }], [800]],
    ['ended before anesthesia', [{ code: '99010', modifiers: ['73'] }], [500]],
    ['ended after anesthesia', [{ code: '99010', modifiers: ['74'] }], [1000]],
    ['two units of a T procedure', [{ code: '99010', units: 2 }], [1500]],
    ['clinic visit off campus', [{ code: 'G0463', modifiers: ['PO'] }], [40]],
    ['new off-campus department', [{ code: '99020', modifiers: ['PN'] }], [160]],
  ])('%s', (_what, services, dollars) => {
    expect(
      priceOutpatient(claim(services), FEES).lines.map(({ cents }) => (cents === null ? null : cents / 100)),
    ).toEqual(dollars);
  });
  it.each<readonly [string, Line, Rates, number]>([
    ['60 % by wages', { code: '99020' }, { outpatient: { wageIndex: 1.2 } }, 448],
    ['no wages in drugs', { code: '99060' }, { outpatient: { wageIndex: 1.2 } }, 10],
    ['rural sole community hospital', { code: '99020' }, { outpatient: { ruralAdjustment: 0.071 } }, 428.4],
    ['quality not reported', { code: '99020' }, { outpatient: { reportingRatio: 0.98 } }, 392],
    // cost 10,000; (10,000 − 700) / 2
    [
      'outlier',
      { code: '99020', charge: 40_000 },
      { outpatient: { costToChargeRatio: 0.25, outlierFixedThreshold: 5000 } },
      5050,
    ],
    [
      'cost above the multiple, not above the fixed threshold',
      { code: '99020', charge: 20_000 },
      { outpatient: { costToChargeRatio: 0.25, outlierFixedThreshold: 5000 } },
      400,
    ],
  ])('%s', (_what, line, rates, dollars) => {
    expect(priceOutpatient(claim([line]), FEES, rates).totalCents / 100).toBe(dollars);
  });
  it('names Addendum B where it is not loaded for the year', () => {
    expect(priceOutpatient(claim(codes('99010')), shippedTables()).missing.map(({ table }) => table)).toEqual(
      ['opps-addendum-b'],
    );
    expect(
      priceOutpatient(claim(codes('99010'), '2027-02-01'), FEES).missing.map(({ table }) => table),
    ).toEqual(['opps-addendum-b']);
  });
});

describe('ambulatory surgical center, worked by hand', () => {
  it.each<readonly [string, readonly Line[], Rates, readonly (number | null)[]]>([
    ['the lower of two at half', codes('99011', '99010'), {}, [150, 500]],
    ['not under the reduction', codes('99020', '99010'), {}, [100, 500]],
    ['half by wages, by area', codes('99010'), { surgicalCenter: { area: '10180' } }, [482.18]],
    ['half by wages, given', codes('99010'), { surgicalCenter: { wageIndex: 1.1 } }, [525]],
    [
      'drugs without wages; packaged supplies',
      codes('99060', '99050'),
      { surgicalCenter: { wageIndex: 1.1 } },
      [10, 0],
    ],
    ['both sides', [{ code: '99010', modifiers: ['50'] }], {}, [750]],
    ['ended before anesthesia', [{ code: '99010', modifiers: ['73'] }], {}, [250]],
    ['not covered in a surgical center', codes('99070'), {}, [0]],
  ])('%s', (_what, services, rates, dollars) => {
    expect(
      priceSurgicalCenter(claim(services), FEES, rates).lines.map(({ cents }) =>
        cents === null ? null : cents / 100,
      ),
    ).toEqual(dollars);
  });
  it('names what is not loaded', () => {
    expect(
      priceSurgicalCenter(claim(codes('99010')), shippedTables()).missing.map(({ table }) => table),
    ).toEqual(['asc-addenda']);
    const unknown = priceSurgicalCenter(claim(codes('99010')), FEES, { surgicalCenter: { area: '31' } });
    expect(unknown.missing.map(({ table }) => table)).toEqual(['asc-wage-index']);
  });
});
