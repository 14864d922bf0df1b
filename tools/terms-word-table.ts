import { normaliseWord, wordsOf } from '../src/tables/terms/words.ts';

/** `same`: everywhere; `query`: shorthand understood only in a query; `near`: found as well, at a lower weight;
 * `part`: a part or a kind of the second word, which names it only in the large. */
export type WordRelation = 'same' | 'query' | 'near' | 'part';

export interface WordRow {
  readonly word: string;
  readonly means: string;
  readonly kind: WordRelation;
}

const DEPTH = 3;

/** Word-level synonyms of `data/lexicon/words.tsv`: what each word means in the classification's words. */
export class WordTable {
  private readonly same = new Map<string, readonly string[]>();
  private readonly query = new Map<string, readonly string[]>();
  readonly near: (readonly [string, string])[] = [];
  readonly part: (readonly [string, string])[] = [];

  constructor(rows: readonly WordRow[]) {
    for (const { word, means, kind } of rows) {
      const key = normaliseWord(word);
      if (key.includes(' ')) throw new Error(`words.tsv: ${word} is more than one word`);
      if (kind === 'near') this.near.push([key, normaliseWord(means)]);
      else if (kind === 'part') this.part.push([key, normaliseWord(means)]);
      else (kind === 'same' ? this.same : this.query).set(key, wordsOf(means));
    }
  }

  /** The words a word stands for, itself where it has no synonym. */
  meaning(word: string, depth = 0): readonly string[] {
    const means = this.same.get(word);
    if (means === undefined || depth === DEPTH) return [word];
    return means.flatMap((meant) => (meant === word ? [word] : this.meaning(meant, depth + 1)));
  }

  /** The words that a query word stands for beyond `meaning`; empty where there are none. */
  queryMeaning(word: string): readonly string[] {
    return (this.query.get(word) ?? []).flatMap((meant) => this.meaning(meant));
  }

  /** Every word on a left side. */
  words(): readonly string[] {
    return [...this.same.keys(), ...this.query.keys()];
  }
}
