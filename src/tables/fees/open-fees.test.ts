import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile, shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';

const day = (text: string) => text as DateOfService;
const tables = shippedTables();
const JULY_2024 = day('2024-07-15');

describe('the physician fee schedule', () => {
  it('gives the indicators of a code and of its component rows', () => {
    const schedule = tables.physicianFees.on(JULY_2024);
    expect(schedule?.isOfYear).toBe(true);
    expect(schedule?.indicators('G0101')).toMatchObject({
      status: 'A',
      globalDays: 'XXX',
      multipleProcedure: '0',
    });
    expect(schedule?.indicators('G0121')).toMatchObject({
      globalDays: '000',
      multipleProcedure: '2',
      assistantSurgeon: '1',
    });
    expect(schedule?.indicators('G0121', '53')?.modifier).toBe('53');
    expect(schedule?.indicators('G0121', '26')).toBeUndefined();
    expect(schedule?.indicators('Z9999')).toBeUndefined();
  });
  it('gives relative values in hundredths and the conversion factor in ten-thousandths', () => {
    expect(tables.physicianFees.on(JULY_2024)?.relativeValues('G0101')).toMatchObject({
      work: 45,
      nonFacilityPracticeExpense: 66,
      facilityPracticeExpense: 30,
      malpractice: 7,
      conversionFactor: 332_875,
    });
  });
  it('ships no CPT code', () => {
    expect(tables.editions.filter((e) => e.table === 'pfs-rvu' && e.provenance === 'shipped')).toHaveLength(
      1,
    );
    for (const path of ['fees/indicators-2024-07.tsv', 'fees/relative-values-2024-07.tsv'])
      for (const [code] of tables.list(path).rows()) expect(code).toMatch(/^[A-CE-Z]\d{4}$/);
  });
  it('knows nothing of a day before its oldest file, and says when a file is of another year', () => {
    expect(tables.physicianFees.on(day('2024-06-30'))).toBeUndefined();
    expect(tables.physicianFees.on(day('2026-02-01'))?.isOfYear).toBe(false);
    expect(tables.physicianFees.localities(day('2023-12-31'))).toBeUndefined();
    expect(tables.physicianFees.localities(day('2025-01-01'))).toBeUndefined();
  });
  it('finds a locality by contractor and number', () => {
    const localities = tables.physicianFees.localities(JULY_2024);
    expect(localities?.of('01112', '05')).toMatchObject({
      state: 'CA',
      work: 1088,
      practiceExpense: 1419,
      malpractice: 445,
    });
    expect(localities?.of('01112', '98')).toBeUndefined();
    expect(localities?.all()).toHaveLength(109);
    expect(tables.physicianFees.anesthesia(JULY_2024)?.conversionFactor('02102', '01')).toBe(2854);
  });
});

describe('what hospitals and surgical centers are paid by', () => {
  it('is undefined until it was added', () => {
    expect(tables.outpatientPayment.on(JULY_2024)).toBeUndefined();
    expect(tables.surgicalCenters.on(JULY_2024)).toBeUndefined();
  });
  it('wage indices of 2026 ship; an area with none has none', () => {
    const indices = tables.surgicalCenters.wageIndices(day('2026-05-01'));
    expect(indices?.of('10180')).toEqual({ name: 'Abilene, TX', index: 9287 });
    expect(indices?.of('31')).toBeUndefined();
    expect(tables.surgicalCenters.wageIndices(day('2025-05-01'))).toBeUndefined();
  });
});

const OFFICIAL = [
  [
    'pfs/gpci_2024.tsv',
    'fees/localities-2024.tsv',
    ['mac', 'locality', 'state', 'locality_name', 'gpci_work', 'gpci_pe', 'gpci_mp'],
    '\t',
  ],
  ['pfs/anesthesia_cf_2024.tsv', 'fees/anesthesia-2024.tsv', ['mac', 'locality', 'anes_cf'], '\t'],
  ['pfs/rvu24c_indicators.tsv', 'fees/indicators-2024-07.tsv', undefined, '\t'],
  ['pfs/rvu24c_amounts.tsv', 'fees/relative-values-2024-07.tsv', undefined, '\t'],
] as const;

describe.each(OFFICIAL)('%s as shipped', (official, shipped, columns, delimiter) => {
  const path = sharedFile(`data/${official}`);
  it.skipIf(path === undefined)('every row stands in the official file', () => {
    const [head = [], ...rows] = readFileSync(path ?? '', 'utf8')
      .split('\n')
      .map((line) => line.split(delimiter));
    const places = (columns ?? head).map((column) => head.indexOf(column));
    const known = new Set(rows.map((row) => places.map((place) => row[place] ?? '').join('\t')));
    for (const row of tables.list(shipped).rows()) expect(known).toContain(row.join('\t'));
  });
});
