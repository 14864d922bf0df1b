import { oncePer, oncePerText } from '../../base/once.ts';
import { sideAt } from '../../reading/laterality.ts';
import type { Sentence, Token } from '../../reading/reading.ts';

/** A word of a sentence as the lists of procedures write it, with the place of its token. */
export interface PlacedWord {
  readonly word: string;
  /** Position in the tokens of the sentence. */
  readonly at: number;
}

/** Signs that join words rather than part them. */
const JOINING = /^[-–/'"’`*+.]+$/;

/** A word in lower case without a plural s: `biopsies` → `biopsy`, `veins` → `vein`. */
export function plainWord(lower: string): string {
  return lower === '.' ? lower : singular(lower.replace(/['’]s$/, '').replace(/\.$/, ''));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|os)$/.test(word)) return word;
  return word.slice(0, -1);
}

/** The words and parting signs of a sentence; hyphens and slashes fall away. */
export const placedWords = oncePer((tokens: readonly Token[]): readonly PlacedWord[] => {
  const words: PlacedWord[] = [];
  tokens.forEach((token, at) => {
    if (isArrow(tokens, at)) {
      words.push({ word: 'to', at });
      return;
    }
    const word = sideLetter(tokens, at) ?? writtenAs(token.lower);
    if (word !== null) words.push({ word, at });
  });
  return words;
});

/** `L knee`, `R 32 Fr chest tube`: a side, not litres. */
function sideLetter(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  if (token === undefined || (token.text !== 'L' && token.text !== 'R')) return undefined;
  const side = token.text === 'L' ? 'left' : 'right';
  if (sideAt(tokens, at) !== null) return side;
  const isSize =
    /^\d+$/.test(tokens[at + 1]?.lower ?? '') && /^f(?:r|rench)?$/.test(tokens[at + 2]?.lower ?? '');
  return isSize && !/^\d/.test(tokens[at - 1]?.lower ?? '') ? side : undefined;
}

/** `->` and `→`: to. */
function isArrow(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.lower === '→') return true;
  const before = tokens[at - 1];
  return token?.lower === '>' && before?.end === token.start && /^-+$/.test(before.lower);
}

/** Shorthand that surgeons write inside the names of procedures. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['w/', 'with'],
  ['w/o', 'without'],
  ['&', 'and'],
  ['rt', 'right'],
  ['lt', 'left'],
  ['b/l', 'bilateral'],
  ['bx', 'biopsy'],
  ['bxs', 'biopsy'],
  ['bilat', 'bilateral'],
  ['bilaterally', 'bilateral'],
]);

/** What a token is read as, sides aside; null for signs that join. Charts repeat their words: each is read once. */
const writtenAs = oncePerText((lower): string | null => {
  const joins = JOINING.test(lower) && lower !== '.';
  return joins ? null : (SHORTHAND.get(lower) ?? plainWord(lower));
}, 40_000);

/** Words of a phrase of a list, in the same form. */
export function phraseWords(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .split(/[\s\-–/]+/)
    .filter((word) => word !== '')
    .map(plainWord);
}

/** Whether a sign parts statements: nothing reaches over it. */
export function isBarrier(word: string): boolean {
  return word === ';' || word === '.' || word === ':' || word === '|';
}

/** Words with blanks around them, so that phrases are found by plain search. */
export function searchable(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/** Searchable words of whole sentences. */
export function sentenceText(sentences: readonly Sentence[]): string {
  return searchable(sentences.flatMap((s) => placedWords(s.tokens).map((w) => w.word)));
}
