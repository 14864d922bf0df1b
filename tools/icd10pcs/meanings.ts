import type { Meaning } from '../../src/tables/icd10pcs/label-rows.ts';
import { likelyLabel, usualWords } from '../../src/tables/icd10pcs/pcs-words.ts';
import type { TreeLabels } from './pcs-sources.ts';
import { positionsShown, type TitleWords } from './solve-titles.ts';

/** A label that titles do not show, for the codes that fit a pattern. */
export interface KnownLabel {
  readonly pattern: RegExp;
  readonly position: number;
  readonly label: string;
}

/** What the meanings are drawn from. */
export interface MeaningSources {
  readonly codes: readonly string[];
  /** Words of the titles that could be taken apart. */
  readonly words: ReadonlyMap<string, TitleWords>;
  /** Official labels of sections 0 and 1. */
  readonly treeLabels: TreeLabels;
  readonly knownLabels: readonly KnownLabel[];
  /** `section words` → official label, where the order of words in a title is another one. */
  readonly labelsByWords: ReadonlyMap<string, string>;
  /** `section position value` → name, for the second and third character. */
  readonly systemsAndOperations: ReadonlyMap<string, string>;
}

type Meanings = Map<string, Map<number, Meaning>>;

/**
 * The meaning of each character (2–7) of every code. A value with no title of its own takes its meaning from
 * the same value in the same table (body parts: the same body system; approaches: the section), and
 * only where all titles there agree; otherwise it is written as not held.
 */
export function meaningsOf(sources: MeaningSources): Meanings {
  const meanings: Meanings = new Map();
  for (const code of sources.codes) {
    const ofCode = new Map<number, Meaning>();
    for (const position of [2, 3]) {
      const label = sources.systemsAndOperations.get(
        `${code.charAt(0)} ${String(position)} ${code.charAt(position - 1)}`,
      );
      ofCode.set(position, { label: label ?? null, words: null });
    }
    for (const position of [4, 5, 6, 7]) {
      const meaning = ownMeaning(code, position, sources);
      if (meaning !== undefined) ofCode.set(position, meaning);
    }
    meanings.set(code, ofCode);
  }
  fillFromNeighbours(meanings);
  return meanings;
}

function ownMeaning(code: string, position: number, sources: MeaningSources): Meaning | undefined {
  const words = wordsShown(code, position, sources);
  const known = sources.knownLabels.find((k) => k.position === position && k.pattern.test(code))?.label;
  const official = sources.treeLabels.get(code)?.[position - 4];
  const label =
    known ??
    (official === undefined
      ? undefined
      : (sources.labelsByWords.get(`${code.charAt(0)} ${official}`) ?? official)) ??
    labelFromWords(code, position, words, sources);
  return label === undefined ? undefined : { label, words };
}

/** Words of a value in its title; '' when the title should show it and is silent; null when it cannot be seen. */
function wordsShown(code: string, position: number, { words }: MeaningSources): string | null {
  const ofCode = words.get(code);
  if (ofCode === undefined) return null;
  return ofCode.get(position) ?? (positionsShown(code).includes(position) ? '' : null);
}

function labelFromWords(
  code: string,
  position: number,
  words: string | null,
  { labelsByWords }: MeaningSources,
): string | undefined {
  const section = code.charAt(0);
  if (words !== null && words !== '') {
    return labelsByWords.get(`${section} ${words}`) ?? likelyLabel(words, position);
  }
  return code.charAt(position - 1) === 'Z' ? silentLabel(section, position) : undefined;
}

/** What Z is called where it stands for nothing. */
function silentLabel(section: string, position: number): string {
  if (position === 6 && '012'.includes(section)) return 'No Device';
  return position >= 6 && '01234568'.includes(section) ? 'No Qualifier' : 'None';
}

function fillFromNeighbours(meanings: Meanings): void {
  const scopes = [scopeOf, narrowScopeOf].map((scope) => collect(meanings, scope));
  for (const [code, ofCode] of meanings) {
    for (const position of [4, 5, 6, 7]) {
      if (ofCode.has(position)) continue;
      ofCode.set(position, agreed(scopes, code, position) ?? { label: null, words: null });
    }
  }
}

function agreed(
  scopes: readonly { scope: typeof scopeOf; found: ReadonlyMap<string, ReadonlyMap<string, Meaning>> }[],
  code: string,
  position: number,
): Meaning | undefined {
  for (const { scope, found } of scopes) {
    const candidates = found.get(scope(code, position));
    const labels = new Set([...(candidates?.values() ?? [])].map((meaning) => meaning.label));
    const [first] = candidates?.values() ?? [];
    if (labels.size === 1 && first !== undefined) return first;
  }
  return undefined;
}

function scopeOf(code: string, position: number): string {
  const value = String(position) + code.charAt(position - 1);
  if (position === 4 && !'GHX'.includes(code.charAt(0))) return `${value} ${code.slice(0, 2)}`;
  if (position === 5 && '01234789X'.includes(code.charAt(0))) return `${value} ${code.charAt(0)}`;
  if (code.startsWith('X') && position !== 4)
    return position === 7 ? `${value} X` : `${value} ${code.slice(0, 3)} ${code.charAt(6)}`;
  return `${value} ${code.slice(0, 3)}`;
}

/** For values whose meaning differs inside a table: the same body part, and for qualifiers the same device. */
function narrowScopeOf(code: string, position: number): string {
  return `${scopeOf(code, position)} ${code.slice(0, 4)} ${position === 7 ? code.charAt(5) : ''}`;
}

function collect(
  meanings: Meanings,
  scope: typeof scopeOf,
): { scope: typeof scopeOf; found: Map<string, Map<string, Meaning>> } {
  const found = new Map<string, Map<string, Meaning>>();
  for (const [code, ofCode] of meanings) {
    for (const [position, meaning] of ofCode) {
      if (position < 4 || meaning.label === null) continue;
      const key = scope(code, position);
      const candidates = found.get(key) ?? new Map<string, Meaning>();
      found.set(key, candidates);
      const cell = `${meaning.label}\t${meaning.words ?? usualWords(meaning.label, position)}`;
      candidates.set(cell, candidates.get(cell) ?? meaning);
    }
  }
  return { scope, found };
}
