import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tablesWithFees } from '../../../test/fee-tables.ts';
import { sharedFile, shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { scaled } from '../../base/money.ts';
import type { PaymentLocality } from '../../tables/fees/physician-fees.ts';
import { feeScheduleAmount, outpatientCap } from './fee-schedule-amount.ts';

const JULY_2024 = '2024-07-01' as DateOfService;
/** Before the law of March 2024 raised it to 33.2875: the cap file was computed with it. */
const JANUARY_FACTOR = 327_442;
const PRIME = 1_000_000_007;

describe('fee schedule amounts of HCPCS Level II codes, worked by hand', () => {
  const schedule = shippedTables().physicianFees.on(JULY_2024);
  const localities = shippedTables().physicianFees.localities(JULY_2024);
  it.each([
    // (0.45 + 0.66 + 0.07) × 33.2875 = 39.27925
    ['G0101', 'non-facility', undefined, 3928],
    ['G0101', 'facility', undefined, 2730],
    // (3.26 × 1.088 + 6.51 × 1.419 + 0.43 × 0.445) × 33.2875 = 431.9355…
    ['G0121', 'non-facility', ['01112', '05'], 43_194],
    // (1.92 × 1 + 1.86 × 0.869 + 0.13 × 0.575) × 33.2875 = 120.2044…
    ['G0439', 'non-facility', ['10112', '00'], 12_020],
  ] as const)('%s %s %o', (code, rate, place, cents) => {
    const values = schedule?.relativeValues(code);
    const locality = place === undefined ? undefined : localities?.of(place[0], place[1]);
    if (values === undefined) throw new Error(`no row of ${code}`);
    expect(feeScheduleAmount(values, rate, locality, values.conversionFactor)).toBe(cents);
  });
});

const AMOUNTS = sharedFile('data/pfs/rvu24c_amounts.tsv');

describe.skipIf(AMOUNTS === undefined)('the whole file RVU24C', () => {
  const open = () => {
    const file = (name: string) => ({ name, bytes: readFileSync(sharedFile(`data/pfs/${name}`) ?? '') });
    return tablesWithFees([file('rvu24c_amounts.tsv'), file('rvu24c_indicators.tsv'), file('gpci_2024.tsv')]);
  };
  const rowsOf = (name: string): readonly (readonly string[])[] =>
    readFileSync(sharedFile(`data/pfs/${name}`) ?? '', 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));

  it('every code × every locality × both places is what decimal arithmetic gives (test/peers/pfs_digest.py)', () => {
    const { physicianFees } = open();
    const schedule = physicianFees.on(JULY_2024);
    const localities = rowsOf('gpci_2024.tsv').map(([mac = '', , number = '']) => {
      const locality = physicianFees.localities(JULY_2024)?.of(mac, number);
      if (locality === undefined) throw new Error(`no locality ${mac} ${number}`);
      return locality;
    });
    let [count, total, mixed] = [0, 0, 0];
    for (const [code = '', modifier = ''] of rowsOf('rvu24c_amounts.tsv')) {
      const values = schedule?.relativeValues(code, modifier);
      if (values === undefined) throw new Error(`no row of ${code} ${modifier}`);
      for (const rate of ['non-facility', 'facility'] as const)
        for (const locality of localities) {
          const cents = feeScheduleAmount(values, rate, locality, values.conversionFactor);
          count++;
          total += cents;
          mixed = (mixed * 31 + cents) % PRIME;
        }
    }
    expect({ count, total, mixed }).toEqual({ count: 4_068_752, total: 111_945_117_096, mixed: 985_248_069 });
  }, 120_000);

  it('CMS’s own cap prices come out to the cent: every technical row, and the global ones without the work floor', () => {
    const { physicianFees } = open();
    const schedule = physicianFees.on(JULY_2024);
    const indices = physicianFees.localities(JULY_2024);
    const isFloored = (locality: PaymentLocality): boolean => locality.work === 1000;
    let [compared, different] = [0, 0];
    for (const [code = '', modifier = '', , mac = '', number = '', , price = ''] of rowsOf(
      'opps_cap_2024.tsv',
    )) {
      const locality = indices?.of(mac, number);
      const values = schedule?.relativeValues(code, modifier);
      if (locality === undefined || values === undefined) continue;
      // A contractor-priced global service has no units of its own for the work in its cap.
      if (modifier === '' && (isFloored(locality) || values.work === 0)) continue;
      compared++;
      if (outpatientCap(values, 'non-facility', locality, JANUARY_FACTOR) !== scaled(price, 2)) different++;
    }
    expect({ compared, different }).toEqual({ compared: 11_193, different: 0 });
  }, 60_000);
});
