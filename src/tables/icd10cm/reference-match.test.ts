import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { readReferences } from './code-reference.ts';
import { fallsUnder } from './reference-match.ts';

const edition = shippedTables().icd10cm.on('2026-05-01' as DateOfService);
const under = (code: string, text: string): boolean =>
  readReferences(text).some((reference) => fallsUnder(code, reference, edition));

describe('a code under a reference', () => {
  it.each([
    ['E11.65', 'diabetes (E08-E13)'],
    ['I50.23', '(I50.-)'],
    ['i5023', '(I50.2-)'],
    ['S09.90XA', 'head injury NOS (S09.90)'],
    ['C4A.9', '(C43-C44)'],
    ['M1A.00X0', '(M05-M14)'],
    ['I21.A1', '(I21.0-I21.B)'],
    ['E11.44', '(E08-E13 with .44)'],
    ['T45.1X5A', '(T36-T50 with fifth or sixth character 5)'],
    ['T39.395D', '(T36-T50 with fifth or sixth character 5)'],
    ['S02.0XXB', '(S02.- with 7th character B)'],
    ['S52.501C', '(S52.- with open fracture 7th character)'],
    ['I69.323', '(I69. with final characters -23)'],
    ['O33.4XX3', 'code O33.4, with a 7th character of 1 through 9.'],
  ])('%s falls under %s', (code, text) => {
    expect(under(code, text)).toBe(true);
  });
  it.each([
    ['E14', '(E08-E13)'],
    ['I5', '(I50.-)'],
    ['E08', '(E08.3-)'],
    ['C45.0', '(C43-C44)'],
    ['E11.43', '(E08-E13 with .44)'],
    ['T43.651A', '(T36-T50 with fifth or sixth character 5)'],
    ['T45.1X1A', '(T36-T50 with fifth or sixth character 5)'],
    ['S02.0XXA', '(S02.- with 7th character B)'],
    ['I22.0', '(I21.0-I21.B)'],
    ['O33.4XX0', 'code O33.4, with a 7th character of 1 through 9.'],
  ])('%s does not fall under %s', (code, text) => {
    expect(under(code, text)).toBe(false);
  });
});
