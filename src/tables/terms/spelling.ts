import { oncePerText } from '../../base/once.ts';
import type { TermIndex } from './term-index.ts';

/** A word of the vocabulary that a misspelt one may mean. */
export interface Correction {
  readonly word: number;
  /** 0–1: how likely the correction is. */
  readonly likeness: number;
}

const SHORTEST = 4;
const TWO_SLIPS_FROM = 7;
const LIKENESS = { prefix: 0.8, oneSlip: 0.9, twoSlips: 0.72, otherInitial: 0.85, clipped: 0.75 } as const;
const MOST_CORRECTIONS = 3;
const LONGEST_CLIPPED = 2.5;
const MOST_COMPLETIONS = 6;
const SHORTEST_PREFIX = 3;
const MEMO_LIMIT = 20_000;

/** Finds the words that a word outside the vocabulary may mean: completions of a beginning, then near spellings. */
export class Speller {
  /** Bit per letter of each word: two words that differ in many letters cannot be near. */
  private readonly letters: Uint32Array;

  /** Numbers of the words of each length: a near spelling is at most two letters longer or shorter. */
  private readonly byLength = new Map<number, number[]>();

  /** Charts repeat the words that the vocabulary lacks (names of drugs, of people): each is looked for once. */
  private readonly ofLast = oncePerText((word) => this.find(word, true), MEMO_LIMIT);
  private readonly ofInner = oncePerText((word) => this.find(word, false), MEMO_LIMIT);

  constructor(private readonly index: TermIndex) {
    this.letters = Uint32Array.from(index.words, lettersOf);
    for (const [i, { length }] of index.words.entries()) {
      const list = this.byLength.get(length);
      if (list === undefined) this.byLength.set(length, [i]);
      else list.push(i);
    }
  }

  /**
   * Candidates for a word, best first; empty when nothing is near.
   *
   * @param completes whether the word may be the beginning of a longer one (the last word of a query in typing)
   */
  corrections(word: string, completes: boolean): readonly Correction[] {
    return completes ? this.ofLast(word) : this.ofInner(word);
  }

  private find(word: string, completes: boolean): readonly Correction[] {
    if (completes && word.length >= SHORTEST_PREFIX && !/^\d+$/.test(word)) {
      const completions = this.completions(word);
      if (completions.length > 0) return completions;
    }
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    const near = this.near(word);
    return near.length > 0 ? near : this.clipped(word);
  }

  private completions(prefix: string): Correction[] {
    const { words, wordFrequency } = this.index;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; words[low]?.startsWith(prefix) === true; low++) found.push(low);
    return found
      .sort((a, b) => (wordFrequency[b] ?? 0) - (wordFrequency[a] ?? 0))
      .slice(0, MOST_COMPLETIONS)
      .map((word) => ({ word, likeness: LIKENESS.prefix }));
  }

  /** Words that a clipped form may stand for: its letters in order, from the same first letter (`midft`, `chrn`). */
  private clipped(word: string): Correction[] {
    const { words, wordFrequency } = this.index;
    const letters = lettersOf(word);
    const found: { word: number; likeness: number; frequency: number }[] = [];
    for (let i = 0; i < words.length; i++) {
      const candidate = words[i] ?? '';
      if ((letters & ~(this.letters[i] ?? 0)) !== 0 || candidate.charCodeAt(0) !== word.charCodeAt(0))
        continue;
      if (candidate.length <= word.length || candidate.length > word.length * LONGEST_CLIPPED) continue;
      if (!isSubsequence(word, candidate)) continue;
      const likeness = LIKENESS.clipped * (word.length / candidate.length) ** 0.5;
      found.push({ word: i, likeness, frequency: wordFrequency[i] ?? 0 });
    }
    return found
      .sort((a, b) => b.likeness * Math.log2(2 + b.frequency) - a.likeness * Math.log2(2 + a.frequency))
      .slice(0, MOST_CORRECTIONS);
  }

  private near(word: string): Correction[] {
    const { words, wordFrequency } = this.index;
    const letters = lettersOf(word);
    const most = word.length >= TWO_SLIPS_FROM ? 2 : 1;
    const found: { word: number; likeness: number; rank: number }[] = [];
    for (let length = Math.max(SHORTEST, word.length - most); length <= word.length + most; length++) {
      for (const i of this.byLength.get(length) ?? []) {
        if (bitsIn((this.letters[i] ?? 0) ^ letters) > 2 * most) continue;
        const candidate = words[i] ?? '';
        const slips = editDistance(word, candidate, most);
        if (slips > most) continue;
        const initial = candidate.charCodeAt(0) === word.charCodeAt(0) ? 1 : LIKENESS.otherInitial;
        const likeness = (slips <= 1 ? LIKENESS.oneSlip : LIKENESS.twoSlips) * initial;
        found.push({ word: i, likeness, rank: likeness * (1 + Math.log2(2 + (wordFrequency[i] ?? 0)) / 12) });
      }
    }
    return found.sort((a, b) => b.rank - a.rank || a.word - b.word).slice(0, MOST_CORRECTIONS);
  }
}

function isSubsequence(word: string, candidate: string): boolean {
  let at = 0;
  for (let i = 0; i < candidate.length && at < word.length; i++)
    if (candidate.charCodeAt(i) === word.charCodeAt(at)) at++;
  return at === word.length;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits >>> 0;
}

function bitsIn(value: number): number {
  let bits = value;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}

/** Insertions, deletions, substitutions and swaps of neighbours; more than `most` counts as `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
