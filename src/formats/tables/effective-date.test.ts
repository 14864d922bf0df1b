import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../base/date-of-service.ts';
import { calendarDate, fiscalDate } from './effective-date.ts';

const file = (name: string, modified?: string) => ({
  name,
  bytes: new Uint8Array(),
  ...(modified === undefined ? {} : { modified: modified as DateOfService }),
});

describe('from when a file holds, by its name', () => {
  it.each([
    ['ptp_practitioner_2024q3.tsv.gz', '2024-07-01'],
    ['MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv', '2026-10-01'],
    ['ccipra-v301r0-f1.txt', '2024-04-01'],
    ['ccioph-v323r0.zip/ccioph-v323r0-f2.TXT', '2026-10-01'],
    ['july-2024-alpha-numeric-hcpcs-file.zip/HCPC2024_JUL_ANWEB.txt', '2024-07-01'],
    ['october-2026-alpha-numeric-hcpcs-file.zip/HCPC2026_ANWEB.txt', '2026-10-01'],
    ['rvu24c_amounts.tsv', '2024-07-01'],
    ['rvu26a-updated-12-29-2025.zip/PPRRVU2026_Jan_nonQPP.csv', '2026-01-01'],
    ['rvu25d.zip/GPCI2025.csv', '2025-10-01'],
    ['gpci_2024.tsv', '2024-01-01'],
    ['nucc_taxonomy_240.csv', '2024-01-01'],
    ['nucc_taxonomy_251.csv', '2025-07-01'],
    ['AOC_V2024Q2-MCR.txt', '2024-04-01'],
  ])('%s', (name, date) => expect(calendarDate(file(name))?.date).toBe(date));

  it('has no date where nothing names one', () => {
    expect(calendarDate(file('place_of_service.tsv'))).toBeUndefined();
    expect(fiscalDate(file('order.txt'))).toBeUndefined();
  });

  it.each([
    ['2025-code-descriptions-tabular-order.zip/icd10cm_order_2025.txt', '2024-06-28', '2024-10-01'],
    [
      '2025-code-descriptions-tabular-order-april.zip/Code Descriptions/icd10cm_order_2025.txt',
      '2025-01-15',
      '2025-04-01',
    ],
    ['april-1-2026-code-descriptions-tabular-order.zip/icd10cm_order_2026.txt', undefined, '2026-04-01'],
    ['download.zip/icd10cm_order_2025.txt', '2025-01-15', '2025-04-01'],
    ['download.zip/icd10cm_order_2025.txt', '2024-06-28', '2024-10-01'],
    ['POAexemptCodesFY25.txt', undefined, '2024-10-01'],
    ['icd10cm-drug-April-1-2026-XML.xml', undefined, '2026-04-01'],
  ])('fiscal: %s of %s', (name, modified, date) => expect(fiscalDate(file(name, modified))?.date).toBe(date));

  it('takes the fiscal year that the content names', () => {
    expect(fiscalDate(file('list.xml'), 2026)?.date).toBe('2025-10-01');
  });
});
