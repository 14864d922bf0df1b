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

/** The terms of `coding/procedures/terms.tsv` by their first word, those of more words first; read once. */
export const termsOf = oncePer((pack: RowPack): ReadonlyMap<string, readonly ProcedureTerm[]> => {
  const byFirst = new Map<string, ProcedureTerm[]>();
  for (const [written = '', components = '', implies = '', context = ''] of pack.rows()) {
    const needed = contextOf(context);
    for (const phrase of expanded(written)) {
      const runs = phrase.split('...').map(phraseWords);
      const first = runs[0]?.[0];
      if (first === undefined) continue;
      const list = byFirst.get(first) ?? [];
      byFirst.set(first, list);
      list.push({
        term: phrase,
        runs,
        words: runs.reduce((sum, run) => sum + run.length, 0),
        components: components.split(';').map((c) => named(c.trim(), implies)),
        context: needed,
      });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words - a.words);
  return byFirst;
});

function named(written: string, implies: string): NamedComponent {
  const [id = '', ...words] = written.split('+');
  return { id, implied: [...words, implies].flatMap(phraseWords) };
}

/** `(lap|laparoscopic) chole` → `lap chole`, `laparoscopic chole`. */
export function expanded(written: string): readonly string[] {
  const group = /\(([^()]*)\)/.exec(written);
  if (group === null) return [written.replace(/\s+/g, ' ').trim()];
  const before = written.slice(0, group.index);
  const after = written.slice(group.index + group[0].length);
  return (group[1] ?? '').split('|').flatMap((choice) => expanded(before + choice + after));
}

/**
 * The terms of a sentence that do not overlap, those of more words first, then the tighter ones; in reading order.
 *
 * @param around what the note is about, for terms that mean something only there
 */
export function termPlaces(
  words: readonly PlacedWord[],
  terms: ReadonlyMap<string, readonly ProcedureTerm[]>,
  around: () => string,
): readonly TermPlace[] {
  const found: TermPlace[] = [];
  let text: string | undefined;
  for (let from = 0; from < words.length; from++) {
    const list = terms.get(words[from]?.word ?? '');
    if (list === undefined) continue;
    for (const term of list) {
      const to = endOf(words, from, term);
      if (to === undefined) continue;
      if (term.context.length > 0) {
        text ??= searchable(words.map((w) => w.word)) + around();
        if (!inContext(term, text)) continue;
      }
      found.push({ term, from, to });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => b.term.words - a.term.words || a.to - a.from - (b.to - b.from) || a.from - b.from);
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
