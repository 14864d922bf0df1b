import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { EncounterHccMapper, type EncounterHccs } from './encounter-hccs.ts';

const mapper = new EncounterHccMapper(tablesOnDisk());

function map(codes: readonly string[], more: object = {}): EncounterHccs {
  const mapped = mapper.map(
    EncounterSchema.parse({
      setting: 'professional',
      dateOfService: '2025-06-01',
      diagnoses: codes.map((code) => ({ code })),
      services: [{ code: '99214' }],
      ...more,
    }),
  );
  if (mapped === undefined) throw new Error('no HCC tables');
  return mapped;
}

const hccsOf = (mapped: EncounterHccs, code: string): string =>
  Object.entries(mapped.diagnoses.find((one) => one.code === code)?.models ?? {})
    .map(([model, hccs]) => `${model} ${hccs.map(({ hcc }) => hcc).join('+')}`)
    .join(', ');

describe('the HCCs of an encounter', () => {
  it('are those of the year after, by model, for the diagnoses that have one', () => {
    const mapped = map(['E11.22', 'J06.9', 'I50.22']);
    expect([mapped.paymentYear, mapped.eligible]).toEqual([2026, true]);
    expect(mapped.diagnoses.map(({ code }) => code)).toEqual(['E1122', 'I5022']);
    expect(hccsOf(mapped, 'E1122')).toBe('V24 18, V28 37, RxHCC-V08 30');
  });

  it('are those of 2027 for services of 2026, in which V24 has ended', () => {
    const mapped = map(['E11.22'], { dateOfService: '2026-06-01' });
    expect([mapped.paymentYear, mapped.notices]).toEqual([2027, []]);
    expect(hccsOf(mapped, 'E1122')).toBe('V28 37, RxHCC-V08 30');
  });

  it('follow age and sex edits where the encounter tells the patient', () => {
    expect(hccsOf(map(['D66']), 'D66')).toContain('V28 111');
    const woman = { patient: { birthDate: '1950-01-01', sex: 'F' } };
    expect(hccsOf(map(['D66'], woman), 'D66')).toContain('V28 112');
  });

  it('say when the encounter does not count, and when the year is not loaded', () => {
    expect(map(['E11.22'], { services: [{ code: '80053' }] })).toMatchObject({ eligible: false });
    const later = map(['E11.22'], { dateOfService: '2027-06-01' });
    expect(later.notices).toEqual([
      'The HCC tables of payment year 2028 are not loaded; those of 2027 are shown.',
    ]);
  });
});
