import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../src/tables/terms/words.ts';
import type { WordRelation, WordRow } from './terms-word-table.ts';

export interface LexiconRow {
  readonly file: string;
  readonly line: number;
  readonly term: string;
  readonly code: string;
  readonly kind: string;
  readonly context: readonly string[];
}

const LEXICON = 'data/lexicon';
const COLUMNS = 'term\tcode\tkind\tcontext';

/** Terms that are searched for but never matched alone in running text. */
export function readNotInText(root: string): readonly string[] {
  const [, ...lines] = readFileSync(join(root, LEXICON, 'not-in-text.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.split('\t')[0] ?? '');
}

/** The rows of `data/lexicon/chapters-*.tsv`, in the order of the files. */
export function readLexicon(root: string): LexiconRow[] {
  const files = readdirSync(join(root, LEXICON))
    .filter((name) => /^chapters-.*\.tsv$/.test(name))
    .sort();
  return files.flatMap((file) => {
    const [header, ...lines] = readFileSync(join(root, LEXICON, file), 'utf8')
      .trimEnd()
      .split('\n');
    if (header !== COLUMNS)
      throw new Error(`${file}: the first line must be ${COLUMNS.replaceAll('\t', ' ')}`);
    return lines.map((line, i) => {
      const [term = '', code = '', kind = '', context = ''] = line.split('\t');
      return {
        file,
        line: i + 2,
        term,
        code,
        kind,
        context: context
          .split(',')
          .map((c) => c.trim())
          .filter((c) => c !== ''),
      };
    });
  });
}

/** The rows of `data/lexicon/words.tsv`. */
export function readWordTable(root: string): WordRow[] {
  const [, ...lines] = readFileSync(join(root, LEXICON, 'words.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [word = '', means = '', kind = ''] = line.split('\t');
    if (kind !== 'same' && kind !== 'query' && kind !== 'near' && kind !== 'part')
      throw new Error(`words.tsv: no kind ${kind} (${word})`);
    return { word, means, kind: kind satisfies WordRelation };
  });
}

/** `long term use of DRUG` for every drug of `drug-classes.tsv` with a code of its own in Z79. */
export function readDrugTerms(root: string): readonly { readonly term: string; readonly code: string }[] {
  const file = join(root, LEXICON, 'drug-classes.tsv');
  if (!existsSync(file)) return [];
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const [drugColumn, codeColumn] = [columns.indexOf('drug'), columns.indexOf('long_term_use_code')];
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    const [drug = '', code = ''] = [cells[drugColumn], cells[codeColumn]];
    return drug === '' || code === '' ? [] : [{ term: `long term use of ${drug}`, code }];
  });
}

/** What is wrong with the lexicon: targets that do not exist, and terms with two meanings in one context. */
export function lexiconProblems(rows: readonly LexiconRow[], isCode: (code: string) => boolean): string[] {
  const problems: string[] = [];
  const meanings = new Map<string, LexiconRow>();
  for (const row of rows) {
    const place = `${row.file}:${String(row.line)}`;
    if (!isCode(row.code)) problems.push(`${place}: "${row.term}" points to ${row.code}, which is no code`);
    if (wordsOf(row.term).length === 0) problems.push(`${place}: no word in "${row.term}"`);
    const key = `${wordsOf(row.term).join(' ')}\t${[...row.context].sort().join(',')}`;
    const other = meanings.get(key);
    if (other === undefined) meanings.set(key, row);
    else if (other.code !== row.code)
      problems.push(
        `${place}: "${row.term}" is ${row.code} here and ${other.code} in ${other.file}:${String(other.line)}`,
      );
  }
  return problems;
}
