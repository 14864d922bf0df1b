import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { type ElixhauserGrouping, elixhauserOf } from './elixhauser.ts';

const tables = tablesOnDisk();

/** A stay from `CODE POA` words, the principal diagnosis first. */
function group(diagnoses: readonly string[], more: object = {}): ElixhauserGrouping | undefined {
  return elixhauserOf(
    EncounterSchema.parse({
      setting: 'inpatient',
      dischargeDate: '2026-05-01',
      diagnoses: diagnoses.map((text) => {
        const [code, poa] = text.split(' ');
        return { code, poa: poa ?? null };
      }),
      ...more,
    }),
    tables,
  );
}

const measures = (diagnoses: readonly string[]): readonly string[] =>
  group(diagnoses)?.comorbidities.map(({ measure }) => measure) ?? [];

describe('Elixhauser comorbidities', () => {
  it.each([
    ['the principal diagnosis is none', ['I50.23 Y', 'I10'], ['HTN_UNCX']],
    ['heart failure counts when present on admission', ['A41.9 Y', 'I50.23 Y'], ['HF']],
    ['and not when it arose in hospital', ['A41.9 Y', 'I50.23 N'], []],
    ['one code can make several', ['A41.9 Y', 'I13.2 Y'], ['HF', 'HTN_CX', 'RENLFL_SEV']],
    ['the part that asks no presence counts alone', ['A41.9 Y', 'I13.2 N'], ['HTN_CX']],
    ['complicated diabetes takes the place of plain', ['A41.9 Y', 'E11.9 Y', 'E11.22 Y'], ['DIAB_CX']],
    ['metastasis takes the place of the solid tumor', ['A41.9 Y', 'C50.911 Y', 'C79.51 Y'], ['CANCER_METS']],
    ['and not of lymphoma', ['A41.9 Y', 'C81.90 Y', 'C79.51 Y'], ['CANCER_LYMPH', 'CANCER_METS']],
    ['a sequela of stroke is exempt from reporting and counts', ['A41.9 Y', 'I69.398 exempt'], ['CBVD']],
    ['but not beside a stroke of this stay', ['A41.9 Y', 'I69.398 exempt', 'I63.9 N'], []],
    ['a stroke present on admission counts', ['A41.9 Y', 'I63.9 Y'], ['CBVD']],
  ])('%s', (_rule, diagnoses, expected) => {
    expect(measures(diagnoses)).toEqual(expected);
  });

  it('adds up both indices and names the diagnoses', () => {
    const stay = group(['A41.9 Y', 'I50.23 Y', 'I50.9 Y', 'E66.9 Y', 'D68.9 N']);
    expect(stay?.comorbidities.find(({ measure }) => measure === 'HF')?.diagnoses).toEqual(['I5023', 'I509']);
    expect([stay?.mortalityIndex, stay?.readmissionIndex]).toEqual([14 - 7, 7 - 2]);
  });

  it('gives no index when nothing says what was present on admission, and says so', () => {
    const stay = group(['A41.9', 'I50.23', 'I10']);
    expect(stay?.mortalityIndex).toBeNull();
    expect(stay?.comorbidities.map(({ measure }) => measure)).toEqual(['HTN_UNCX']);
    expect(stay?.notices[0]).toMatch(/present-on-admission/);
  });

  it('is for inpatient stays, and says when it is too old', () => {
    expect(group(['I10'], { setting: 'professional' })).toBeUndefined();
    expect(group(['I10 Y'], { dischargeDate: '2026-11-02' })?.notices[0]).toMatch(/2026-09-30/);
  });
});
