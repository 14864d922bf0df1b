import type { DrugMention } from '../../../reading/reading.ts';
import type { Icd10CmEdition } from '../../../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../../../tables/tables.ts';
import { stemTable } from '../../stem-table.ts';

/** Columns of the Table of Drugs and Chemicals, as the character of the code that tells the intent. */
export const INTENT = {
  accidental: '1',
  selfHarm: '2',
  assault: '3',
  undetermined: '4',
  adverseEffect: '5',
  underdosing: '6',
} as const;
export type Intent = keyof typeof INTENT;

/**
 * The code of a drug for an intent, verified in the Tabular List.
 *
 * @returns undefined where the list of substances lacks the drug or the edition the code
 * @source ICD-10-CM Table of Drugs and Chemicals; guideline I.C.19.e.1
 */
export function substanceCode(
  drug: DrugMention,
  intent: Intent,
  edition: Icd10CmEdition,
  tables: Tables,
): string | undefined {
  const stem = stemTable(tables.list('coding/drug-substances.tsv'), 'drug', 'stem').get(drug.drug);
  if (stem === undefined) return undefined;
  const entry = edition.entry(`${stem}${INTENT[intent]}A`);
  return entry?.billable === true ? entry.code : undefined;
}

/** Whether a code is a poisoning by a drug (accidental, self-harm, assault or undetermined). */
export function isDrugPoisoning(code: string): boolean {
  return /^T(3[6-9]|4\d|50)/.test(code) && '1234'.includes(intentCharacter(code));
}

/** Whether a code is an adverse effect of a drug. */
export function isAdverseEffect(code: string): boolean {
  return /^T(3[6-9]|4\d|50)/.test(code) && intentCharacter(code) === '5';
}

/** Whether a code is an underdosing. */
export function isUnderdosing(code: string): boolean {
  return /^T(3[6-9]|4\d|50)/.test(code) && intentCharacter(code) === '6';
}

/** Whether a code is a toxic effect of a substance that is no drug. */
export function isToxicEffect(code: string): boolean {
  return /^T(5[1-9]|6[0-5])/.test(code);
}

/** Where a code of T36–T50 tells the intent: the 6th character, the 5th in the few that are shorter (T36.91). */
function intentCharacter(code: string): string {
  const bare = code.replace('.', '');
  const sixth = bare.slice(5, 6);
  return sixth === 'X' || sixth === '' ? bare.slice(4, 5) : sixth;
}
