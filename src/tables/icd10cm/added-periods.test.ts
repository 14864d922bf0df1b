import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import { addedPeriods, withAddedPeriods } from './added-periods.ts';

const day = (text: string) => text as DateOfService;
const edition = (from: string, provenance: Edition['provenance']): Edition => ({
  table: 'icd10cm',
  name: from,
  effectiveFrom: day(from),
  packs: {},
  checksums: {},
  source: { publisher: '', release: '', licence: '', origin: '' },
  provenance,
});
const periods = (editions: readonly Edition[], codes: Readonly<Record<string, readonly string[]>>) =>
  addedPeriods(editions, (one, code) => codes[one.effectiveFrom]?.includes(code) === true);

describe('editions that the user added decide for their own days', () => {
  const newest = periods([edition('2026-10-01', 'shipped'), edition('2027-10-01', 'added')], {
    '2027-10-01': ['A001', 'A00X'],
  });

  it('a code that goes on has one interval', () => {
    expect(withAddedPeriods([{ from: day('2015-10-01') }], newest, 'A001')).toEqual([{ from: '2015-10-01' }]);
  });
  it('a code that the new edition lacks ends the day before', () => {
    expect(withAddedPeriods([{ from: day('2015-10-01') }], newest, 'A009')).toEqual([
      { from: '2015-10-01', to: '2027-09-30' },
    ]);
  });
  it('a new code begins with it', () => {
    expect(withAddedPeriods([], newest, 'A00X')).toEqual([{ from: '2027-10-01' }]);
  });
  it('an edition between two others decides only for the days between', () => {
    const between = periods(
      [edition('2025-10-01', 'shipped'), edition('2026-04-01', 'added'), edition('2026-10-01', 'shipped')],
      { '2026-04-01': ['B1'] },
    );
    expect(withAddedPeriods([{ from: day('2025-10-01') }], between, 'B1')).toEqual([{ from: '2025-10-01' }]);
    expect(withAddedPeriods([{ from: day('2026-10-01') }], between, 'B1')).toEqual([{ from: '2026-04-01' }]);
    expect(withAddedPeriods([{ from: day('2015-10-01') }], between, 'B2')).toEqual([
      { from: '2015-10-01', to: '2026-03-31' },
      { from: '2026-10-01' },
    ]);
    expect(withAddedPeriods([{ from: day('2026-05-01'), to: day('2026-06-01') }], between, 'B2')).toEqual([]);
  });
  it('shipped editions change nothing', () => {
    expect(periods([edition('2025-10-01', 'shipped')], {})).toEqual([]);
  });
});
