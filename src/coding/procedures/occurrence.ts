import { lateralityOf } from '../../reading/laterality.ts';
import type { DocumentReading, Laterality, Sentence } from '../../reading/reading.ts';
import type { NamedComponent, TermPlace } from './procedure-terms.ts';
import { spinalWords } from './spinal-levels.ts';
import { isBarrier, type PlacedWord, searchable } from './words.ts';

/** A procedure named in the record: where, and the words that describe it. */
export interface Occurrence {
  readonly document: DocumentReading;
  /** Place of the document in the chart. */
  readonly position: number;
  readonly sentence: Sentence;
  readonly component: NamedComponent;
  /** The words of the record: offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Placed words of the sentence, with where the term and its clause begin and end. */
  readonly words: readonly PlacedWord[];
  readonly from: number;
  readonly to: number;
  readonly clauseFrom: number;
  readonly clauseTo: number;
  /** The words of the clause and those the term implies, searchable. */
  readonly clause: string;
  readonly side: Laterality | null;
  /** The only procedure of its sentence, so that all of it describes it. */
  readonly sole: boolean;
  /** All words of the sentence with those its terms imply: an approach named once holds for all its procedures. */
  readonly shared: string;
}

/** The occurrences that the terms of one sentence make, one for each component that a term names. */
export function occurrencesOf(
  document: DocumentReading,
  position: number,
  sentence: Sentence,
  words: readonly PlacedWord[],
  places: readonly TermPlace[],
): readonly Occurrence[] {
  const shared = searchable([
    ...words.map((w) => w.word),
    ';',
    ...places.flatMap(({ term }) =>
      term.components.flatMap((c) => c.implied.filter((word) => !SIDES.has(word))),
    ),
  ]);
  return places.flatMap((place, index) => {
    const clauseFrom = clauseStart(words, places[index - 1]?.to ?? 0, place.from);
    const next = places[index + 1];
    const clauseTo =
      next === undefined ? clauseEnd(words, place.to) : clauseStart(words, place.to, next.from);
    const first = sentence.tokens[words[place.from]?.at ?? 0];
    const last = sentence.tokens[words[place.to - 1]?.at ?? 0];
    if (first === undefined || last === undefined) return [];
    const own = words.slice(clauseFrom, clauseTo).map((w) => w.word);
    const side = lateralityOf(
      sentence.tokens,
      words[place.from]?.at ?? 0,
      (words[place.to - 1]?.at ?? 0) + 1,
      words[clauseFrom]?.at ?? 0,
      (words[clauseTo - 1]?.at ?? 0) + 1,
    );
    return place.term.components.map((component) => ({
      document,
      position,
      sentence,
      component,
      start: first.start,
      end: last.end,
      text: document.document.text.slice(first.start, last.end),
      words,
      from: place.from,
      to: place.to,
      clauseFrom,
      clauseTo,
      clause: searchable([...own, ';', ...component.implied, ...spinalWords(own)]),
      side: impliedSide(component.implied) ?? side ?? onlySide(own),
      sole: places.length === 1,
      shared,
    }));
  });
}

const SIDES: ReadonlySet<string> = new Set(['right', 'left', 'bilateral']);

/** The one side that words name. */
function onlySide(words: readonly string[]): Laterality | null {
  const right = words.includes('right');
  const left = words.includes('left');
  if (right === left) return null;
  return right ? 'right' : 'left';
}

function impliedSide(implied: readonly string[]): Laterality | null {
  if (implied.includes('bilateral')) return 'bilateral';
  if (implied.includes('right')) return 'right';
  return implied.includes('left') ? 'left' : null;
}

const LINKS: ReadonlySet<string> = new Set(['and', ',', 'with', '(', 'plus', 'followed']);

/** Where the words before a term begin to describe it: after the last link since the term before, or a barrier. */
function clauseStart(words: readonly PlacedWord[], after: number, from: number): number {
  let link = -1;
  for (let at = from - 1; at >= after; at--) {
    const word = words[at]?.word ?? '';
    if (isBarrier(word)) return at + 1;
    if (after > 0 && link === -1 && LINKS.has(word)) link = at;
  }
  if (after === 0) return Math.max(0, from - 16);
  return link === -1 ? from : link;
}

function clauseEnd(words: readonly PlacedWord[], to: number): number {
  let end = to;
  while (end < words.length && end - to < 24) {
    const word = words[end]?.word ?? '';
    if (word === ';' || word === '.' || word === '|') break;
    end++;
  }
  return end;
}
