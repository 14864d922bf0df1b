import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../test/shipped-tables.ts';
import { AppError } from '../base/app-error.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { explainPcs, type PcsPlace } from './explain-pcs.ts';
import { printPcs } from './print-pcs.ts';

const onDate = '2025-05-10' as DateOfService;
const at = (prefix: string, withRows = false): PcsPlace =>
  explainPcs(prefix, onDate, shippedTables().icd10pcs, withRows);
const page = (prefix: string, withRows = false): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
  printPcs(at(prefix, withRows)).replace(/\u001b\[\d+m/g, '');

function errorOf(prefix: string): AppError {
  try {
    at(prefix);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error(`${prefix} was accepted`);
}

describe('chartwright pcs', () => {
  it('starts with the sections', () => {
    expect(
      at('')
        .next?.choices.map(({ value }) => value)
        .join(''),
    ).toBe('0123456789BCDFGHX');
    expect(page('')).toContain('Medical and Surgical');
  });
  it('shows what is chosen and what may come next', () => {
    expect(at('0dt').characters.map(({ label }) => label)).toEqual([
      'Medical and Surgical',
      'Gastrointestinal System',
      'Resection',
    ]);
    const text = page('0dt');
    expect(text).toContain('0DT____');
    expect(text).toContain('Cutting out or off, without replacement, all of a body part');
    expect(text).toMatch(/J {2}Appendix +5/);
    expect(text).toContain('chartwright pcs 0DT1');
  });
  it('explains a whole code, with what its body part takes in', () => {
    expect(at('0DTJ4ZZ')).toMatchObject({
      title: 'Resection of Appendix, Percutaneous Endoscopic Approach',
      titleSource: 'official',
      status: 'valid',
      next: null,
    });
    expect(page('0DTJ4ZZ')).toContain('Includes: Appendiceal orifice; Vermiform appendix');
  });
  it('explains a code that is not valid on the date, and says so', () => {
    const expired = at('XV508A4');
    expect(expired.status).toBe('expired');
    expect(page('XV508A4')).toContain('Not valid on 2025-05-10: valid 2018-10-01 to 2023-09-30');
  });
  it('prints the rows of a table', () => {
    expect(at('10A', true).rows).toHaveLength(2);
    expect(page('10A', true)).toContain('7: 6 Vacuum · W Laminaria · X Abortifacient · Z No Qualifier');
  });
  it('names the valid values at the first wrong place, or the nearest codes', () => {
    expect(errorOf('0DTJ9')).toMatchObject({ code: 'not-found' });
    expect(errorOf('0DTJ9').remedy).toContain('After 0DTJ the Approach may be:\n  0  Open');
    expect(errorOf('ODTJ4ZZ').remedy).toContain('0DTJ4ZZ  Resection of Appendix');
    expect(errorOf('0DTJ4ZZZ')).toMatchObject({ code: 'usage' });
  });
});
