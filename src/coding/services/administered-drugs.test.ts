import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { suggest } from '../../engine.ts';
import type { Setting } from '../../record/setting.ts';

function drugs(plan: string, setting: Setting = 'professional') {
  const text = `CHIEF COMPLAINT\nFollow-up.\n\nASSESSMENT AND PLAN\n1. Low back pain.\n${plan}\n`;
  const result = suggest(
    { texts: [{ id: 'n', text }], setting, date: '2026-05-10' as DateOfService },
    tables,
  );
  return result.codes
    .filter((c) => c.system === 'hcpcs')
    .map((c) => [c.code, c.units, ...(c.modifiers ?? [])]);
}

describe('drugs given at the encounter', () => {
  it.each([
    ['Ketorolac 30 mg IM was given in the office.', [['J1885', 2]]],
    ['Toradol 60 mg IM given.', [['J1885', 4]]],
    ['Ceftriaxone 1 g IM administered.', [['J0696', 4]]],
    ['She received Prolia 60 mg subcutaneously.', [['J0897', 60]]],
  ])('%s', (plan, expected) => {
    expect(drugs(plan)).toEqual(expected);
  });

  it('what was thrown away of a single-dose vial is a line with JW, nothing thrown away is JZ', () => {
    expect(drugs('Denosumab 50 mg given from a single-dose vial, 10 mg wasted.')).toEqual([
      ['J0897', 50],
      ['J0897', 10, 'JW'],
    ]);
    expect(drugs('Denosumab 60 mg given from a single-dose vial, 0 mg wasted.')).toEqual([
      ['J0897', 60, 'JZ'],
    ]);
  });

  it.each([
    'She takes ketorolac 10 mg daily.',
    'Will give ketorolac 30 mg IM at the next visit if needed.',
    'Prescribed ceftriaxone 1 g daily.',
    'Ketorolac was declined.',
  ])('none: %s', (plan) => {
    expect(drugs(plan)).toEqual([]);
  });

  it('none on an inpatient claim', () => {
    expect(drugs('Ketorolac 30 mg IM was given.', 'inpatient')).toEqual([]);
  });
});
