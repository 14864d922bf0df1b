import { join } from 'node:path';
import type { CheckResult, TableChecker } from './table-checker.ts';
import { lexiconProblems, readDrugTerms, readLexicon } from './terms-lexicon.ts';

const ROOT = join(import.meta.dirname, '..');

/** The lexicon against the classification: every target is a code, no term has two codes in one context. */
export const termsChecker: TableChecker = {
  name: 'terms',
  check: ({ tables }): readonly CheckResult[] => {
    const newest = tables.editions.filter((edition) => edition.table === 'icd10cm');
    const isCode = (code: string): boolean =>
      newest.some((edition) => tables.icd10cm.on(edition.effectiveFrom).entry(code) !== undefined);
    const rows = readLexicon(ROOT);
    const drugs = readDrugTerms(ROOT);
    return [
      {
        what: 'lexicon terms · ICD-10-CM of every edition',
        compared: rows.length,
        differences: lexiconProblems(rows, isCode),
      },
      {
        what: 'long-term drug codes · ICD-10-CM of every edition',
        compared: drugs.length,
        differences: drugs
          .filter((row) => !isCode(row.code))
          .map((row) => `${row.term}: ${row.code} is no code`),
      },
    ];
  },
};
