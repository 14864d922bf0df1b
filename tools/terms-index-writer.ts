import type { SectionToWrite } from '../src/tables/terms/section-pack.ts';
import { CODE_FLAGS, FULL_WEIGHT, sourceNumber } from '../src/tables/terms/term-index.ts';
import type { TermSource } from '../src/tables/terms/terms.ts';
import {
  ENTRY_FORMS,
  GENERIC_WORDS,
  MODIFIER_WORDS,
  NOISE_WORDS,
  QUALIFIER_WORDS,
  SITE_WORDS,
  WORD_CLASSES,
} from '../src/tables/terms/word-classes.ts';
import { LATERALITY_WORDS, SEVERITY_WORDS, STOP_WORDS, wordsOf } from '../src/tables/terms/words.ts';
import { rangeIn } from './terms-ranges.ts';
import { commonRoot } from './terms-roots.ts';
import type { WordTable } from './terms-word-table.ts';
import { weightedWords } from './terms-words.ts';

/** A code of the system without its 7th character, in tabular order. */
export interface CodeToIndex {
  readonly code: string;
  readonly title: string;
  readonly billable: boolean;
  /** 7th characters it takes: `A\tinitial encounter…` a line; empty when none. */
  readonly sevenths: readonly string[];
  /** Bit i set: the code stands in edition i. */
  readonly editions: number;
  /** How often a chart names it, 0–255; see `priors`. */
  readonly prior: number;
}

export interface TermToIndex {
  readonly code: string;
  readonly text: string;
  readonly source: TermSource;
}

/** A term of the dictionary for running text: its words without order. */
export interface DictionaryEntry {
  readonly code: string;
  readonly text: string;
  readonly source: TermSource;
  readonly words: readonly string[];
  readonly context: readonly string[];
  readonly weak: boolean;
  /** Bits of `ENTRY_FORMS`. */
  readonly form: number;
}

export interface IndexToWrite {
  readonly editions: readonly string[];
  readonly codes: readonly CodeToIndex[];
  readonly terms: readonly TermToIndex[];
  readonly dictionary: readonly DictionaryEntry[];
  readonly table: WordTable;
}

const NEAR_WEIGHT = 0.72;
const ROOT_WEIGHT = 0.85;
const PART_WEIGHT = 0.4;
const MAX_WORDS = 0xffff;

/** The sections of a term pack. Words are numbered alphabetically, codes in tabular order, terms by code. */
export function indexSections({ editions, codes, terms, dictionary, table }: IndexToWrite): SectionToWrite[] {
  const codeNumber = new Map(codes.map(({ code }, i) => [code, i]));
  const titles: TermToIndex[] = codes.map(({ code, title }) => ({ code, text: title, source: 'title' }));
  const all = [...titles, ...terms];
  const analysed = all.map((term) => weightedWords(term.text, term.code, table));
  const vocabulary = new Vocabulary(all, analysed, dictionary, table);
  const weights = vocabulary.weights(analysed);

  const postings: { term: number; weight: number }[][] = vocabulary.words.map(() => []);
  const termStart = [0];
  const termWords: number[] = [];
  const termWordWeights: number[] = [];
  for (const [term, words] of analysed.entries()) {
    for (const { word, weight, denied } of words) {
      const number = vocabulary.number(word);
      const quantised = (Math.round(weight * FULL_WEIGHT) << 1) | (denied ? 1 : 0);
      termWords.push(number);
      termWordWeights.push(quantised);
      postings[number]?.push({ term, weight: quantised });
    }
    termStart.push(termWords.length);
  }

  const sevenths = [...new Set(codes.map((c) => c.sevenths.map((s) => s.replace('\t', ' ')).join('\t')))];
  const near = vocabulary.near();
  const entries = dictionarySections(dictionary, vocabulary, codeNumber);
  return [
    text('words', vocabulary.words),
    f32('wordWeight', weights),
    u32('wordFrequency', vocabulary.frequencies),
    u8('wordClass', vocabulary.words.map(wordClass)),
    ...ragged(
      'means',
      vocabulary.words.map((w) => [...new Set(table.meaning(w))].map((m) => vocabulary.number(m))),
    ),
    ...ragged(
      'queryMeans',
      vocabulary.words.map((w) => [...new Set(table.queryMeaning(w))].map((m) => vocabulary.number(m))),
    ),
    u32('nearStart', starts(near)),
    u16(
      'nearWords',
      near.flatMap((list) => list.map(([word]) => word)),
    ),
    u8(
      'nearWeights',
      near.flatMap((list) => list.map(([, weight]) => Math.round(weight * 255))),
    ),
    ...rangeSections(codes),
    text('editions', editions),
    text(
      'codes',
      codes.map((c) => c.code),
    ),
    u8('codeFlags', codes.map(codeFlags)),
    u8(
      'codeMask',
      codes.map((c) => c.editions),
    ),
    u8(
      'codePrior',
      codes.map((c) => c.prior),
    ),
    u32('codeEnd', subtreeEnds(codes)),
    u32('codeParent', parents(codes)),
    u8(
      'codeSeventh',
      codes.map((c) => sevenths.indexOf(c.sevenths.map((s) => s.replace('\t', ' ')).join('\t'))),
    ),
    u32(
      'codeTitleTerm',
      codes.map((_, i) => i),
    ),
    text('sevenths', sevenths),
    u32(
      'termCode',
      all.map((t) => codeNumber.get(t.code) ?? missing(t.code, t.text)),
    ),
    u8(
      'termSource',
      all.map((t) => sourceNumber(t.source)),
    ),
    u32('termStart', termStart),
    u16('termWords', termWords),
    u8('termWordWeights', termWordWeights),
    ...pieces(
      'termText',
      all.map((t) => t.text),
    ),
    u32('postStart', starts(postings)),
    u32(
      'postTerms',
      postings.flatMap((list) => list.map((p) => p.term)),
    ),
    u8(
      'postWeights',
      postings.flatMap((list) => list.map((p) => p.weight)),
    ),
    ...entries,
  ];
}

function dictionarySections(
  dictionary: readonly DictionaryEntry[],
  vocabulary: Vocabulary,
  codeNumber: ReadonlyMap<string, number>,
): SectionToWrite[] {
  const contexts = [...new Set(dictionary.map((d) => d.context.join(',')))].sort();
  const uses = new Uint32Array(vocabulary.words.length);
  const numbered = dictionary.map((d) => [...new Set(d.words)].map((w) => vocabulary.number(w)));
  for (const words of numbered) for (const word of words) uses[word] = (uses[word] ?? 0) + 1;
  const keys: number[][] = vocabulary.words.map(() => []);
  const sorted = numbered.map((words, entry) => {
    const rarestFirst = [...words].sort((a, b) => (uses[a] ?? 0) - (uses[b] ?? 0) || a - b);
    keys[rarestFirst[0] ?? 0]?.push(entry);
    return rarestFirst;
  });
  return [
    u32('keyStart', starts(keys)),
    u32('keyEntries', keys.flat()),
    ...ragged('entryWords', sorted),
    ...ragged(
      'entryOrder',
      dictionary.map((d, i) => ((d.form & ENTRY_FORMS.exact) === 0 ? [] : (numbered[i] ?? []))),
    ),
    u8(
      'entryForm',
      dictionary.map((d) => d.form),
    ),
    u32(
      'entryCode',
      dictionary.map((d) => codeNumber.get(d.code) ?? missing(d.code, d.text)),
    ),
    u8(
      'entrySource',
      dictionary.map((d) => sourceNumber(d.source)),
    ),
    u8(
      'entryWeak',
      dictionary.map((d) => (d.weak ? 1 : 0)),
    ),
    u16(
      'entryContext',
      dictionary.map((d) => contexts.indexOf(d.context.join(','))),
    ),
    text('contexts', contexts),
    ...pieces(
      'entryText',
      dictionary.map((d) => d.text),
    ),
  ];
}

/** All words of the terms, as written and as meant. */
class Vocabulary {
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

/** Titles that cover a range of numbers; the title of code i is term i. */
function rangeSections(codes: readonly CodeToIndex[]): SectionToWrite[] {
  const ranges = codes.flatMap(({ title }, term) => {
    const range = rangeIn(title);
    return range === undefined ? [] : [{ term, ...range }];
  });
  return [
    u32(
      'rangeTerm',
      ranges.map((r) => r.term),
    ),
    f32(
      'rangeLow',
      ranges.map((r) => r.low),
    ),
    f32(
      'rangeHigh',
      ranges.map((r) => r.high),
    ),
  ];
}

function wordClass(word: string): number {
  let bits = 0;
  if (STOP_WORDS.has(word)) bits |= WORD_CLASSES.stop;
  if (LATERALITY_WORDS.has(word)) bits |= WORD_CLASSES.laterality;
  if (SEVERITY_WORDS.has(word)) bits |= WORD_CLASSES.severity;
  if (SITE_WORDS.has(word)) bits |= WORD_CLASSES.site;
  if (NOISE_WORDS.has(word)) bits |= WORD_CLASSES.noise;
  if (GENERIC_WORDS.has(word)) bits |= WORD_CLASSES.generic;
  if (MODIFIER_WORDS.has(word)) bits |= WORD_CLASSES.modifier;
  if (QUALIFIER_WORDS.has(word)) bits |= WORD_CLASSES.qualifier;
  return bits;
}

function codeFlags({ title, billable }: CodeToIndex): number {
  let bits = billable ? CODE_FLAGS.billable : 0;
  if (/\bunspecified\b|\buncomplicated\b|without complications?$/i.test(title))
    bits |= CODE_FLAGS.unspecified;
  if (/^other\b|\bother specified\b/i.test(title)) bits |= CODE_FLAGS.other;
  if (/\bright\b/i.test(title)) bits |= CODE_FLAGS.right;
  if (/\bleft\b/i.test(title)) bits |= CODE_FLAGS.left;
  if (/\b(?:bilateral|both)\b/i.test(title)) bits |= CODE_FLAGS.bilateral;
  if (/\bunilateral\b/i.test(title)) bits |= CODE_FLAGS.unilateral;
  if (/\bdiseases? classified elsewhere\b/i.test(title)) bits |= CODE_FLAGS.manifestation;
  return bits;
}

function subtreeEnds(codes: readonly CodeToIndex[]): number[] {
  const ends: number[] = new Array<number>(codes.length).fill(codes.length);
  const open: number[] = [];
  for (const [i, { code }] of codes.entries()) {
    for (
      let top = open.at(-1);
      top !== undefined && !code.startsWith(codes[top]?.code ?? '');
      top = open.at(-1)
    ) {
      ends[top] = i;
      open.pop();
    }
    open.push(i);
  }
  return ends;
}

function parents(codes: readonly CodeToIndex[]): number[] {
  const open: number[] = [];
  return codes.map(({ code }, i) => {
    for (
      let top = open.at(-1);
      top !== undefined && !code.startsWith(codes[top]?.code ?? '');
      top = open.at(-1)
    )
      open.pop();
    const parent = open.at(-1);
    open.push(i);
    return parent === undefined ? 0 : parent + 1;
  });
}

function missing(code: string, term: string): never {
  throw new Error(`the term "${term}" points to ${code}, which is no code`);
}

const raw = (array: Uint8Array | Uint16Array | Uint32Array | Float32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const u8 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'u8',
  bytes: Uint8Array.from(values),
});
const u16 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'u16',
  bytes: raw(Uint16Array.from(values)),
});
const u32 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'u32',
  bytes: raw(Uint32Array.from(values)),
});
const f32 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'f32',
  bytes: raw(Float32Array.from(values)),
});
const text = (name: string, lines: readonly string[]): SectionToWrite => ({
  name,
  kind: 'text',
  bytes: new TextEncoder().encode(lines.join('\n')),
});

function starts(lists: readonly (readonly unknown[])[]): number[] {
  const at = [0];
  for (const list of lists) at.push((at.at(-1) ?? 0) + list.length);
  return at;
}

function ragged(name: string, lists: readonly (readonly number[])[]): SectionToWrite[] {
  return [u32(`${name}Start`, starts(lists)), u16(name, lists.flat())];
}

function pieces(name: string, texts: readonly string[]): SectionToWrite[] {
  const encoded = texts.map((t) => new TextEncoder().encode(t));
  const at = [0];
  for (const bytes of encoded) at.push((at.at(-1) ?? 0) + bytes.length);
  const joined = new Uint8Array(at.at(-1) ?? 0);
  for (const [i, bytes] of encoded.entries()) joined.set(bytes, at[i] ?? 0);
  return [u32(`${name}.starts`, at), { name, kind: 'text', bytes: joined }];
}
