import type { Speller } from './spelling.ts';
import type { TermIndex } from './term-index.ts';
import { CLASS_WORDS, INHERITANCE_WORDS, WORD_CLASSES } from './word-classes.ts';
import { LATERALITY_WORDS, STOP_WORDS, wordsOf } from './words.ts';

export type Side = 'right' | 'left' | 'bilateral';

/** One thing a query asks for: a word of the classification, with the words that would do as well. */
export interface Slot {
  /** How much a term loses that lacks it. */
  readonly weight: number;
  /** It follows `without` or `no`: a term must exclude it. */
  readonly negated: boolean;
  /** It asks for a side of the body. */
  readonly side: boolean;
  /** It names a class of conditions only (`disease`, `acute`). */
  readonly general: boolean;
  readonly alternatives: readonly { readonly word: number; readonly credit: number }[];
}

/** A slot that a word satisfies, and how far. */
export interface Satisfies {
  readonly slot: number;
  readonly credit: number;
  readonly negated: boolean;
}

export interface Query {
  readonly slots: readonly Slot[];
  /** For each word that satisfies slots, which ones. */
  readonly byWord: ReadonlyMap<number, readonly Satisfies[]>;
  readonly side: Side | undefined;
  /** Numbers asked for, with their slots: a term that covers a range satisfies them. */
  readonly numbers: readonly { readonly value: number; readonly slot: number }[];
  /** Normalised words, for 7th characters. */
  readonly words: ReadonlySet<string>;
  readonly total: number;
  /** Some word was read as shorthand (`ca`), so that reading it as it stands gives another query. */
  readonly hasShorthand: boolean;
}

const SCALE = {
  laterality: 0.45,
  severity: 0.4,
  noise: 0.25,
  unknown: 0.8,
  negation: 0.1,
  inheritance: 0.35,
  qualifier: 1.5,
  looseNumber: 0.2,
  aside: 0.5,
} as const;
const NEGATIONS: ReadonlySet<string> = new Set(['without', 'no', 'not', 'non']);
const NEGATION_ENDS: ReadonlySet<string> = new Set(['with', 'but']);
const ENCOUNTER_WORDS: ReadonlySet<string> = new Set([
  'initial',
  'subsequent',
  'encounter',
  'sequela',
  'routine',
  'healing',
]);
/** Words after which a number belongs to the name (`type 2`, `stage 3b`, `factor 5`). */
const COUNTED: ReadonlySet<string> = new Set(
  'type stage grade class degree factor level score index bmi gcs nihss weeks week trisomy chromosome covid hepatitis group phase vitamin gravida para cin vin hpv sars herpes of'.split(
    ' ',
  ),
);
const MOST_WORDS = 40;
const LONGEST = 2000;
const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * A search text as slots. Shorthand is understood unless `plain`, which takes every word as it stands; unknown words
 * are corrected.
 */
export function readQuery(text: string, index: TermIndex, speller: Speller, plain: boolean): Query {
  const raw = weighedWords(text);
  const slots: Slot[] = [];
  const seen = new Set<number>();
  let side: Side | undefined;
  let negated = false;
  const numbers: { value: number; slot: number }[] = [];
  for (const [at, { word, scale }] of raw.entries()) {
    const number = index.wordNumber(word);
    const meanings = number < 0 ? [] : [...(plain ? index.meaning(number) : index.queryMeaning(number))];
    for (const meant of meanings.length > 0 ? meanings.map((m) => index.words[m] ?? '') : [word]) {
      side = sideWith(side, LATERALITY_WORDS.get(meant));
    }
    if (NEGATIONS.has(word)) negated = true;
    else if (NEGATION_ENDS.has(word)) negated = false;
    if (STOP_WORDS.has(word) && meanings.length === 1 && meanings[0] === number) continue;
    if (NUMBER.test(word)) numbers.push({ value: Number(word), slot: slots.length });
    if (number < 0) {
      addCorrected(slots, seen, speller.corrections(word, at === raw.length - 1), index, negated, scale);
      continue;
    }
    for (const meaning of meanings) {
      if (seen.has(meaning) || STOP_WORDS.has(index.words[meaning] ?? '')) continue;
      seen.add(meaning);
      slots.push(slot(meaning, 1, scale, index, negated && !NEGATIONS.has(word)));
    }
  }
  const total = slots.reduce((sum, s) => sum + s.weight, 0);
  const hasShorthand =
    !plain && raw.some(({ word }) => index.isShorthand(Math.max(0, index.wordNumber(word))));
  return {
    slots,
    byWord: slotsByWord(slots),
    hasShorthand,
    side,
    numbers,
    words: new Set(raw.map((r) => r.word)),
    total,
  };
}

function slotsByWord(slots: readonly Slot[]): ReadonlyMap<number, readonly Satisfies[]> {
  const byWord = new Map<number, Satisfies[]>();
  for (const [slot, { alternatives, negated }] of slots.entries()) {
    for (const { word, credit } of alternatives) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [{ slot, credit, negated }]);
      else if (!list.some((s) => s.slot === slot)) list.push({ slot, credit, negated });
    }
  }
  return byWord;
}

/** A word denied on one side only, in the query or in the term, hardly counts. */
const WRONG_POLARITY = 0.1;

/** How far a word of a term satisfies a slot; a denied word satisfies only a slot that denies it. */
export function creditOf({ credit, negated }: Satisfies, packed: number): number {
  return ((packed & 1) === 1) === negated ? credit : credit * WRONG_POLARITY;
}

/** The words of a query; asides in parentheses and numbers that nothing counts weigh less. */
function weighedWords(text: string): { readonly word: string; readonly scale: number }[] {
  const pieces = text.slice(0, LONGEST).split(/[()[\]]/);
  const onlyAsides = pieces.every((piece, i) => i % 2 === 1 || piece.trim() === '');
  const found = pieces.flatMap((piece, i) => {
    const words = wordsOf(piece);
    return words.map((word, at) => {
      const aside = i % 2 === 1 && !onlyAsides ? SCALE.aside : 1;
      const loose = /^\d+$/.test(word) && !COUNTED.has(words[at - 1] ?? '') ? SCALE.looseNumber : 1;
      return { word, scale: aside * loose };
    });
  });
  return found.slice(0, MOST_WORDS);
}

function slot(word: number, likeness: number, scale: number, index: TermIndex, negated: boolean): Slot {
  const alternatives = [{ word, credit: likeness }];
  const end = index.nearStart[word + 1] ?? 0;
  for (let i = index.nearStart[word] ?? 0; i < end; i++) {
    alternatives.push({
      word: index.nearWords[i] ?? 0,
      credit: (likeness * (index.nearWeights[i] ?? 0)) / 255,
    });
  }
  const side = ((index.wordClass[word] ?? 0) & WORD_CLASSES.laterality) !== 0;
  const general = side || CLASS_WORDS.has(index.words[word] ?? '') || NUMBER.test(index.words[word] ?? '');
  return {
    weight: (index.wordWeight[word] ?? 0) * scaleOf(word, index) * scale,
    negated,
    side,
    general,
    alternatives,
  };
}

function scaleOf(word: number, index: TermIndex): number {
  const classes = index.wordClass[word] ?? 0;
  const text = index.words[word] ?? '';
  if (NEGATIONS.has(text)) return SCALE.negation;
  if ((classes & WORD_CLASSES.laterality) !== 0) return SCALE.laterality;
  if ((classes & WORD_CLASSES.noise) !== 0 || ENCOUNTER_WORDS.has(text)) return SCALE.noise;
  if (INHERITANCE_WORDS.has(text)) return SCALE.inheritance;
  if ((classes & WORD_CLASSES.qualifier) !== 0) return SCALE.qualifier;
  return (classes & WORD_CLASSES.severity) === 0 ? 1 : SCALE.severity;
}

function addCorrected(
  slots: Slot[],
  seen: Set<number>,
  corrections: readonly { readonly word: number; readonly likeness: number }[],
  index: TermIndex,
  negated: boolean,
  scale: number,
): void {
  if (corrections.length === 0) {
    slots.push({
      weight: SCALE.unknown * scale,
      negated: false,
      side: false,
      general: false,
      alternatives: [],
    });
    return;
  }
  const merged = corrections.flatMap(({ word, likeness }) =>
    [...index.meaning(word)]
      .filter((m) => !seen.has(m))
      .map((meaning) => slot(meaning, likeness, scale, index, negated)),
  );
  const first = merged[0];
  if (first === undefined) return;
  const alternatives = merged.flatMap((m) => m.alternatives).sort((a, b) => b.credit - a.credit);
  slots.push({ weight: first.weight, negated, side: false, general: false, alternatives });
}

function sideWith(before: Side | undefined, side: Side | undefined): Side | undefined {
  if (side === undefined || before === undefined) return side ?? before;
  return before === side ? side : 'bilateral';
}
