import { labelRows, type Meaning } from './label-rows.ts';
import type { PcsLabels } from './pcs-labels.ts';
import { endingsOf, fewestRowsOf } from './pcs-rows.ts';
import { usualWords } from './pcs-words.ts';
import { composeTitle } from './title-grammar.ts';

/** Columns of the packs of an edition, by role. */
export const PCS_COLUMNS = {
  rows: ['table', 'from', 'to', '4', '5', '6', '7'],
  attributes: ['table', 'from', 'to', '4', '5', '6', '7', 'attributes'],
  labels: ['key', 'label', 'words'],
  titles: ['code', 'title'],
} as const;

/** A row of the official tables: for each of the seven characters the labels by value. */
export type LabelledRow = readonly ReadonlyMap<string, string>[];

/** A code over a run of days; `to` is empty while it is in force, `facts` are further cells. */
export interface DatedFacts {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly facts?: string;
}

/** Rows for `rows` or `attributes`: codes of one table with the same dates and facts, as few rows as may be. */
export function codeRows(codes: readonly DatedFacts[]): string[][] {
  const groups = new Map<string, { cells: [string, string, string]; facts: string[]; endings: string[] }>();
  for (const { code, from, to, facts } of codes) {
    const table = code.slice(0, 3);
    const key = [table, from, to, facts ?? ''].join('\t');
    const group = groups.get(key);
    if (group !== undefined) group.endings.push(code.slice(3));
    else {
      const cells: [string, string, string] = [table, from, to];
      groups.set(key, { cells, facts: facts === undefined ? [] : [facts], endings: [code.slice(3)] });
    }
  }
  return [...groups.values()].flatMap(({ cells, facts, endings }) =>
    fewestRowsOf(endings).map((values) => [...cells, ...values, ...facts]),
  );
}

/**
 * Rows for the packs of an edition from the official tables: codes and labels.
 *
 * @param from     first day of the edition
 * @param borrowed labels of another edition, whose words for titles are kept where a label is the same
 */
export function partsOfTables(
  tables: readonly LabelledRow[],
  from: string,
  borrowed?: PcsLabels,
): { readonly rows: string[][]; readonly labels: string[][] } {
  const meanings = new Map<string, Map<number, Meaning>>();
  const knownWords = new Map<string, string>();
  for (const row of tables) {
    const [first, second, third] = row.slice(0, 3).map((labels) => [...labels.keys()].join(''));
    const [a = '', b = '', c = '', d = ''] = row.slice(3).map((labels) => [...labels.keys()].join(''));
    for (const ending of endingsOf([a, b, c, d])) {
      const code = `${first ?? ''}${second ?? ''}${third ?? ''}${ending}`;
      const ofCode = new Map<number, Meaning>();
      for (const position of [2, 3, 4, 5, 6, 7]) {
        const label = row[position - 1]?.get(code.charAt(position - 1)) ?? null;
        ofCode.set(position, { label, words: wordsOf(code, position, label, borrowed, knownWords) });
      }
      meanings.set(code, ofCode);
    }
  }
  const codes = [...meanings.keys()].map((code) => ({ code, from, to: '' }));
  return { rows: codeRows(codes), labels: labelRows(meanings) };
}

/**
 * Rows for `titles`: only what the rule does not give.
 *
 * @param titles official titles; a code without one is kept with an empty title
 * @param labels of the same edition
 */
export function titleRows(
  codes: Iterable<string>,
  titles: ReadonlyMap<string, string>,
  labels: PcsLabels,
): string[][] {
  const rows: string[][] = [];
  for (const code of codes) {
    const title = titles.get(code);
    if (title === undefined) rows.push([code, '']);
    else if (composeTitle(code, (position) => labels.words(code, position)) !== title)
      rows.push([code, title]);
  }
  return rows;
}

/** Words of a label in titles: those of the other edition for the same code or, failing that, the same label. */
function wordsOf(
  code: string,
  position: number,
  label: string | null,
  borrowed: PcsLabels | undefined,
  knownWords: Map<string, string>,
): string | null {
  if (label === null || borrowed === undefined) return null;
  const key = `${code.slice(0, 2)}${String(position)}${label}`;
  if (borrowed.label(code, position) === label) {
    const words = borrowed.words(code, position);
    knownWords.set(key, words);
    return words;
  }
  return knownWords.get(key) ?? usualWords(label, position);
}
