import { ICD10_START } from '../src/base/date-of-service.ts';
import { sectionPackBytes } from '../src/tables/terms/section-pack.ts';
import type { TableBuilder, TablesAtHand } from './table-builder.ts';
import { type Classification, readClassification } from './terms-classification.ts';
import { dictionary } from './terms-dictionary.ts';
import type { CodeToIndex, TermToIndex } from './terms-index.ts';
import { indexSections } from './terms-index-writer.ts';
import {
  type LexiconRow,
  lexiconProblems,
  readDrugTerms,
  readLexicon,
  readNotInText,
  readWordTable,
} from './terms-lexicon.ts';
import { cptTerms, hcpcsTerms, icd10pcsTerms } from './terms-procedures.ts';
import { WordTable } from './terms-word-table.ts';
import { bracketVariants } from './terms-words.ts';

/** The packs of the encoder's words; the code systems must have been built before. */
export const termsBuilder: TableBuilder = {
  name: 'terms',
  tables: ['terms'],
  build: (_sources, tables) => {
    const table = new WordTable(readWordTable(tables.root));
    const packs = [
      { path: 'terms/icd10cm.bin.gz', bytes: icd10cmTerms(tables, table) },
      { path: 'terms/icd10pcs.bin.gz', bytes: sectionPackBytes(icd10pcsTerms(tables, table)) },
      { path: 'terms/hcpcs.bin.gz', bytes: sectionPackBytes(hcpcsTerms(tables, table)) },
      { path: 'terms/cpt.bin.gz', bytes: sectionPackBytes(cptTerms(tables, table)) },
    ];
    return {
      packs,
      editions: [
        {
          table: 'terms',
          name: 'Chartwright lexicon',
          effectiveFrom: ICD10_START,
          packs: {
            icd10cm: 'terms/icd10cm.bin.gz',
            icd10pcs: 'terms/icd10pcs.bin.gz',
            hcpcs: 'terms/hcpcs.bin.gz',
            cpt: 'terms/cpt.bin.gz',
          },
          source: {
            publisher: 'Chartwright',
            release: 'with the program',
            licence: 'Apache-2.0; titles and inclusion terms: US government work',
            origin: 'data/lexicon and the tables of this catalog',
          },
        },
      ],
    };
  },
};

/**
 * The pack of ICD-10-CM: titles and inclusion terms of every edition, and the lexicon.
 *
 * Lexicon rows that point nowhere are left out with a warning; `tables:check` and a test refuse them.
 */
function icd10cmTerms(tables: TablesAtHand, table: WordTable): Uint8Array {
  const classification = readClassification(tables);
  const codes = new Set(classification.codes.map((c) => c.code));
  const rows = readLexicon(tables.root);
  const problems = lexiconProblems(rows, (code) => codes.has(code));
  if (problems.length > 0) {
    const shown = problems.slice(0, 40).join('\n');
    console.warn(`${String(problems.length)} problems in the lexicon:\n${shown}`);
  }
  const lexicon = rows.filter((row) => codes.has(row.code));
  const drugs = readDrugTerms(tables.root).filter((row) => codes.has(row.code));
  const sections = indexSections({
    editions: classification.editions,
    codes: withPriors(classification, lexicon),
    terms: [
      ...classification.terms.flatMap(brackets),
      ...[...lexicon, ...drugs].map(
        ({ term, code }): TermToIndex => ({ code, text: term, source: 'lexicon' }),
      ),
    ],
    dictionary: dictionary(classification, lexicon, table, readNotInText(tables.root)),
    table,
  });
  return sectionPackBytes(sections);
}

const brackets = (term: TermToIndex): TermToIndex[] =>
  bracketVariants(term.text).map((text) => ({ ...term, text }));

const PRIOR_PER_TERM = 12;
const MOST_PRIOR = 120;

/** Codes that the lexicon names in many ways are the ones that charts name often. */
function withPriors({ codes }: Classification, lexicon: readonly LexiconRow[]): CodeToIndex[] {
  const rows = new Map<string, number>();
  for (const { code } of lexicon) rows.set(code, (rows.get(code) ?? 0) + 1);
  return codes.map((code) => ({
    ...code,
    prior: Math.min(MOST_PRIOR, Math.round(PRIOR_PER_TERM * 3 * Math.log2(1 + (rows.get(code.code) ?? 0)))),
  }));
}
