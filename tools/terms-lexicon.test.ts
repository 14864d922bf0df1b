import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/tables/terms/words.ts';
import { shippedTables } from '../test/shipped-tables.ts';
import { lexiconProblems, readDrugTerms, readLexicon, readWordTable } from './terms-lexicon.ts';
import { WordTable } from './terms-word-table.ts';

const root = join(import.meta.dirname, '..');
const { icd10cm, editions } = shippedTables();
const dates = editions.filter((e) => e.table === 'icd10cm').map((e) => e.effectiveFrom);
const isCode = (code: string): boolean => dates.some((date) => icd10cm.on(date).entry(code) !== undefined);
const rows = readLexicon(root);

describe('the lexicon', () => {
  it('has some thousand terms, each with a target that is a code, none with two', () => {
    expect(rows.length).toBeGreaterThan(10_000);
    expect(lexiconProblems(rows, isCode)).toEqual([]);
  });
  it('is lower case ASCII without blanks at the ends', () => {
    expect(
      rows.filter(({ term }) => !/^[!-~](?:[ -~]*[!-~])?$/.test(term) || term !== term.toLowerCase()),
    ).toEqual([]);
  });
  it('gives long-term use codes of Z79 to drugs', () => {
    const drugs = readDrugTerms(root);
    expect(drugs.length).toBeGreaterThan(500);
    expect(drugs.filter(({ code }) => !code.startsWith('Z79') || !isCode(code))).toEqual([]);
  });
  it('refuses a target that is no code and a term with two meanings', () => {
    const row = { file: 'x.tsv', line: 2, term: 'heart attack', code: 'I21.9', kind: 'lay', context: [] };
    expect(
      lexiconProblems([row, { ...row, line: 3, term: 'Heart-attacks', code: 'I22.9' }], isCode),
    ).toHaveLength(1);
    expect(lexiconProblems([{ ...row, code: 'I21.99' }], isCode)).toHaveLength(1);
    expect(lexiconProblems([row, { ...row, code: 'I22.9', context: ['second'] }], isCode)).toEqual([]);
  });
});

describe('words.tsv', () => {
  const table = new WordTable(readWordTable(root));
  it('has one meaning for a word, in words that mean themselves', () => {
    const seen = new Set<string>();
    for (const { word, kind } of readWordTable(root)) {
      if (kind !== 'same' && kind !== 'query') continue;
      const key = `${kind} ${wordsOf(word).join(' ')}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
    for (const word of table.words()) {
      for (const meant of table.meaning(word))
        expect(table.meaning(meant), `${word} → ${meant}`).toEqual([meant]);
    }
  });
});
