import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { Finding } from '../../base/finding.ts';
import { check } from '../../engine.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { withDrgAtStake } from './drg-at-stake.ts';

const stay = EncounterSchema.parse({
  setting: 'inpatient',
  patient: { birthDate: '1950-01-01', sex: 'F' },
  admissionDate: '2026-05-05',
  dischargeDate: '2026-05-10',
  dischargeStatus: '01',
  diagnoses: [
    { code: 'J44.1', poa: 'Y', role: 'principal' },
    { code: 'J96.01', poa: 'Y' },
    { code: 'I10', poa: 'Y' },
  ],
  procedures: [],
});

const finding = (path: string, more: Partial<Finding> = {}): Finding => ({
  edit: 'icd10cm/duplicate',
  severity: 'warning',
  codes: [],
  message: 'to be looked at',
  authority: { publisher: 'CMS', document: 'a document' },
  path,
  ...more,
});

const consequenceOf = (one: Finding) => withDrgAtStake([one], stay, tables)[0]?.consequence;

describe('the DRG that hangs on the code of a finding', () => {
  it('is another one without the only major complication', () => {
    const found = consequenceOf(finding('$.diagnoses[1].poa'));
    expect(found).toMatchObject({ kind: 'drg-change', from: '190', to: '192' });
    expect(found?.kind === 'drg-change' && found.weightChange).toBeLessThan(0);
  });
  it.each([
    ['a code that changes nothing', finding('$.diagnoses[2]')],
    ['the principal diagnosis, without which there is no stay', finding('$.diagnoses[0]')],
    ['advice', finding('$.diagnoses[1]', { severity: 'advice' })],
    ['the stay as a whole', finding('$.dischargeStatus')],
  ])('is not told of %s', (_, one) => {
    expect(consequenceOf(one)).toBeUndefined();
  });
  it('leaves what the payer does where an edit says it', () => {
    const consequence = { kind: 'claim-returned' } as const;
    expect(consequenceOf(finding('$.diagnoses[1]', { consequence }))).toEqual(consequence);
  });
  it('stands on the findings of a check', () => {
    const absent = { ...stay, diagnoses: stay.diagnoses.map((d, i) => (i === 1 ? { ...d, poa: null } : d)) };
    expect(
      check(absent, tables).find(({ path }) => path?.startsWith('$.diagnoses[1]'))?.consequence,
    ).toBeDefined();
  });
});
