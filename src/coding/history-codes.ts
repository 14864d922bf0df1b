import type { Tables } from '../tables/tables.ts';
import { longestStem, stemTable } from './stem-table.ts';

const LIST = 'coding/history-codes.tsv';

/**
 * The code for the personal history of a condition that is past.
 *
 * @returns ICD-10-CM code with dot, or undefined where no history code is specific enough to propose
 * @source ICD-10-CM Index "History, personal (of)"; guideline I.C.21.c.4
 */
export function personalHistoryCode(code: string, tables: Tables): string | undefined {
  return longestStem(
    stemTable(tables.list(LIST), 'condition', 'code', { column: 'kind', is: 'personal' }),
    code,
  );
}

/**
 * The code for a family history of a condition.
 *
 * @source ICD-10-CM Index "History, family (of)"; guideline I.C.21.c.4
 */
export function familyHistoryCode(code: string, tables: Tables): string | undefined {
  return longestStem(
    stemTable(tables.list(LIST), 'condition', 'code', { column: 'kind', is: 'family' }),
    code,
  );
}
