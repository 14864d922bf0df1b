import type { Tables } from '../tables/tables.ts';
import { longestStem, type StemTable, stemTable } from './stem-table.ts';

const LIST = 'coding/chronic-conditions.tsv';

function conditions(tables: Tables): StemTable {
  return stemTable(tables.list(LIST), 'condition', 'systemic');
}

/**
 * Whether a code stands for a condition that stays with the patient once diagnosed, so that "history of" or an
 * entry in the past medical history still means a current condition.
 *
 * @source guidelines I.C.21.c.4, III and IV.I
 */
export function isChronic(code: string, tables: Tables): boolean {
  return longestStem(conditions(tables), code) !== undefined;
}

/**
 * Whether a code stands for a chronic systemic condition, which bears on care and is coded wherever the record has
 * it as current.
 *
 * @source guidelines III and IV.J; Coding Clinic 3Q 2007 pp. 13–14 (by citation)
 */
export function isSystemic(code: string, tables: Tables): boolean {
  return longestStem(conditions(tables), code) === 'yes';
}
