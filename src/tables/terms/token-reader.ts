import { oncePerText } from '../../base/once.ts';
import type { TermIndex } from './term-index.ts';
import { WORD_CLASSES } from './word-classes.ts';
import { HYPHENATED_PREFIXES, LINKING_WORDS, wordsOf } from './words.ts';

/** What a sign or a small word does between the words of a term. */
export const SIGN = { none: 0, break: 1, comma: 2, join: 3, link: 4 } as const;

/** What one token means to the matcher. */
export interface TokenMeaning {
  /** Numbers of the words it stands for; empty for signs and unknown words. */
  readonly numbers: readonly number[];
  /** It is one word that stands for several (`ckd`): a term uses all of them or none. */
  readonly whole: boolean;
  /** May stand between the words of a term. */
  readonly insignificant: boolean;
  /** Word class bits of its first word. */
  readonly classes: number;
  /** It is an adjective (`pulmonary`, `chronic`), so that a noun may follow that it belongs to. */
  readonly adjective: boolean;
  /** It says which finger, toe, bone or vertebra of a row is meant (`index`, `great`, `third`). */
  readonly ordinal: boolean;
  /** It may be the noun that an adjective before it belongs to. */
  readonly noun: boolean;
  /** It may be the beginning of a word written apart, or the first letter of a genus. */
  readonly opens: boolean;
  /** One of `SIGN`: a full stop, a comma, `and`, `with`. */
  readonly sign: number;
}

/** A token that is read with another one. */
export const PASSED_OVER: TokenMeaning = {
  numbers: [],
  whole: false,
  insignificant: true,
  classes: 0,
  adjective: false,
  ordinal: false,
  noun: false,
  opens: false,
  sign: SIGN.none,
};

/** Which of a row: between the words of a term they mean no other thing (`abrasion of the index finger`). */
const ORDINALS: ReadonlySet<string> = new Set(
  'index middle long ring little small pinky great big first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th'.split(
    ' ',
  ),
);

/** Words that open another clause. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set([
  'that',
  'which',
  'who',
  'but',
  'because',
  'although',
  'while',
]);
/** Species that are written after the first letter of their genus. */
const ORGANISMS: ReadonlyMap<string, string> = new Map([
  ['coli', 'e'],
  ['diff', 'c'],
]);
const GENERA: ReadonlySet<string> = new Set(ORGANISMS.values());
const CACHED_WORDS = 50_000;
const INSIGNIFICANT = WORD_CLASSES.stop | WORD_CLASSES.laterality | WORD_CLASSES.severity;

/** Adjectives that stand before the name of a condition. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'acute chronic subacute recurrent primary congenital acquired traumatic benign malignant'.split(' '),
);

/** Nouns that add nothing to the adjective of a part of the body. */
const PLACE_NOUNS: ReadonlySet<string> = new Set('area region site joint space cavity side'.split(' '));

/** Reads tokens as words of the dictionary; each distinct token is read once. */
export class TokenReader {
  private readonly token = oncePerText((word) => this.read(word), CACHED_WORDS);

  constructor(private readonly index: TermIndex) {}

  /** The tokens; a beginning written apart (`non - hodgkin`, `over weight`) is read with its word, in its place. */
  tokens(words: readonly string[]): TokenMeaning[] {
    const tokens = words.map((word) => this.token(word));
    const opens = tokens.map((token) => token.opens);
    for (let i = 1; i < words.length; i++) {
      if (words[i] === 'post' && words[i - 1] === 'status') tokens[i] = PASSED_OVER;
      const before = words[i - 1] === '-' || words[i - 1] === '.' ? i - 2 : i - 1;
      if (opens[before] !== true) continue;
      const prefix = (words[before] ?? '').toLowerCase();
      const organism = ORGANISMS.get(words[i] ?? '') === prefix;
      if (!organism && (words[i - 1] === '.' || !HYPHENATED_PREFIXES.has(prefix))) continue;
      const joined = this.token(`${prefix}${words[i] ?? ''}`);
      if (joined.numbers.length === 0) continue;
      tokens[i] = joined;
      for (let passed = before; passed < i; passed++) tokens[passed] = PASSED_OVER;
    }
    return tokens;
  }

  private read(word: string): TokenMeaning {
    const words = wordsOf(word);
    if (words.length === 0) {
      return {
        ...PASSED_OVER,
        insignificant: /^[-–()"'[\]]*$/.test(word),
        opens: isOpening(word),
        sign: signOf(word),
      };
    }
    const { wordClass } = this.index;
    const numbers: number[] = [];
    let known = true;
    for (const w of words) {
      const number = this.index.wordNumber(w);
      if (number < 0) known = false;
      else for (const m of this.index.meaning(number)) if (!numbers.includes(m)) numbers.push(m);
    }
    const insignificant = known && numbers.every((n) => ((wordClass[n] ?? 0) & INSIGNIFICANT) !== 0);
    return {
      numbers,
      whole: words.length === 1 && numbers.length > 1,
      insignificant,
      classes: numbers.length === 0 ? 0 : (wordClass[numbers[0] ?? 0] ?? 0),
      adjective: this.isAdjective(words),
      ordinal: words.length === 1 && ORDINALS.has(words[0] ?? ''),
      noun: known && !insignificant && !words.some((w) => PLACE_NOUNS.has(w)),
      opens: isOpening(word),
      sign: signOf(words.join(' ')),
    };
  }

  /** Whether a word is another form of the name of a part of the body, or says how a condition runs. */
  private isAdjective(words: readonly string[]): boolean {
    const [word] = words;
    if (word === undefined || words.length !== 1) return false;
    if (ATTRIBUTES.has(word)) return true;
    const number = this.index.wordNumber(word);
    if (number < 0) return false;
    const meaning = this.index.meaning(number);
    const [meant = number] = meaning;
    if (meaning.length !== 1 || meant === number) return false;
    return ((this.index.wordClass[meant] ?? 0) & WORD_CLASSES.site) !== 0;
  }
}

function isOpening(word: string): boolean {
  const lower = word.toLowerCase();
  return HYPHENATED_PREFIXES.has(lower) || GENERA.has(lower);
}

function signOf(word: string): number {
  if (word === ',') return SIGN.comma;
  if (word === 'and' || word === 'or' || word === '/') return SIGN.join;
  if (LINKING_WORDS.has(word)) return SIGN.link;
  return CLAUSE_WORDS.has(word) || /^[.;:?!|\n]+$/.test(word) ? SIGN.break : SIGN.none;
}
