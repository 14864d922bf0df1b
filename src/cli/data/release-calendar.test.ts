import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../base/date-of-service.ts';
import { expectedEdition } from './release-calendar.ts';

describe('what a publisher should have on a day', () => {
  it.each([
    ['icd10cm', '2026-11-24', '2026-10-01'],
    ['icd10cm', '2026-09-30', '2026-04-01'],
    ['icd10cm', '2026-03-31', '2025-10-01'],
    ['hcpcs', '2026-01-01', '2026-01-01'],
    ['ncci-mue', '2026-12-31', '2026-10-01'],
    ['cpt', '2026-12-31', '2026-01-01'],
    ['icd10cm-conversions', '2026-09-30', '2025-10-01'],
    ['gems', '2026-11-24', undefined],
    ['terms', '2026-11-24', undefined],
  ])('%s on %s: from %s', (table, onDate, from) => {
    expect(expectedEdition(table, onDate as DateOfService)).toBe(from);
  });
});
