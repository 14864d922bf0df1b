import { describe, expect, it } from 'vitest';
import { tables } from '../test/tables.ts';
import type { DateOfService } from './base/date-of-service.ts';
import { DOCUMENTATION_EDITS } from './edits/documentation/documentation-edits.ts';
import { check, group, price, suggest } from './engine.ts';
import { EncounterSchema } from './record/encounter.ts';
import type { Setting } from './record/setting.ts';
import type { CodingResult } from './record/suggestion.ts';

function code(text: string, setting: Setting = 'professional') {
  return suggest({ texts: [{ id: 'note', text }], setting, date: '2026-05-10' as DateOfService }, tables);
}
const diagnosesOf = (result: CodingResult) =>
  result.codes.filter((c) => c.system === 'icd10cm').map((c) => c.code);
const codesOf = (text: string, setting?: Setting) => diagnosesOf(code(text, setting));

const visit = (assessment: string) =>
  `CHIEF COMPLAINT\nFollow-up.\n\nHISTORY OF PRESENT ILLNESS\nThe patient feels well. She denies chest pain.\n\nASSESSMENT AND PLAN\n${assessment}\n`;

describe('a visit with heart failure', () => {
  it('and hypertension is I11.0 first, then the heart failure, with evidence and reason', () => {
    const result = code(
      visit('1. Hypertension. Continue lisinopril.\n2. Chronic systolic heart failure. Continue carvedilol.'),
    );
    expect(result.codes.map((c) => c.code).slice(0, 2)).toEqual(['I11.0', 'I50.22']);
    expect(result.codes[0]?.role).toBe('first-listed');
    for (const { evidence, reason } of result.codes) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(reason.length).toBeGreaterThan(0);
    }
    expect(result.codes[0]?.reason.some((r) => r.authority.section?.startsWith('I.C.9.a') === true)).toBe(
      true,
    );
  });
  it('and no hypertension is the heart failure alone', () => {
    expect(codesOf(visit('1. Chronic systolic heart failure. Continue carvedilol.'))).toEqual(['I50.22']);
  });
});

describe('an uncertain diagnosis at discharge', () => {
  const summary =
    'DISCHARGE SUMMARY\nAdmission date: 05/01/2026\nDischarge date: 05/06/2026\n\nDISCHARGE DIAGNOSES\n1. Possible pneumonia.\n2. Atrial fibrillation.\n';
  it('is coded as established for the inpatient facility', () => {
    expect(codesOf(summary, 'inpatient')).toContain('J18.9');
  });
  it.each(['outpatient', 'professional'] as const)('is never coded for the %s encounter', (setting) => {
    const result = code(summary, setting);
    expect(result.codes.map((c) => c.code)).not.toContain('J18.9');
    expect(
      result.notCoded.some((n) => n.text.toLowerCase().includes('pneumonia') && n.why.includes('IV.H')),
    ).toBe(true);
  });
});

describe('what the record denies or says of others', () => {
  it('is never coded', () => {
    const result = code(visit('1. Gout. He denies chest pain.\n2. No diabetes. His father had a stroke.'));
    expect(diagnosesOf(result)).toEqual(['M10.9']);
    expect(result.notCoded.some((n) => n.text === 'chest pain')).toBe(true);
  });
});

describe('combinations', () => {
  it('diabetes and chronic kidney disease are linked, with drugs reported', () => {
    const codes = codesOf(
      visit('1. Type 2 diabetes. Continue metformin and insulin glargine.\n2. CKD stage 4.'),
    );
    expect(codes).toEqual(expect.arrayContaining(['E11.22', 'N18.4', 'Z79.4', 'Z79.84']));
    expect(codes).not.toContain('E11.9');
  });
  it('hypertension with heart failure and kidney disease is I13', () => {
    const codes = codesOf(
      visit('1. Hypertension.\n2. Heart failure.\n3. End stage renal disease on hemodialysis.'),
    );
    expect(codes).toEqual(expect.arrayContaining(['I13.2', 'I50.9', 'N18.6']));
    expect(codes).not.toContain('I10');
  });
  it('a bilateral condition without a bilateral code is coded on both sides', () => {
    expect(codesOf(visit('1. Bilateral breast cysts.'))).toEqual(['N60.01', 'N60.02']);
  });
  it('a symptom of a coded diagnosis is left out', () => {
    expect(codesOf(visit('1. Pneumonia.\n2. Cough.'))).toEqual(['J18.9']);
  });
});

describe('the date of service', () => {
  it('is taken from the note, and picks the edition', () => {
    const result = suggest(
      {
        texts: [{ id: 'n', text: 'Date of service: 11/12/2024\n\nASSESSMENT\nObesity.' }],
        setting: 'professional',
      },
      tables,
    );
    expect(result.dateOfService).toBe('2024-11-12');
    expect(result.editions.icd10cm).toBe('FY2025 October');
  });
  it('is asked for where nothing gives it', () => {
    const result = suggest(
      { texts: [{ id: 'n', text: 'ASSESSMENT\nObesity.' }], setting: 'professional' },
      tables,
    );
    expect(result.findings.map((f) => f.edit)).toContain('record/date-unknown');
  });
  it('past the newest edition says so once', () => {
    const result = suggest(
      {
        texts: [{ id: 'n', text: 'ASSESSMENT\nObesity.' }],
        setting: 'professional',
        date: '2031-01-01' as DateOfService,
      },
      tables,
    );
    expect(result.findings.filter((f) => f.edit === 'record/edition-newest')).toHaveLength(1);
  });
});

describe('the code set of a stay', () => {
  const stay = EncounterSchema.parse({
    setting: 'inpatient',
    patient: { birthDate: '1950-03-04', sex: 'F' },
    admissionDate: '2026-04-20',
    dischargeDate: '2026-05-01',
    dischargeStatus: '01',
    diagnoses: [
      { code: 'I50.23', poa: 'Y' },
      { code: 'J96.01', poa: 'Y' },
      { code: 'I10', poa: 'Y' },
    ],
  });
  it('is checked, grouped and priced through the façade', () => {
    expect(check(stay, tables).map((f) => f.edit)).toContain('icd10cm/hypertension-not-combined');
    expect(group(stay, tables)).toMatchObject({ drg: '291', mdc: '05' });
    expect(price(stay, tables)).toMatchObject({ missing: [{ table: 'rates' }] });
  });
  it('is held against its record, and edits asked for without one say so', () => {
    const text =
      'DISCHARGE SUMMARY\nAdmission date: 04/20/2026\nDischarge date: 05/01/2026\n\nDISCHARGE DIAGNOSES\n1. Acute on chronic systolic heart failure\n2. Hypertension\n\nHOSPITAL COURSE\nNo respiratory failure.\n';
    const denied = check(stay, tables, [{ id: 'summary', text }]).find(
      (f) => f.edit === 'documentation/diagnosis-denied',
    );
    expect(denied).toMatchObject({
      codes: ['J96.01'],
      path: '$.diagnoses[1]',
      place: { document: 'summary' },
    });
    expect(check(stay, tables).some((f) => f.edit.startsWith('documentation/'))).toBe(false);
    expect(check(stay, tables, undefined, DOCUMENTATION_EDITS)[0]?.message).toContain(
      'the record (--record)',
    );
  });
});
