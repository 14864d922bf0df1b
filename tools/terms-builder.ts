import { gzipSync } from 'fflate';
import { sectionPackBytes } from '../src/tables/terms/section-pack.ts';
import { type Classification, readClassification } from './terms-classification.ts';
import { dictionary } from './terms-dictionary.ts';
import { type CodeToIndex, indexSections, type TermToIndex } from './terms-index-writer.ts';
import { type LexiconRow, lexiconProblems, readLexicon, readWordTable } from './terms-lexicon.ts';
import { WordTable } from './terms-word-table.ts';
import { bracketVariants } from './terms-words.ts';

/** A finished pack file, compressed, with its path below the data folder. */
export interface TermPackFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The packs of the encoder's words. The packs of the code systems must have been built before.
 *
 * @throws Error when a lexicon row points nowhere or two rows contradict each other
 */
export function buildTermPacks(root: string): TermPackFile[] {
  const table = new WordTable(readWordTable(root));
  const classification = readClassification(root);
  const codes = new Set(classification.codes.map((c) => c.code));
  const rows = readLexicon(root);
  const problems = lexiconProblems(rows, (code) => codes.has(code));
  if (problems.length > 0) {
    const shown = problems.slice(0, 40).join('\n');
    console.warn(`${String(problems.length)} problems in the lexicon:\n${shown}`);
  }
  const lexicon = rows.filter((row) => codes.has(row.code));
  const sections = indexSections({
    editions: classification.editions,
    codes: withPriors(classification, lexicon),
    terms: [
      ...classification.terms.flatMap(brackets),
      ...lexicon.map(({ term, code }): TermToIndex => ({ code, text: term, source: 'lexicon' })),
    ],
    dictionary: dictionary(classification, lexicon, table),
    table,
  });
  return [
    { path: 'terms/icd10cm.bin.gz', bytes: gzipSync(sectionPackBytes(sections), { level: 9, mtime: 0 }) },
  ];
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
