import { ENTRY_FORMS, GENERIC_WORDS, MODIFIER_WORDS, SITE_WORDS } from '../src/tables/terms/word-classes.ts';
import {
  LATERALITY_WORDS,
  LINKING_WORDS,
  SEVERITY_WORDS,
  STOP_WORDS,
  wordsOf,
} from '../src/tables/terms/words.ts';
import type { Classification } from './terms-classification.ts';
import type { DictionaryEntry } from './terms-index.ts';
import type { LexiconRow } from './terms-lexicon.ts';
import type { WordTable } from './terms-word-table.ts';
import { bracketVariants } from './terms-words.ts';

/** Titles longer than this are never written so in a note. */
const MOST_WORDS = 7;

/** Titles that name the rest of a class, a legal or statistical circumstance, or what is absent. */
const NEVER_WRITTEN =
  /\b(?:other|others|elsewhere|without|classified|classifiable|specified|not otherwise|as the cause|place of occurrence|nec|any|either|certain|multiple sites|initial encounter|with or|complicating|undetermined intent|intentional self-harm|assault|one side|weeks gestation)\b/i;
/** Titles and inclusion terms of external causes are read by their own rules; only the lexicon names them in running text. */
const EXTERNAL_CAUSE = /^[V-Y]/;
/** Drug-poisoning axes (`Poisoning by … accidental`) need the Table of Drugs. */
const POISONING_AXIS = /^T(?:3[6-9]|4\d|50)\./;
const SIDE = /\b(?:right|left|bilateral|unilateral)\b/i;
/** Sides that belong to the name of the condition. */
const SIDE_IN_NAME =
  /\b(?:right|left) (?:bundle|ventric|heart|upper quadrant|lower quadrant|sided heart|atri|main|anterior fascic|posterior fascic|to right shunt)/i;

/**
 * The terms that running text is matched against. A set of words has one reading: the lexicon's, else the
 * most specific title that says no more than these words, else an inclusion term.
 *
 * @param notInText terms that are searched for but never matched alone in a note (`data/lexicon/not-in-text.tsv`)
 */
export function dictionary(
  classification: Classification,
  lexicon: readonly LexiconRow[],
  table: WordTable,
  notInText: readonly string[] = [],
): DictionaryEntry[] {
  const entries: DictionaryEntry[] = [];
  const never = new Set(notInText.map((term) => wordSetKey(contentWords(term, table))));
  const ambiguous = ambiguousSets(lexicon, table);
  const taken = new Map<string, number>();
  const add = (entry: DictionaryEntry): void => {
    if (entry.words.length === 0) return;
    const ordered = (entry.form & ENTRY_FORMS.exact) !== 0;
    const wordSet = ordered ? entry.words.join(' ') : wordSetKey(entry.words);
    if (never.has(wordSet)) return;
    const key = `${wordSet}\t${entry.context.join(',')}`;
    const known = taken.get(key);
    if (known === undefined) {
      taken.set(key, entries.length);
      entries.push(entry);
    } else {
      // "acute hypoxic respiratory failure" is also written with a link: "… failure with hypoxia"
      const same = entries[known];
      if (same?.code === entry.code) entries[known] = { ...same, form: same.form | entry.form };
    }
  };
  for (const row of lexicon) {
    if (overlaps(row.term, table)) continue;
    const words = ambiguous.has(wordSetKey(contentWords(row.term, table)))
      ? allWords(row.term, table)
      : undefined;
    if (words === undefined)
      add(entry(row.code, row.term, 'lexicon', contentWords(row.term, table), row.context));
    else add({ ...entry(row.code, row.term, 'lexicon', words, row.context), form: ENTRY_FORMS.exact });
  }
  const titled = titleEntries(classification, table);
  for (const title of titled) add(title);
  for (const { code, text } of classification.terms) {
    if (EXTERNAL_CAUSE.test(code) || POISONING_AXIS.test(code)) continue;
    for (const variant of bracketVariants(text))
      for (const found of variants(code, variant, 'inclusion', table))
        if (namesInjury(code, found)) add(found);
  }
  return entries;
}

/** Sets of words that make two terms with two codes (`lung cancer metastatic`, `metastatic cancer to lung`): order decides. */
function ambiguousSets(lexicon: readonly LexiconRow[], table: WordTable): ReadonlySet<string> {
  const codes = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { term, code, context } of lexicon) {
    if (context.length > 0) continue;
    const key = wordSetKey(contentWords(term, table));
    const other = codes.get(key);
    if (other === undefined) codes.set(key, code);
    else if (other !== code) ambiguous.add(key);
  }
  return ambiguous;
}

function allWords(text: string, table: WordTable): string[] {
  return [...new Set(wordsOf(text).flatMap((w) => table.meaning(w)))];
}

function wordSetKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** Titles, the best code for each set of words first: billable default before header, shallow before deep. */
function titleEntries({ codes }: Classification, table: WordTable): DictionaryEntry[] {
  const found: { entry: DictionaryEntry; rank: number }[] = [];
  for (const { code, title, billable, sevenths } of codes) {
    if (EXTERNAL_CAUSE.test(code) || POISONING_AXIS.test(code)) continue;
    if (SIDE.test(title) && !SIDE_IN_NAME.test(title)) continue;
    const unspecified = /\bunspecified\b/i.test(title);
    const rank = (billable && sevenths.length === 0 ? 0 : 20) + (unspecified ? 0 : 1) + code.length / 10;
    for (const variant of bracketVariants(title)) {
      for (const entry of variants(code, variant, 'title', table)) found.push({ entry, rank });
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.map((f) => f.entry);
}

/** A title as a note may write it: without what says "unspecified", with and without its nonessential modifiers. */
function variants(
  code: string,
  text: string,
  source: 'title' | 'inclusion',
  table: WordTable,
): DictionaryEntry[] {
  if (/unspecified complication/i.test(text)) return [];
  const bare = text
    .replace(/,? without (?:complications?|mention of [a-z ]+|status migrainosus)$/i, '')
    .replace(
      /,? ?(?:\bNOS\b|unspecified as to [a-z ]+|unspecified (?:organism|site|location|type|cause|stage|severity|trimester|side|part|degree|chronicity)\b)/gi,
      '',
    )
    .replace(/\bunspecified\b,? ?/gi, '')
    .replace(/\((?:current|acquired|simple|primary|due to|s)\)/gi, '')
    .trim();
  if (NEVER_WRITTEN.test(bare)) return [];
  const short = bare.replace(/\([^)]*\)/g, ' ').trim();
  const long = bare.replace(/[()]/g, ' ');
  const texts = short === '' ? [long] : [...new Set([short, long])];
  return texts
    .map((t) => entry(code, text, source, contentWords(t, table), []))
    .filter(
      (e) =>
        e.words.length > 0 &&
        !e.words.every((w) => SITE_WORDS.has(w)) &&
        e.words.length <= MOST_WORDS &&
        !(e.words.length === 1 && e.weak && source === 'inclusion'),
    );
}

/** Inclusion terms of injuries may be parts of the body that the title above is about (`Thyroid cartilage`). */
function namesInjury(code: string, { words }: DictionaryEntry): boolean {
  return !code.startsWith('S') || words.some((w) => GENERIC_WORDS.has(w) && !SITE_WORDS.has(w));
}

function entry(
  code: string,
  text: string,
  source: DictionaryEntry['source'],
  words: readonly string[],
  context: readonly string[],
): DictionaryEntry {
  return { code, text, source, words, context, weak: isWeak(words), form: formOf(text, words) };
}

/** Whether the words are too general to be coded alone: no site, no cause, no name. */
function isWeak(words: readonly string[]): boolean {
  const general = words.every(
    (w) => GENERIC_WORDS.has(w) || SITE_WORDS.has(w) || MODIFIER_WORDS.has(w) || SEVERITY_WORDS.has(w),
  );
  const placed =
    words.some((w) => SITE_WORDS.has(w)) && words.some((w) => GENERIC_WORDS.has(w) && !SITE_WORDS.has(w));
  return general && !placed;
}

function formOf(text: string, words: readonly string[]): number {
  const written = wordsOf(text);
  let form = 0;
  if (written.some((w) => LINKING_WORDS.has(w))) form |= ENTRY_FORMS.linked;
  if (written.includes('and') || written.includes('or') || text.includes('/')) form |= ENTRY_FORMS.joined;
  if (words.some((w) => STOP_WORDS.has(w))) form |= ENTRY_FORMS.exact;
  return form;
}

/** Whether the meaning of one word swallows another (`immunodeficiency due to hiv`): the set would say too little. */
function overlaps(text: string, table: WordTable): boolean {
  const written = [...new Set(wordsOf(text))].filter((w) => !STOP_WORDS.has(w));
  const seen = new Set<string>();
  for (const word of written) {
    const meaning = new Set(table.meaning(word));
    if (
      meaning.size > 1 &&
      [...meaning].some((m) => seen.has(m) && !/^(?:malignant|neoplasm|disease)$/.test(m))
    )
      return true;
    if (
      meaning.size === 1 &&
      seen.has([...meaning][0] ?? '') &&
      written.some((w) => table.meaning(w).length > 1)
    )
      return true;
    for (const m of meaning) seen.add(m);
  }
  return false;
}

/** Words that a letter after them belongs to. */
const LETTERED: ReadonlySet<string> = new Set([
  'hepatitis',
  'vitamin',
  'influenza',
  'type',
  'factor',
  'group',
  'streptococcus',
]);

/** The words of a term that a note must hold, in the classification's words. */
export function contentWords(text: string, table: WordTable): string[] {
  const words = wordsOf(text);
  const telling = words.filter((w) => !STOP_WORDS.has(w));
  const meant = (list: readonly string[]): string[] => [...new Set(list.flatMap((w) => table.meaning(w)))];
  // "severe as", "on o2": where the other words only qualify, a word that is otherwise passed over tells
  if (telling.every((w) => SEVERITY_WORDS.has(w) || LATERALITY_WORDS.has(w))) {
    return telling.length === words.length ? [] : meant(words);
  }
  // "hepatitis a", "vitamin a deficiency": the letter is a name
  if (words.some((w, i) => w === 'a' && (i === words.length - 1 || LETTERED.has(words[i - 1] ?? ''))))
    return meant(words);
  return meant(telling).filter((w) => !STOP_WORDS.has(w));
}
