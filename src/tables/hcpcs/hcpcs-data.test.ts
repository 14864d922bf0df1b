import { describe, expect, it } from 'vitest';
import { shippedPack, shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { canConvert } from './billing-units.ts';
import type { HcpcsUnit } from './hcpcs.ts';

const starter = shippedPack('hcpcs/starter.tsv');
const rows = Array.from({ length: starter.size }, (_, i) => {
  const cells = starter.row(i);
  return (column: string): string => cells[starter.column(column)] ?? '';
});
const keys = (path: string): string[] => {
  const pack = shippedPack(path);
  return Array.from({ length: pack.size }, (_, i) => pack.key(i));
};
const { hcpcs } = shippedTables();
const RELEASE = '2024-07-01' as DateOfService;

/** Laetrile: the code names no amount. */
const WITHOUT_AMOUNT = 'J3570';

describe('every row of the starter set', () => {
  it('holds at least the codes promised', () => {
    expect(rows.length).toBeGreaterThanOrEqual(1500);
  });

  it.each([
    'hcpcs/starter.tsv',
    'hcpcs/code-dates.tsv',
    'hcpcs/modifiers.tsv',
    'hcpcs/not-otherwise-classified.tsv',
  ])('%s is sorted and names no code twice', (path) => {
    const codes = keys(path);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('describes each code, or knows its days, never both', () => {
    const described = new Set(keys('hcpcs/starter.tsv'));
    expect(keys('hcpcs/code-dates.tsv').filter((code) => described.has(code))).toEqual([]);
  });

  it('gives every J and Q drug a dose with a unit, save what names no drug', () => {
    const undosed = rows
      .filter(
        (row) =>
          /^(?:J|Q0|Q2|Q4|Q5|Q9)/.test(row('code')) && /^(?:drug|iv-fluid|contrast)/.test(row('category')),
      )
      .filter(
        (row) =>
          row('unit') === '' && row('code') !== WITHOUT_AMOUNT && row('category') !== 'drug-unclassified',
      )
      .filter((row) => !/otherwise|unclassified|no other code|unspecified/i.test(row('description')))
      .map((row) => `${row('code')} ${row('description')}`);
    expect(undosed).toEqual([]);
  });

  it('gives every dose an ingredient to bill it by', () => {
    const nameless = rows
      .filter(
        (row) => /^J[0-9]/.test(row('code')) && row('unit') !== '' && row('category').startsWith('drug'),
      )
      .filter((row) => row('ingredient') === '')
      .map((row) => row('code'));
    expect(nameless).toEqual([]);
  });

  it('uses only units that amounts can be counted in, and numbers above zero', () => {
    const bad = rows
      .filter((row) => row('unit') !== '' || row('dose') !== '')
      .filter((row) => !canConvert(row('unit'), row('unit') as HcpcsUnit) || !(Number(row('dose')) > 0))
      .map((row) => row('code'));
    expect(bad).toEqual([]);
  });

  it('counts one billing unit for one dose of every code', () => {
    const wrong = rows
      .filter((row) => row('unit') !== '')
      .filter((row) => hcpcs.unitsFor(row('code'), Number(row('dose')), row('unit'), RELEASE) !== 1)
      .map((row) => row('code'));
    expect(wrong).toEqual([]);
  });

  it('has real days, in order, for every code', () => {
    const dates = shippedPack('hcpcs/code-dates.tsv');
    const all = [
      ...rows.map((row) => [row('code'), row('added'), row('terminated')]),
      ...Array.from({ length: dates.size }, (_, i) => dates.row(i)),
    ];
    const bad = all.filter(
      ([, added = '', ended = '']) => !/^\d{4}-\d\d-\d\d$/.test(added) || (ended !== '' && ended < added),
    );
    expect(bad).toEqual([]);
  });

  it('is valid on the day of its release', () => {
    expect(
      rows.filter((row) => hcpcs.status(row('code'), RELEASE) !== 'valid').map((row) => row('code')),
    ).toEqual([]);
  });
});

describe('modifiers', () => {
  it('tells those of CPT from those of CMS', () => {
    const levels = Object.fromEntries(hcpcs.modifiers().map(({ code, level }) => [code, level]));
    expect(levels).toMatchObject({
      25: 'I',
      59: 'I',
      '1P': 'I',
      P3: 'I',
      LT: 'II',
      JW: 'II',
      E1: 'II',
      Q7: 'II',
      XS: 'II',
    });
  });

  it('describes each in some words of its own', () => {
    expect(hcpcs.modifiers().filter(({ description }) => description.trim() === '')).toEqual([]);
    expect(hcpcs.modifiers().length).toBeGreaterThan(400);
  });

  it.each([
    ['J0696', ['JW', 'JZ'], ['RR', 'LT']],
    ['E0601', ['RR', 'NU', 'KX'], ['JW']],
    ['L1832', ['LT', 'RT'], ['JW', 'K3']],
    ['L5856', ['LT', 'RT', 'K3'], ['JW']],
    ['A0425', ['QM', 'QN'], ['JW', 'LT']],
    ['A6196', ['A1', 'A9'], ['LT']],
  ])('fits %s with %j and not %j', (code, fitting, others) => {
    const entry = hcpcs.entry(code, RELEASE);
    const codes = entry === undefined ? [] : hcpcs.modifiersFor(entry).map((modifier) => modifier.code);
    expect(codes).toEqual(expect.arrayContaining(fitting));
    for (const other of others) expect(codes).not.toContain(other);
  });

  it('names only modifiers that exist, for every category', () => {
    const categories = new Map(rows.map((row) => [row('category'), row('code')]));
    for (const code of categories.values()) {
      const entry = hcpcs.entry(code, RELEASE);
      if (entry === undefined) throw new Error(code);
      for (const modifier of hcpcs.modifiersFor(entry)) expect(hcpcs.modifier(modifier.code)).toBeDefined();
    }
  });
});
