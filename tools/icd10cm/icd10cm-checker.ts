import type { TableChecker } from '../table-checker.ts';
import { checkOrderFile, checkOutline } from './check-codes.ts';
import { checkConversions, checkGems } from './check-conversions.ts';
import { checkDates, checkPoaExempt } from './check-dates.ts';

/** ICD-10-CM against the order files, the dated code list, the POA-exempt list, the chapter lists and the maps. */
export const icd10cmChecker: TableChecker = {
  name: 'icd10cm',
  check: (context) => [
    ...checkOrderFile(context, '2024-10-01', '2025-code-descriptions-tabular-order.zip'),
    ...checkOrderFile(context, '2025-04-01', '2025-code-descriptions-tabular-order-april.zip'),
    ...checkOutline(context),
    ...checkDates(context),
    checkPoaExempt(context),
    checkConversions(context),
    ...checkGems(context),
  ],
};
