import type { TableChecker } from '../table-checker.ts';
import { checkPcsIndex } from './check-index.ts';
import { checkPcsDates, checkTables } from './check-tables.ts';

/** ICD-10-PCS against the official tables, the dated code list, the Index, the keys and the definitions. */
export const icd10pcsChecker: TableChecker = {
  name: 'icd10pcs',
  check: (context) => [...checkTables(context), ...checkPcsDates(context), ...checkPcsIndex(context)],
};
