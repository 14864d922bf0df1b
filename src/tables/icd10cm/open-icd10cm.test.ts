import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';

const { icd10cm } = shippedTables();
const day = (text: string): DateOfService => text as DateOfService;

describe('what a code is on a date', () => {
  it.each([
    ['I50.23', '2026-05-01', 'valid'],
    ['i5023', '2015-10-01', 'valid'],
    ['I50.23', '2015-09-30', 'future'],
    ['I50', '2026-05-01', 'header'],
    ['S52.501', '2026-05-01', 'header'],
    ['B88.01', '2025-09-30', 'future'],
    ['B88.01', '2025-10-01', 'valid'],
    ['B88.0', '2025-09-30', 'valid'],
    ['B88.0', '2025-10-01', 'expired'],
    ['U07.1', '2020-03-31', 'future'],
    ['U07.1', '2020-04-01', 'valid'],
    ['I42.00', '2026-11-24', 'valid'],
    ['I42.0', '2026-11-24', 'expired'],
    ['ZZZ.9', '2026-05-01', 'unknown'],
    ['', '2026-05-01', 'unknown'],
    ['I50.2X', '2026-05-01', 'unknown'],
  ])('%s on %s is %s', (code, date, status) => {
    expect(icd10cm.status(code, day(date))).toBe(status);
  });

  it('joins intervals that differ only in attributes', () => {
    expect(icd10cm.validity('C58')).toEqual([{ from: '2015-10-01' }]);
    expect(icd10cm.validity('B88.0')).toEqual([{ from: '2015-10-01', to: '2025-09-30' }]);
    expect(icd10cm.validity('I50')).toEqual([]);
  });

  it('gives attributes as of the date', () => {
    expect(icd10cm.attributes('C58', day('2016-01-01'))).toMatchObject({ sex: 'F' });
    expect(icd10cm.attributes('C58', day('2020-01-01'))).toMatchObject({ sex: 'F', ageGroup: 'maternity' });
    expect(icd10cm.attributes('C58', day('2025-01-01')).sex).toBeUndefined();
    expect(icd10cm.attributes('G63', day('2026-05-01')).manifestation).toBe(true);
    expect(icd10cm.attributes('V00.01XA', day('2026-05-01'))).toMatchObject({
      externalCause: true,
      poaExempt: true,
    });
    expect(icd10cm.attributes('F07.81', day('2026-01-01')).unacceptablePrincipal).toBe(true);
    expect(icd10cm.attributes('F07.81', day('2026-04-01')).unacceptablePrincipal).toBe(false);
    expect(icd10cm.attributes('S52.501D', day('2026-05-01')).poaExempt).toBe(true);
    expect(icd10cm.attributes('S52.501A', day('2026-05-01')).poaExempt).toBe(false);
    expect(icd10cm.attributes('I10', day('2026-05-01')).questionableAdmission).toBe(true);
    expect(icd10cm.attributes('I50.23', day('2026-05-01'))).toEqual({
      manifestation: false,
      unacceptablePrincipal: false,
      requiresSecondary: false,
      questionableAdmission: false,
      unspecified: false,
      externalCause: false,
      poaExempt: false,
      editorAttributes: [],
    });
  });

  it('titles codes of any time', () => {
    expect(icd10cm.title('I50.23')).toBe('Acute on chronic systolic (congestive) heart failure');
    expect(icd10cm.title('I42.0')).toBe('Dilated cardiomyopathy');
    expect(icd10cm.title('E11.64')).toBe('Type 2 diabetes mellitus with hypoglycemia');
    expect(icd10cm.title('M50.12')).toBe('Cervical disc disorder with radiculopathy, mid-cervical region');
    expect(icd10cm.title('ZZZ')).toBeUndefined();
  });
});

describe('the nearest valid codes', () => {
  it.each([
    ['I5O.23', 'I50.23'],
    ['V00.01A', 'V00.01XA'],
    ['S52.501', 'S52.501A'],
    ['E11.65X', 'E11.65'],
    ['J18.99', 'J18.9'],
    ['E11.56', 'E11.65'],
    ['Z79.44', 'Z79.4'],
  ])('to %s begin with %s', (mistyped, nearest) => {
    expect(icd10cm.nearest(mistyped, day('2026-05-01'))[0]?.code).toBe(nearest);
  });
  it('are valid on the date', () => {
    const codes = icd10cm.nearest('I42.0', day('2026-11-24')).map((entry) => entry.code);
    expect(codes).not.toContain('I42.0');
    expect(codes.every((code) => icd10cm.status(code, day('2026-11-24')) === 'valid')).toBe(true);
  });
  it('are limited', () => {
    expect(icd10cm.nearest('S5', day('2026-05-01'), 3).length).toBeLessThanOrEqual(3);
  });
});

describe('before, after and in ICD-9-CM', () => {
  it('follows the conversion table both ways', () => {
    expect(icd10cm.successors('B88.0')).toEqual(['B88.01', 'B88.09']);
    expect(icd10cm.predecessors('B88.01')).toEqual(['B88.0']);
    expect(icd10cm.predecessors('A00.0')).toEqual([]);
  });
  it('maps to and from ICD-9-CM', () => {
    expect(icd10cm.icd9cm('I10')).toContain('401.9');
    expect(icd10cm.icd9cm('A00.0')).toEqual(['001.0']);
    expect(icd10cm.fromIcd9cm('250.00')).toContain('E11.9');
    expect(icd10cm.fromIcd9cm('999.999')).toEqual([]);
  });
});
