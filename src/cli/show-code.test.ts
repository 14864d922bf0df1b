import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../test/shipped-tables.ts';
import { AppError } from '../base/app-error.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { notFound } from './nearest-codes.ts';
import { printCode } from './print-code.ts';
import { showCode } from './show-code.ts';
import { validateCode } from './validate-code.ts';

const tables = shippedTables();
const ON = '2026-05-10' as DateOfService;
const shown = (code: string) => showCode(code, ON, tables);
const facts = (code: string): Readonly<Record<string, string>> =>
  Object.fromEntries((shown(code)?.facts ?? []).map(({ label, text }) => [label, text]));

describe('what a code is shown as', () => {
  it.each([
    ['I50.23', 'icd10cm', 'I50.23'],
    ['i5023', 'icd10cm', 'I50.23'],
    ['J0696', 'hcpcs', 'J0696'],
    ['J1100', 'icd10cm', 'J11.00'],
    ['hcpcs:J1100', 'hcpcs', 'J1100'],
    ['HCPCS: j1100', 'hcpcs', 'J1100'],
    ['0DTJ4ZZ', 'icd10pcs', '0DTJ4ZZ'],
    ['0DT', 'icd10pcs', '0DT'],
    ['99213', 'cpt', '99213'],
    ['0042T', 'cpt', '0042T'],
    ['LT', 'modifier', 'LT'],
    ['59', 'modifier', '59'],
    ['0450', 'revenue-code', '0450'],
    ['revenue:450', 'revenue-code', '0450'],
    ['pos:11', 'place-of-service', '11'],
    ['carc:45', 'adjustment-reason', '45'],
    ['CO-45', 'adjustment-reason', 'CO-45'],
    ['MA130', 'remark', 'MA130'],
    ['rarc:N130', 'remark', 'N130'],
    ['N13.0', 'icd10cm', 'N13.0'],
    ['tob:131', 'bill-type', '0131'],
    ['discharge:03', 'discharge-status', '03'],
    ['admission-type:1', 'admission-type', '1'],
    ['admission-source:5', 'admission-source', '5'],
    ['condition:44', 'condition-code', '44'],
    ['group:pr', 'adjustment-group', 'PR'],
    ['specialty:6', 'specialty', '06'],
  ])('%s is of %s: %s', (given, system, code) => {
    expect(shown(given)).toMatchObject({ system, code });
  });

  it.each(['J0.696', '9921', 'pos:00', 'hcpcs:99213', 'cpt:J0696', 'XX-45', 'CO-9999', 'nonsense:11', ''])(
    '%s is nothing',
    (given) => {
      expect(shown(given)).toBeUndefined();
    },
  );

  it('tells a diagnosis of the same letters what else it may be', () => {
    expect(facts('J1100').Also).toContain('hcpcs:J1100 Dexamethasone');
    expect(facts('J11.00').Also).toBeUndefined();
  });

  it('explains a procedure character by character', () => {
    expect(shown('0DTJ4ZZ')?.facts.map(({ label }) => label)).toEqual([
      'Section',
      'Body System',
      'Operation',
      'Body Part',
      'Approach',
      'Device',
      'Qualifier',
    ]);
    expect(facts('0DTJ4ZZ').Operation).toMatch(/^T {2}Resection: /);
  });

  it('shows a drug with what one unit is and which modifiers speak of drugs', () => {
    expect(facts('J0696')).toMatchObject({ Ingredient: 'ceftriaxone sodium', 'One unit': '250 mg' });
    expect(facts('J0696')['Modifiers that may fit']).toContain('JZ');
    expect(facts('J0696')['As known by']).toContain('2024-07-01');
  });

  it('shows where a CPT code belongs and that it is not licensed', () => {
    expect(shown('47562')?.title).toMatch(/^not licensed: Surgery: digestive/);
    expect(facts('99213')).toMatchObject({
      'Decision making': 'low',
      'Time on the day': 'at least 20 minutes',
    });
    expect(printCode(shown('47562') ?? expect.fail())).toContain('existence not known');
  });

  it('says when a code has ended', () => {
    expect(shown('C9113')?.status).toBe('expired');
    expect(shown('carc:113')?.status).toBe('expired');
  });

  it('prints a page of every kind without an empty label', () => {
    for (const code of ['J0696', 'E0601', '0DTJ4ZZ', '99213', 'LT', 'pos:11', 'CO-45', 'tob:131']) {
      const page = printCode(shown(code) ?? expect.fail(code));
      expect(page).toContain(shown(code)?.title);
      expect(page).not.toMatch(/undefined|null/);
    }
  });
});

describe('a code that is nowhere', () => {
  const message = (code: string): string => {
    const error = notFound(code, ON, tables);
    expect(error).toBeInstanceOf(AppError);
    return `${error.message}\n${error.remedy ?? ''}`;
  };

  it('offers the prefixes under which it exists', () => {
    expect(message('11')).toContain('pos:11 office');
  });

  it('offers the nearest codes of the systems it looks like', () => {
    expect(message('JO696')).toContain('J0696');
    expect(message('I50.2X')).toContain('I50.2');
    expect(message('0DTJ4ZY')).toContain('0DTJ4ZZ');
  });

  it('says that a HCPCS code may be newer than the table, and does not dot it', () => {
    expect(message('G0999')).toMatch(/^G0999 is no code/);
    expect(message('G0999')).toContain('as of 2024-07-01');
    expect(message('K99.99')).not.toContain('HCPCS');
  });

  it('says how to add the taxonomy', () => {
    expect(message('taxonomy:207R00000X')).toContain('data add');
  });
});

describe('a code validated', () => {
  it.each([
    ['I50.23', 'valid', /heart failure/],
    ['I50', 'header', /Heart failure/],
    ['J0696', 'valid', /Ceftriaxone/],
    ['J1100', 'valid', /Influenza/],
    ['hcpcs:J1100', 'valid', /Dexamethasone/],
    ['C9113', 'expired', /^$/],
    ['99213', 'unknown', /^not licensed: Evaluation and management/],
    ['cpt:47562', 'unknown', /^not licensed: Surgery/],
    ['0DTJ4ZZ', 'valid', /Appendix/],
    ['0DT.J4ZZ', 'unknown', /^$/],
    ['Z9999', 'unknown', /^$/],
    ['pos:11', 'valid', /office/],
    ['pos:00', 'unknown', /^$/],
    ['carc:113', 'expired', /abroad/],
    ['icd10cm:J0696', 'unknown', /^$/],
  ])('%s is %s', (given, status, title) => {
    const validated = validateCode(given, ON, tables);
    expect(validated.status).toBe(status);
    expect(validated.title).toMatch(title);
  });
});
