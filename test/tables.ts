import type { DateOfService } from '../src/base/date-of-service.ts';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';

/** The shipped tables, opened once per test file. */
export const tables = tablesOnDisk();

/** ICD-10-CM on a date, FY2026 April by default. */
export function icd10cmOn(date = '2026-05-10') {
  return tables.icd10cm.on(date as DateOfService);
}
