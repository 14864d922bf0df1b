import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { isBarrier, type PlacedWord, phraseWords, searchable } from './words.ts';

/** A component that a term names, with the words the term implies for it (`salpingo-oophorectomy` + bilateral). */
export interface NamedComponent {
  readonly id: string;
  readonly implied: readonly string[];
}

/** Words surgeons use for a procedure. */
export interface ProcedureTerm {
  readonly term: string;
  /** Runs of words; up to `MAX_GAP` others may stand between two runs. */
  readonly runs: readonly (readonly string[])[];
  readonly words: number;
  readonly components: readonly NamedComponent[];
  /** Words that the sentence must or must not hold; empty where none matter. */
  readonly context: readonly ContextWord[];
  /** Place in the list: its row, and which of the phrases of the row. */
  readonly order: readonly [number, number];
}

/** Of the words that are not unwanted one must stand in the sentence, if there are any; of the unwanted none may. */
interface ContextWord {
  readonly phrase: string;
  readonly unwanted: boolean;
}

function contextOf(written: string): readonly ContextWord[] {
  return written
    .split('|')
    .filter((c) => c !== '')
    .map((c) => ({
      phrase: ` ${phraseWords(c.replace('!', '')).join(' ')} `.replace('* ', ''),
      unwanted: c.startsWith('!'),
    }));
}

function inContext({ context }: ProcedureTerm, text: string): boolean {
  if (context.some(({ phrase, unwanted }) => unwanted && text.includes(phrase))) return false;
  const wanted = context.filter(({ unwanted }) => !unwanted);
  return wanted.length === 0 || wanted.some(({ phrase }) => text.includes(phrase));
}

/** A term found in a sentence; positions in its placed words. */
export interface TermPlace {
  readonly term: ProcedureTerm;
  readonly from: number;
  readonly to: number;
}

const MAX_GAP = 7;

/** The terms that begin with one word. */
interface Beginning {
  /** Those whose first run is that word alone. */
  readonly alone: readonly ProcedureTerm[];
  /** The others by the second word of their first run. */
  readonly bySecond: ReadonlyMap<string, readonly ProcedureTerm[]>;
}

type Row = readonly string[];

/** Words surgeons use, found by the first words of a term; the terms of a first word are read when it is first met. */
export class ProcedureTerms {
  private readonly rows: ReadonlyMap<string, readonly number[]>;
  private readonly known = new Map<string, Beginning>();

  constructor(private readonly pack: readonly Row[]) {
    const rows = new Map<string, number[]>();
    pack.forEach(([written = ''], row) => {
      for (const first of firstWords(written)) {
        const list = rows.get(first);
        if (list === undefined) rows.set(first, [row]);
        else list.push(row);
      }
    });
    this.rows = rows;
  }

  /** The terms that begin with a word; undefined where none does. */
  beginning(word: string): Beginning | undefined {
    const rows = this.rows.get(word);
    if (rows === undefined) return undefined;
    let known = this.known.get(word);
    if (known === undefined) {
      known = beginningOf(rows.flatMap((row) => termsOfRow(this.pack[row] ?? [], row, word)));
      this.known.set(word, known);
    }
    return known;
  }

  /** Every term. */
  *all(): IterableIterator<ProcedureTerm> {
    for (const word of this.rows.keys()) {
      const { alone = [], bySecond = new Map() } = this.beginning(word) ?? {};
      yield* alone;
      for (const terms of bySecond.values()) yield* terms;
    }
  }
}

/** The terms of `coding/procedures/terms.tsv`, or of a list like it. */
export const termsOf = oncePer((pack: RowPack): ProcedureTerms => new ProcedureTerms([...pack.rows()]));

function beginningOf(terms: readonly ProcedureTerm[]): Beginning {
  const alone: ProcedureTerm[] = [];
  const bySecond = new Map<string, ProcedureTerm[]>();
  for (const term of terms) {
    const second = term.runs[0]?.[1];
    const list = second === undefined ? alone : (bySecond.get(second) ?? []);
    if (second !== undefined) bySecond.set(second, list);
    list.push(term);
  }
  return { alone, bySecond };
}

/** The terms of a row that begin with a word. */
function termsOfRow(
  [written = '', components = '', implies = '', context = '']: Row,
  row: number,
  word: string,
): readonly ProcedureTerm[] {
  const needed = contextOf(context);
  const named = components.split(';').map((c) => namedComponent(c.trim(), implies));
  return expanded(written).flatMap((phrase, choice) => {
    const runs = phrase.split('...').map(phraseWords);
    if (runs[0]?.[0] !== word) return [];
    const words = runs.reduce((sum, run) => sum + run.length, 0);
    return [{ term: phrase, runs, words, components: named, context: needed, order: [row, choice] as const }];
  });
}

function namedComponent(written: string, implies: string): NamedComponent {
  const [id = '', ...words] = written.split('+');
  return { id, implied: [...words, implies].flatMap(phraseWords) };
}

const GROUP = /\(([^()]*)\)/;

/** `(lap|laparoscopic) chole` → `lap chole`, `laparoscopic chole`. */
export function expanded(written: string): readonly string[] {
  const group = GROUP.exec(written);
  if (group === null) return [written.replace(/\s+/g, ' ').trim()];
  const before = written.slice(0, group.index);
  const after = written.slice(group.index + group[0].length);
  return (group[1] ?? '').split('|').flatMap((choice) => expanded(before + choice + after));
}

/** The first words of the phrases that a pattern stands for, found without writing the phrases out. */
function firstWords(written: string): ReadonlySet<string> {
  const first = new Set<string>();
  const blank = blankOutside(written);
  for (const beginning of expanded(written.slice(0, blank))) {
    const [word] = phraseWords(beginning.split('...')[0] ?? '');
    if (word !== undefined) first.add(word);
    else if (blank < written.length) for (const next of firstWords(written.slice(blank + 1))) first.add(next);
  }
  return first;
}

/** Where the first blank outside groups stands; the length where none does. */
function blankOutside(written: string): number {
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    const sign = written[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ' ' && depth === 0) return at;
  }
  return written.length;
}

/**
 * The terms of a sentence that do not overlap, those of more words first, then the tighter ones; in reading order.
 *
 * @param around what the note is about, for terms that mean something only there
 */
export function termPlaces(
  words: readonly PlacedWord[],
  terms: ProcedureTerms,
  around: () => string,
): readonly TermPlace[] {
  const found: TermPlace[] = [];
  let text: string | undefined;
  const take = (list: readonly ProcedureTerm[], from: number): void => {
    for (const term of list) {
      const to = endOf(words, from, term);
      if (to === undefined) continue;
      if (term.context.length > 0) {
        text ??= searchable(words.map((w) => w.word)) + around();
        if (!inContext(term, text)) continue;
      }
      found.push({ term, from, to });
    }
  };
  for (let from = 0; from < words.length; from++) {
    const beginning = terms.beginning(words[from]?.word ?? '');
    if (beginning === undefined) continue;
    if (beginning.alone.length > 0) take(beginning.alone, from);
    const second = words[from + 1];
    const longer = second === undefined ? undefined : beginning.bySecond.get(second.word);
    if (longer !== undefined) take(longer, from);
  }
  if (found.length < 2) return found;
  found.sort(
    (a, b) =>
      b.term.words - a.term.words ||
      a.to - a.from - (b.to - b.from) ||
      a.from - b.from ||
      a.term.order[0] - b.term.order[0] ||
      a.term.order[1] - b.term.order[1],
  );
  const kept: TermPlace[] = [];
  for (const place of found) {
    if (kept.every((k) => place.to <= k.from || k.to <= place.from)) kept.push(place);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function endOf(words: readonly PlacedWord[], from: number, term: ProcedureTerm): number | undefined {
  let at = from;
  for (let r = 0; r < term.runs.length; r++) {
    const run = term.runs[r] ?? [];
    if (r === 0) {
      if (!runAt(words, at, run)) return undefined;
      at += run.length;
      continue;
    }
    let start = at;
    while (!runAt(words, start, run)) {
      const word = words[start]?.word;
      if (word === undefined || isBarrier(word) || start - at >= MAX_GAP) return undefined;
      start++;
    }
    at = start + run.length;
  }
  return at;
}

function runAt(words: readonly PlacedWord[], at: number, run: readonly string[]): boolean {
  for (let i = 0; i < run.length; i++) if (words[at + i]?.word !== run[i]) return false;
  return true;
}
