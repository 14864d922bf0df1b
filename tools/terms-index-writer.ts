import type { SectionToWrite } from '../src/tables/terms/section-pack.ts';
import { CODE_FLAGS, FULL_WEIGHT, sourceNumber } from '../src/tables/terms/term-index.ts';
import {
  ENTRY_FORMS,
  GENERIC_WORDS,
  MODIFIER_WORDS,
  NOISE_WORDS,
  QUALIFIER_WORDS,
  SITE_WORDS,
  WORD_CLASSES,
} from '../src/tables/terms/word-classes.ts';
import { LATERALITY_WORDS, SEVERITY_WORDS, STOP_WORDS } from '../src/tables/terms/words.ts';
import type { CodeToIndex, DictionaryEntry, IndexToWrite, TermToIndex } from './terms-index.ts';
import { rangeIn } from './terms-ranges.ts';
import { f32, pieces, ragged, starts, text, u8, u16, u32 } from './terms-sections.ts';
import { Vocabulary } from './terms-vocabulary.ts';
import type { WordTable } from './terms-word-table.ts';
import { weightedWords } from './terms-words.ts';

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
    ...ragged(
      'placeWords',
      codes.map((c) => vocabulary.known(placeWords(c.place, table))),
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

/** Words of chapter and section titles that name no class of conditions. */
const PLACE_NOISE: ReadonlySet<string> = new Set(
  'disease disorder condition other certain and of body system part'.split(' '),
);

function placeWords(place: string, table: WordTable): string[] {
  if (place === '') return [];
  return [...new Set(weightedWords(place, '', table).map((w) => w.word))].filter((w) => !PLACE_NOISE.has(w));
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
