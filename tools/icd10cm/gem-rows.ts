import type { SourceShelf } from '../sources/source-shelf.ts';
import { queryRows } from '../sources/sqlite.ts';

export const TO_ICD9_COLUMNS = ['icd10cm', 'icd9cm', 'flags'] as const;
export const FROM_ICD9_COLUMNS = ['icd9cm', 'icd10cm', 'flags'] as const;

/** A pair of the General Equivalence Mappings: codes without dot, and the five flags. */
export interface GemPair {
  readonly icd9cm: string;
  readonly icd10cm: string;
  readonly flags: string;
}

/**
 * Pairs of ICD-9-CM and ICD-10-CM codes from the `icdmap` package, which holds the 2014 mappings of both
 * directions in one list. Pairs without an equivalent or flags, and codes that are none, are left out.
 *
 * @param known whether ICD-10-CM ever had a code
 */
export async function gemPairs(
  sources: SourceShelf,
  known: (code: string) => boolean,
): Promise<readonly GemPair[]> {
  const rows = await queryRows(
    sources.file('icdmap', 'icd_mapping.db'),
    'select distinct "ICD-9", "ICD-10", "Mapping Code" from icd_mapping order by 1, 2, 3',
  );
  return rows
    .map(([icd9cm = '', icd10cm = '', flags = '']) => ({
      icd9cm: icd9cm.replace('.', ''),
      icd10cm: icd10cm.replace('.', ''),
      flags,
    }))
    .filter((pair) => /^[01]{2}\d{3}$/.test(pair.flags) && pair.icd9cm !== '' && known(pair.icd10cm));
}
