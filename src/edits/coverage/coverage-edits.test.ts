import { describe, expect, it } from 'vitest';
import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { packOf, tablesWithNcci } from '../../../test/ncci-tables.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { checkEncounter } from '../check-encounter.ts';
import {
  excludedByLaw,
  noticeMissing,
  scanPurpose,
  tiedToNotice,
  trialDiagnosis,
  valveRegistry,
} from './notices.ts';
import { coveragePolicies, RULES, readFrequency } from './policies.ts';
import {
  advanceNotice,
  ageNotCovered,
  diagnosisExcluded,
  diagnosisNotCovered,
  factNotMet,
  sexNotCovered,
  tooOften,
} from './policy-edits.ts';

/** A policy of a plan and an article of the export, both invented. */
const tables = tablesWithNcci({
  'coverage-policies/policies': packOf('policy\trule\tvalue\tcodes\twhen\tnote', [
    'plan-7\ttitle\tKnee injections\t\t\t',
    'plan-7\tsource\tExample Health Plan|Medical policy|7\t\t\t',
    'plan-7\tcodes\t20610\t\t\t',
    'plan-7\tfrom\t2025-01-01\t\t\t',
    'plan-7\texcluded\tZ00\t\t\t',
  ]),
  'coverage-articles/articles': packOf('article\ttitle\tfrom\tto', [
    '50000\tA test, invented\t2025-01-01\t2026-06-30',
  ]),
  'coverage-articles/codes': packOf('article\tcode\tgroup', ['50000\t93880\t1', '50000\t93882\t1']),
  'coverage-articles/covered': packOf('article\tcode\tgroup', ['50000\tI6521\t1', '50000\tI6522\t2']),
  'coverage-articles/noncovered': packOf('article\tcode\tgroup', ['50000\tZ0000\t1']),
});
const medicare = { payerKind: 'medicare' };
const of = (...codes: string[]) => ({ ...medicare, diagnoses: codes.map((code) => ({ code })) });
const born = (birthDate: string, sex: 'F' | 'M' = 'F') => ({ patient: { birthDate, sex } });
const before = (code: string, date: string) => ({ priorServices: [line(code, { date })] });

editCases(diagnosisNotCovered, tables, {
  invalid: [
    {
      why: 'carotid ultrasound for hypertension',
      encounter: { ...professional('93880'), ...of('I10') },
      codes: ['93880'],
    },
    {
      why: 'screening mammography with a disease only',
      encounter: { ...outpatient('77067'), ...of('N63.10') },
    },
    {
      why: 'the covered one is not pointed at',
      encounter: { ...professional(line('93880', { diagnosisPointers: [1] })), ...of('I10', 'I65.21') },
    },
  ],
  valid: [
    { why: 'carotid stenosis', encounter: { ...professional('93880'), ...of('I65.22') } },
    {
      why: 'after the article ended',
      encounter: { ...professional(line('93880', { date: '2026-07-01' })), ...of('I10') },
    },
    { why: 'a notice was given', encounter: { ...professional('93880-GA'), ...of('I10') } },
    { why: 'another payer', encounter: { ...professional('93880'), ...of('I10'), payerKind: 'commercial' } },
    { why: 'no policy', encounter: { ...professional('99213'), ...of('I10') } },
  ],
});
editCases(diagnosisExcluded, tables, {
  invalid: [
    { why: 'article', encounter: { ...professional('93880'), ...of('Z00.00') } },
    { why: 'plan', encounter: { ...professional('20610'), ...of('Z00.00') } },
  ],
  valid: [
    { why: 'beside a covered one', encounter: { ...professional('93880'), ...of('Z00.00', 'I65.21') } },
  ],
});
const smoker = { ...of('F17.210'), ...before('71271', '2025-05-31'), facts: { packYears: 30 } };
editCases(ageNotCovered, tables, {
  invalid: [
    {
      why: 'lung screening at 78',
      encounter: { ...professional('71271'), ...smoker, ...born('1948-05-10') },
    },
  ],
  valid: [
    { why: 'at 77', encounter: { ...professional('71271'), ...smoker, ...born('1948-05-11') } },
    { why: 'birth date unknown', encounter: { ...professional('71271'), ...smoker } },
  ],
});
editCases(sexNotCovered, tables, {
  invalid: [
    {
      why: 'prostate test of a woman',
      encounter: { ...professional('G0103'), ...of('Z12.5'), ...born('1950-01-01') },
    },
  ],
  valid: [
    { why: 'of a man', encounter: { ...professional('G0103'), ...of('Z12.5'), ...born('1950-01-01', 'M') } },
  ],
});
editCases(tooOften, tables, {
  invalid: [
    {
      why: 'mammography after ten full months',
      encounter: { ...professional('77067'), ...of('Z12.31'), ...before('77067', '2025-06-30') },
    },
    {
      why: 'a second first wellness visit',
      encounter: { ...professional('G0438'), ...of('Z00.00'), ...before('G0438', '2016-01-01') },
    },
    {
      why: 'bone density after 18 months',
      encounter: { ...professional('77080'), ...of('M81.0'), ...before('77080', '2024-11-10') },
    },
    {
      why: 'lipid screening within five years',
      encounter: { ...professional('80061'), ...of('Z13.6'), ...before('80061', '2022-05-10') },
    },
    {
      why: 'colonoscopy of average risk within ten years',
      encounter: { ...professional('G0121'), ...of('Z12.11'), ...before('G0121', '2017-01-10') },
    },
    {
      why: 'a third thyroid test in a year',
      encounter: {
        ...professional('84443'),
        ...of('E03.9'),
        priorServices: [line('84443', { date: '2025-08-01' }), line('84443', { date: '2026-01-10' })],
      },
    },
  ],
  valid: [
    {
      why: 'after eleven full months',
      encounter: { ...professional('77067'), ...of('Z12.31'), ...before('77067', '2025-05-31') },
    },
    {
      why: 'lipids for a disease',
      encounter: { ...professional('80061'), ...of('E78.5'), ...before('80061', '2025-05-10') },
    },
    {
      why: 'bone density after two years',
      encounter: { ...professional('77080'), ...of('M81.0'), ...before('77080', '2024-05-31') },
    },
    { why: 'history unknown', encounter: { ...professional('77067'), ...of('Z12.31') } },
  ],
});
editCases(factNotMet, tables, {
  invalid: [
    { why: '15 pack-years', encounter: { ...professional('71271'), ...smoker, facts: { packYears: 15 } } },
    {
      why: 'saturation of 93 %',
      encounter: { ...professional('E1390-RR'), ...of('J44.9'), facts: { oxygenSaturation: 93 } },
    },
    {
      why: 'stopped 20 years ago',
      encounter: {
        ...professional('71271'),
        ...of('Z87.891'),
        facts: { packYears: 30, yearsSinceQuitting: 20 },
      },
    },
  ],
  valid: [
    { why: '30 pack-years, smokes', encounter: { ...professional('71271'), ...smoker } },
    {
      why: 'saturation of 87 %',
      encounter: { ...professional('E1390-RR'), ...of('J44.9'), facts: { oxygenSaturation: 87 } },
    },
    { why: 'fact unknown', encounter: { ...professional('E1390-RR'), ...of('J44.9') } },
  ],
});
editCases(advanceNotice, tables, {
  invalid: [{ why: 'not supported, no notice', encounter: { ...professional('93880'), ...of('I10') } }],
  valid: [
    { why: 'notice on file', encounter: { ...professional('93880-GA'), ...of('I10') } },
    { why: 'supported', encounter: { ...professional('93880'), ...of('I65.21') } },
  ],
});
editCases(noticeMissing, tables, {
  invalid: [{ why: 'GZ', encounter: professional('80061-GZ') }],
  valid: [{ why: 'GA', encounter: professional('80061-GA') }],
});
editCases(excludedByLaw, tables, {
  invalid: [{ why: 'GY', encounter: professional('92015-GY') }],
  valid: [{ why: 'none', encounter: professional('92015') }],
});
editCases(tiedToNotice, tables, {
  invalid: [{ why: 'GK alone', encounter: professional('L1832-GK') }],
  valid: [{ why: 'beside GA', encounter: professional('L1833-GA', 'L1832-GK') }],
});
editCases(trialDiagnosis, tables, {
  invalid: [{ why: 'Q1 without Z00.6', encounter: { ...professional('71046-Q1'), ...medicare } }],
  valid: [{ why: 'with it', encounter: { ...professional('71046-Q1'), ...of('C34.11', 'Z00.6') } }],
});
editCases(scanPurpose, tables, {
  invalid: [{ why: 'lung cancer', encounter: { ...professional('78815'), ...of('C34.11') } }],
  valid: [
    { why: 'first plan', encounter: { ...professional('78815-PI'), ...of('C34.11') } },
    { why: 'no tumor', encounter: { ...professional('78815'), ...of('G30.9') } },
  ],
});
editCases(valveRegistry, tables, {
  invalid: [{ why: 'no registry', encounter: { ...professional('33361-62'), ...medicare } }],
  valid: [{ why: 'registry', encounter: { ...professional('33361-62-Q0'), ...medicare } }],
});

describe('coverage policies', () => {
  it('a denial names its policy, the money and what is missing', () => {
    const claim = EncounterSchema.parse({ ...professional(line('93880', { charge: 210.5 })), ...of('I10') });
    const [finding] = checkEncounter(claim, tables, [diagnosisNotCovered]);
    expect(finding?.authority.section).toBe('article A50000');
    expect(finding?.consequence).toEqual({ kind: 'line-denied', amount: 210.5 });
    const screening = EncounterSchema.parse({ ...professional('77067', '77067'), ...of('Z12.31') });
    expect(checkEncounter(screening, tables, [tooOften]).map((f) => f.message)).toEqual([
      'Not evaluated: what was billed before ($.priorServices) is missing.',
    ]);
  });
  it('every policy at hand can be read to the last rule', () => {
    expect(coveragePolicies(tables).length).toBeGreaterThan(20);
    for (const { id, title, authority, codes, from, rules } of coveragePolicies(tables)) {
      expect(title, id).not.toBe('');
      expect(authority.document, id).not.toBe('');
      expect(codes.length, id).toBeGreaterThan(0);
      expect(from, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rules.length, id).toBeGreaterThan(0);
      for (const { rule, value } of rules) {
        expect(RULES.has(rule), id).toBe(true);
        if (rule === 'frequency') expect(readFrequency(value), `${id} ${value}`).toBeDefined();
        if (rule === 'age') expect(value, id).toMatch(/^\d+-\d*$/);
        if (rule === 'fact') expect(value, id).toMatch(/^[a-zA-Z]+ (?:>=|<=|=) \S+$/);
        if (rule === 'diagnoses' || rule === 'excluded')
          for (const stem of value.split(' '))
            expect(stem, id).toMatch(/^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/);
      }
    }
  });
});
