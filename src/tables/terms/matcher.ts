import type { CodeSystem } from '../../record/code-system.ts';
import { sourceName, type TermIndex } from './term-index.ts';
import type { TermMatch } from './terms.ts';
import { PASSED_OVER, SIGN, type TokenMeaning, TokenReader } from './token-reader.ts';
import { ENTRY_FORMS, WORD_CLASSES } from './word-classes.ts';

/** How far apart the words of a term may stand: a multiple of their number, and some more. */
const SPREAD = { perWord: 2, more: 5 } as const;
/** At most this many words of the gap may be parts of the body named beside the one that counts (`chest and back pain`). */
const MOST_SITES_BETWEEN = 2;
const FOLLOWS_COMMA =
  WORD_CLASSES.site |
  WORD_CLASSES.modifier |
  WORD_CLASSES.laterality |
  WORD_CLASSES.noise |
  WORD_CLASSES.severity;
/**
 * Finds dictionary terms in running text. A term is found where all its words stand, in any order, with only
 * insignificant words between them (`fracture of the right distal radius`); every term is looked for at its rarest
 * word only, so that the work grows with the length of the text.
 */
export class Matcher {
  private readonly keyStart: Uint32Array;
  private readonly keyEntries: Uint32Array;
  private readonly entryWordsStart: Uint32Array;
  private readonly entryWords: Uint16Array;
  /** Beside each key its entry's second word (its only one where it has no other): most entries fail at it. */
  private readonly keySecondWord: Uint16Array;
  private readonly entryCode: Uint32Array;
  private readonly entrySource: Uint8Array;
  private readonly entryWeak: Uint8Array;
  private readonly entryForm: Uint8Array;
  private readonly entryOrderStart: Uint32Array;
  private readonly entryOrder: Uint16Array;
  private readonly entryContext: Uint16Array;
  private readonly entryText: (entry: number) => string;
  private readonly contexts: readonly (readonly string[])[];
  private readonly reader: TokenReader;
  /** Sentence in which a word stands, and its first place there. */
  private readonly seenIn: Uint32Array;
  private readonly firstPlace: Int32Array;
  /** Sentence in which the reading has passed a word, its place before, and the place after that one (-1: none). */
  private readonly passedIn: Uint32Array;
  private readonly placeBefore: Int32Array;
  private readonly placeAfter: Int32Array;
  private sentence = 0;
  /** For each word of each token of the sentence the next place with the same word; grows with the longest sentence. */
  private nextPlace = new Int32Array(256);

  constructor(
    private readonly index: TermIndex,
    private readonly system: CodeSystem,
  ) {
    this.reader = new TokenReader(index);
    const { pack } = index;
    this.keyStart = pack.u32('keyStart');
    this.keyEntries = pack.u32('keyEntries');
    this.entryWordsStart = pack.u32('entryWordsStart');
    this.entryWords = pack.u16('entryWords');
    this.keySecondWord = secondWords(this.keyEntries, this.entryWordsStart, this.entryWords);
    this.entryCode = pack.u32('entryCode');
    this.entrySource = pack.u8('entrySource');
    this.entryWeak = pack.u8('entryWeak');
    this.entryForm = pack.u8('entryForm');
    this.entryOrderStart = pack.u32('entryOrderStart');
    this.entryOrder = pack.u16('entryOrder');
    this.entryContext = pack.u16('entryContext');
    this.entryText = pack.pieces('entryText');
    this.contexts = pack.lines('contexts').map((line) => (line === '' ? [] : line.split(',')));
    this.seenIn = new Uint32Array(index.words.length);
    this.firstPlace = new Int32Array(index.words.length);
    this.passedIn = new Uint32Array(index.words.length);
    this.placeBefore = new Int32Array(index.words.length);
    this.placeAfter = new Int32Array(index.words.length);
  }

  /** Every term in the words of one sentence, longest first. */
  matches(words: readonly string[], editionBit: number): TermMatch[] {
    const tokens = this.reader.tokens(words);
    this.register(tokens);
    const found: TermMatch[] = [];
    let slot = 0;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] ?? PASSED_OVER;
      slot = this.pass(at, token, slot);
      for (const number of token.numbers) {
        const end = this.keyStart[number + 1] ?? 0;
        for (let key = this.keyStart[number] ?? 0; key < end; key++) {
          if (this.seenIn[this.keySecondWord[key] ?? 0] !== this.sentence) continue;
          const entry = this.keyEntries[key] ?? 0;
          const range = this.range(entry, at, tokens);
          if (range === undefined) continue;
          const code = this.entryCode[entry] ?? 0;
          if (((this.index.codeMask[code] ?? 0) & editionBit) !== 0)
            found.push(this.match(entry, code, range));
        }
      }
    }
    return withoutRepeats(found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from));
  }

  private match(entry: number, code: number, [from, to]: readonly [number, number]): TermMatch {
    const match: TermMatch = {
      system: this.system,
      code: this.index.codes[code] ?? '',
      term: this.entryText(entry),
      source: sourceName(this.entrySource[entry] ?? 0),
      from,
      to,
      context: this.contexts[this.entryContext[entry] ?? 0] ?? [],
    };
    return this.entryWeak[entry] === 1 ? { ...match, weak: true } : match;
  }

  /** Notes where each word stands first, and for each place the next one with the same word, or -1. */
  private register(tokens: readonly TokenMeaning[]): void {
    this.sentence++;
    let slot = 0;
    for (const { numbers } of tokens) slot += numbers.length;
    if (slot > this.nextPlace.length) this.nextPlace = new Int32Array(2 * slot);
    for (let at = tokens.length - 1; at >= 0; at--) {
      const { numbers } = tokens[at] ?? PASSED_OVER;
      slot -= numbers.length;
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] ?? 0;
        this.nextPlace[slot + i] =
          this.seenIn[number] === this.sentence ? (this.firstPlace[number] ?? -1) : -1;
        this.seenIn[number] = this.sentence;
        this.firstPlace[number] = at;
      }
    }
  }

  /** Reads on to a token: its words now stand before. Answers where the words of the next token are noted. */
  private pass(at: number, { numbers }: TokenMeaning, slot: number): number {
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] ?? 0;
      this.passedIn[number] = this.sentence;
      this.placeBefore[number] = at;
      this.placeAfter[number] = this.nextPlace[slot + i] ?? -1;
    }
    return slot + numbers.length;
  }

  /** First and one past the last token of a term around the place of its rarest word, if it stands there. */
  private range(
    entry: number,
    at: number,
    tokens: readonly TokenMeaning[],
  ): readonly [number, number] | undefined {
    const start = this.entryWordsStart[entry] ?? 0;
    const end = this.entryWordsStart[entry + 1] ?? 0;
    if (end - start === 1) return tokens[at]?.whole === true ? undefined : [at, at + 1];
    for (let i = start + 1; i < end; i++)
      if (this.seenIn[this.entryWords[i] ?? 0] !== this.sentence) return undefined;
    const widest = (end - start) * SPREAD.perWord + SPREAD.more;
    const used = [at];
    for (let i = start + 1; i < end; i++) {
      const place = this.nearestPlace(this.entryWords[i] ?? 0, at);
      if (Math.abs(place - at) > widest) return undefined;
      if (!used.includes(place)) used.push(place);
    }
    for (const place of used) if (!this.usesAll(tokens[place], start, end)) return undefined;
    used.sort((a, b) => a - b);
    const form = this.entryForm[entry] ?? 0;
    if ((form & ENTRY_FORMS.exact) !== 0) return this.inOrder(entry, at, tokens);
    const range = [used[0] ?? at, (used.at(-1) ?? at) + 1] as const;
    return this.joined(used, form, tokens) ? range : undefined;
  }

  /** Whether a term takes every word that a token stands for. */
  private usesAll(token: TokenMeaning | undefined, start: number, end: number): boolean {
    if (token?.whole !== true) return true;
    return token.numbers.every((number) => {
      for (let i = start; i < end; i++) if (this.entryWords[i] === number) return true;
      return false;
    });
  }

  /** The place of a word of the sentence nearest to the token that the reading stands at. */
  private nearestPlace(number: number, at: number): number {
    if (this.passedIn[number] !== this.sentence) return this.firstPlace[number] ?? -1;
    const before = this.placeBefore[number] ?? -1;
    const after = this.placeAfter[number] ?? -1;
    return after >= 0 && after - at < at - before ? after : before;
  }

  /** The place of a term whose words stand together and in order, around one of them. */
  private inOrder(
    entry: number,
    at: number,
    tokens: readonly TokenMeaning[],
  ): readonly [number, number] | undefined {
    const order = this.entryOrder.subarray(this.entryOrderStart[entry], this.entryOrderStart[entry + 1]);
    for (let from = Math.max(0, at - order.length + 1); from <= at; from++) {
      let said = 0;
      let to = from;
      while (said < order.length && to < tokens.length) {
        const { numbers } = tokens[to] ?? PASSED_OVER;
        if (numbers.length === 0 || numbers.some((n, i) => order[said + i] !== n)) break;
        said += numbers.length;
        to++;
      }
      if (said === order.length && to > at) return [from, to];
    }
    return undefined;
  }

  /** Whether only words that may stand there stand between the words of a term. */
  private joined(used: readonly number[], form: number, tokens: readonly TokenMeaning[]): boolean {
    for (let i = 1; i < used.length; i++) {
      let sites = 0;
      let joins = false;
      for (let between = (used[i - 1] ?? 0) + 1; between < (used[i] ?? 0); between++) {
        const token = tokens[between];
        if (token === undefined || token.sign === SIGN.break) return false;
        if (token.sign === SIGN.comma) {
          if (!this.commaHolds(used, i, between, tokens)) return false;
        } else if (token.sign === SIGN.link) {
          if ((form & ENTRY_FORMS.linked) === 0) return false;
        } else if (token.sign === SIGN.join) joins = true;
        else if (token.ordinal && this.isOfRow(tokens[between + 1], between + 1, used)) continue;
        else if (!token.insignificant) {
          const beside = tokens[between - 1]?.sign === SIGN.join || tokens[between + 1]?.sign === SIGN.join;
          const site = (token.classes & WORD_CLASSES.site) !== 0;
          if (!site || !beside || (form & ENTRY_FORMS.joined) !== 0 || ++sites > MOST_SITES_BETWEEN)
            return false;
        }
      }
      if (joins && sites === 0 && (form & ENTRY_FORMS.joined) === 0) return false;
    }
    const last = used.at(-1) ?? 0;
    // "stenosis of aortic valve" is no "aortic stenosis", "anemia in chronic …" no "chronic anemia",
    // "pain, heart disease" no "heart pain"
    const belongsToNext = tokens[last]?.adjective === true || this.hasComma(used, tokens);
    return !(belongsToNext && tokens[last + 1]?.noun === true);
  }

  /** Whether a token is a word of the term, and a part of the body of which there are several in a row. */
  private isOfRow(token: TokenMeaning | undefined, at: number, used: readonly number[]): boolean {
    return token !== undefined && (token.classes & WORD_CLASSES.site) !== 0 && used.includes(at);
  }

  private hasComma(used: readonly number[], tokens: readonly TokenMeaning[]): boolean {
    return tokens.slice(used[0], used.at(-1)).some((token) => token.sign === SIGN.comma);
  }

  /** After a comma a term goes on with a part of the body, a stage or a type only (`pain, left knee`). */
  private commaHolds(
    used: readonly number[],
    next: number,
    comma: number,
    tokens: readonly TokenMeaning[],
  ): boolean {
    if (tokens.slice(comma + 1, used[next]).some((t) => t.sign === SIGN.join)) return false;
    for (let i = next; i < used.length; i++) {
      if (((tokens[used[i] ?? 0]?.classes ?? 0) & FOLLOWS_COMMA) === 0) return false;
    }
    return true;
  }
}

function secondWords(entries: Uint32Array, wordsStart: Uint32Array, words: Uint16Array): Uint16Array {
  const seconds = new Uint16Array(entries.length);
  for (let key = 0; key < entries.length; key++) {
    const entry = entries[key] ?? 0;
    const start = wordsStart[entry] ?? 0;
    const isSingle = (wordsStart[entry + 1] ?? 0) - start === 1;
    seconds[key] = words[isSingle ? start : start + 1] ?? 0;
  }
  return seconds;
}

/** One match for each code and range: several terms of a code may cover the same words. */
function withoutRepeats(matches: TermMatch[]): TermMatch[] {
  if (matches.length < 2) return matches;
  const seen = new Set<string>();
  return matches.filter(({ code, from, to, context }) => {
    const key = `${code} ${String(from)} ${String(to)} ${context.join(',')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
