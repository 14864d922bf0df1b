import { INHERITANCE_WORDS, NOISE_WORDS, QUALIFIER_WORDS } from '../src/tables/terms/word-classes.ts';
import { LATERALITY_WORDS, STOP_WORDS, wordsOf } from '../src/tables/terms/words.ts';
import type { WordTable } from './terms-word-table.ts';

/** A word of a term with how much its absence from a query counts, 0–1. */
export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
  /** It follows `without`. */
  readonly denied: boolean;
}

/** How much a word counts that a query may well leave out. */
const WEIGHT = {
  noise: 0.12,
  other: 0.45,
  afterUnspecified: 0.3,
  afterWithout: 0.12,
  optional: 0.25,
  laterality: 0.35,
  counter: 0.2,
  generic: 0.4,
  inheritance: 0.4,
  qualifier: 1.8,
  conventional: 0.1,
} as const;

/** Words of titles that the Index takes for granted: diabetes without a type is type 2 (E11), an injury is current (S). */
const CONVENTIONAL: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^E11/, new Set(['type', '2'])],
  [/^S/, new Set(['current', 'injury'])],
];

/**
 * The words of a term as the classification means them, each once. Words that only say "nothing more is known",
 * nonessential modifiers in parentheses and what follows `without` weigh little: a query leaves them out.
 */
export function weightedWords(text: string, code: string, table: WordTable): WeightedWord[] {
  const found = new Map<string, WeightedWord>();
  const conventional = CONVENTIONAL.find(([codes]) => codes.test(code))?.[1];
  const add = (word: string, weight: number, denied = false): void => {
    const known = found.get(word);
    if (known === undefined || known.weight < weight) found.set(word, { word, weight, denied });
  };
  for (const { piece, optional } of pieces(text)) {
    let scale: number = optional ? WEIGHT.optional : WEIGHT.qualifier;
    let seen = 0;
    for (const chunk of piece.split(/[,;:]/)) {
      if (!optional) scale = WEIGHT.qualifier;
      let afterUnspecified = 0;
      let denied = false;
      let before = '';
      for (const word of wordsOf(chunk)) {
        if (STOP_WORDS.has(word) && word !== 'with') continue;
        if (word === 'unspecified') {
          add(word, WEIGHT.noise);
          if (seen > 0 && before !== 'with') afterUnspecified = 2;
          continue;
        }
        if (word === 'without') {
          add(word, WEIGHT.afterWithout);
          scale = WEIGHT.afterWithout;
          denied = true;
          continue;
        }
        if (word === 'with') {
          denied = false;
          scale = optional ? WEIGHT.optional : WEIGHT.qualifier;
        }
        before = word;
        if (STOP_WORDS.has(word)) continue;
        seen++;
        const kind = conventional?.has(word) === true ? WEIGHT.conventional : kindWeight(word);
        const weight = Math.min(
          scale,
          kind,
          afterUnspecified > 0 ? WEIGHT.afterUnspecified : WEIGHT.qualifier,
        );
        if (afterUnspecified > 0) afterUnspecified--;
        for (const meaning of table.meaning(word)) if (!STOP_WORDS.has(meaning)) add(meaning, weight, denied);
      }
    }
  }
  return [...found.values()];
}

/** Words before a number that a query leaves out (`ckd 3b`). */
const COUNTERS: ReadonlySet<string> = new Set(['stage', 'grade', 'class', 'degree', 'score']);

/** Words that classes of conditions are named with. */
const GENERAL: ReadonlySet<string> = new Set([
  'disease',
  'disorder',
  'condition',
  'system',
  'organ',
  'part',
  'region',
  'form',
  'tract',
  'structure',
  'area',
  'infection',
]);

function kindWeight(word: string): number {
  if (word === 'other') return WEIGHT.other;
  if (NOISE_WORDS.has(word)) return WEIGHT.noise;
  if (LATERALITY_WORDS.has(word)) return WEIGHT.laterality;
  if (COUNTERS.has(word)) return WEIGHT.counter;
  if (GENERAL.has(word)) return WEIGHT.generic;
  if (INHERITANCE_WORDS.has(word)) return WEIGHT.inheritance;
  return QUALIFIER_WORDS.has(word) ? WEIGHT.qualifier : 1;
}

/** A text cut at its parentheses. */
function pieces(text: string): { readonly piece: string; readonly optional: boolean }[] {
  const found: { piece: string; optional: boolean }[] = [];
  for (const [index, piece] of text.split(/[()]/).entries()) {
    if (piece.trim() !== '') found.push({ piece, optional: index % 2 === 1 });
  }
  // "(acute) (chronic)": a term that is all parentheses has no nonessential modifiers
  return found.every((p) => p.optional) ? found.map((p) => ({ ...p, optional: false })) : found;
}

/**
 * A text without its bracketed synonyms, and with each in the place of what it stands for: an abbreviation of the
 * whole (`… ejection fraction [HFrEF]`), an eponym of the whole (`… acrodermatitis [Gianotti-Crosti]`), or another
 * word for the one before it (`navicular [scaphoid] bone`). `exposure to human immunodeficiency virus [HIV]` is
 * no text for `HIV`.
 */
export function bracketVariants(text: string): string[] {
  const outside = text.replace(/\s*\[[^\]]*\]/g, '').trim();
  const variants = new Set([outside]);
  for (const found of text.matchAll(/(\S+)\s*\[([^\]]+)\]/g)) {
    const [whole, before = '', inside = ''] = found;
    const rest = text.slice(found.index + whole.length).trim();
    const atEnd = rest === '' || /^,? ?(?:NOS|unspecified)$/i.test(rest);
    const isAbbreviation = /^[A-Za-z0-9-]{2,8}$/.test(inside) && /[A-Z].*[A-Z]/.test(inside);
    if (isAbbreviation) {
      if (atEnd && startsAlike(inside, outside)) variants.add(inside);
    } else if (atEnd) {
      // behind a link the bracket names its last word: "Sepsis due to Escherichia coli [E. coli]"
      if (!/\b(?:due|of|with|in|by|from|to)\b/i.test(outside)) variants.add(inside);
    } else
      variants.add(
        text
          .replace(`${before} [${inside}]`, inside)
          .replace(/\s*\[[^\]]*\]/g, '')
          .trim(),
      );
  }
  return [...variants].filter((variant) => variant.length > 1);
}

function startsAlike(abbreviation: string, text: string): boolean {
  const bare = text.replace(/^(?:unspecified|other) /i, '');
  return abbreviation.charAt(0).toLowerCase() === bare.charAt(0).toLowerCase();
}
