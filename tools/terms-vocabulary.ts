import { NOISE_WORDS } from '../src/tables/terms/word-classes.ts';
import { LATERALITY_WORDS, SEVERITY_WORDS, STOP_WORDS, wordsOf } from '../src/tables/terms/words.ts';
import type { DictionaryEntry, TermToIndex } from './terms-index.ts';
import { commonRoot } from './terms-roots.ts';
import type { WordTable } from './terms-word-table.ts';

const NEAR_WEIGHT = 0.72;
const ROOT_WEIGHT = 0.85;
const PART_WEIGHT = 0.4;
const MAX_WORDS = 0xffff;

/** All words of the terms, as written and as meant. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly frequencies: number[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(
    terms: readonly TermToIndex[],
    analysed: readonly (readonly { readonly word: string }[])[],
    dictionary: readonly DictionaryEntry[],
    private readonly table: WordTable,
  ) {
    const counts = new Map<string, number>();
    const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const term of terms) for (const word of wordsOf(term.text)) count(word);
    for (const words of analysed) for (const { word } of words) if (!counts.has(word)) counts.set(word, 1);
    for (const { words } of dictionary) for (const word of words) count(word);
    for (const word of table.words()) {
      for (const w of [word, ...table.meaning(word), ...table.queryMeaning(word)])
        if (!counts.has(w)) counts.set(w, 1);
    }
    for (const word of [...STOP_WORDS, ...SEVERITY_WORDS, ...LATERALITY_WORDS.keys(), ...NOISE_WORDS])
      if (!counts.has(word)) counts.set(word, 0);
    this.words = [...counts.keys()].sort();
    if (this.words.length > MAX_WORDS)
      throw new Error(`${String(this.words.length)} words do not fit 16 bits`);
    this.frequencies = this.words.map((w) => counts.get(w) ?? 0);
    this.numbers = new Map(this.words.map((w, i) => [w, i]));
  }

  /** Numbers of the words that stand in the vocabulary. */
  known(words: readonly string[]): number[] {
    return words.map((word) => this.numbers.get(word)).filter((number) => number !== undefined);
  }

  number(word: string): number {
    const number = this.numbers.get(word);
    if (number === undefined) throw new Error(`no word ${word} in the vocabulary`);
    return number;
  }

  /** Number of the one word that a word means, if it is one. */
  private single(word: string): number | undefined {
    const meaning = this.table.meaning(word);
    return meaning.length === 1 ? this.numbers.get(meaning[0] ?? '') : undefined;
  }

  /** Damped inverse document frequency: every word counts for something, rare ones for more. */
  weights(analysed: readonly (readonly { readonly word: string }[])[]): number[] {
    const documents = new Uint32Array(this.words.length);
    for (const words of analysed) {
      for (const { word } of words) {
        const number = this.number(word);
        documents[number] = (documents[number] ?? 0) + 1;
      }
    }
    const most = Math.log(analysed.length + 1);
    return this.words.map(
      (_, i) => 0.35 + (0.65 * Math.log((analysed.length + 1) / ((documents[i] ?? 0) + 1))) / most,
    );
  }

  /** For each word the words that find it too, with their weight. */
  near(): (readonly [number, number])[][] {
    const lists = this.words.map(() => new Map<number, number>());
    const lead = (a: number, b: number, weight: number): void => {
      if (a !== b) lists[a]?.set(b, Math.max(lists[a]?.get(b) ?? 0, weight));
    };
    const relate = (a: number, b: number, weight: number): void => {
      lead(a, b, weight);
      lead(b, a, weight);
    };
    const byRoot = new Map<string, number[]>();
    for (const [number, word] of this.words.entries()) {
      const meaning = this.table.meaning(word);
      if (meaning.length !== 1 || meaning[0] !== word) continue;
      const root = commonRoot(word);
      if (root === undefined) continue;
      const family = byRoot.get(root);
      if (family === undefined) byRoot.set(root, [number]);
      else family.push(number);
    }
    for (const family of byRoot.values()) {
      if (family.length > 8) continue;
      for (const a of family) for (const b of family) relate(a, b, ROOT_WEIGHT);
    }
    for (const [word, means] of this.table.near) {
      const [left, right] = [this.single(word), this.single(means)];
      if (left !== undefined && right !== undefined) relate(left, right, NEAR_WEIGHT);
    }
    for (const [word, whole] of this.table.part) {
      const [left, right] = [this.single(word), this.single(whole)];
      if (left !== undefined && right !== undefined) lead(left, right, PART_WEIGHT);
    }
    return lists.map((list) => [...list].sort((a, b) => a[0] - b[0]));
  }
}
