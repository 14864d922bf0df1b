import { positionsIn, type TitlePattern, titlePatternOf } from '../../src/tables/icd10pcs/title-grammar.ts';

/** Words of a title by the position of the character they stand for. */
export type TitleWords = ReadonlyMap<number, string>;

/** The approaches as titles write them, so that no other words are taken for one. */
const APPROACHES: ReadonlySet<string> = new Set([
  'Open Approach',
  'Percutaneous Approach',
  'Percutaneous Endoscopic Approach',
  'Via Natural or Artificial Opening',
  'Via Natural or Artificial Opening Endoscopic',
  'Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance',
  'External Approach',
]);

/** Sections whose fifth character is an approach. */
const SECTIONS_WITH_APPROACH = '01234789X';

/** What is expected of a value's words before its titles are read; may be undefined. */
export type ExpectedWords = (code: string, position: number) => string | undefined;

/**
 * Takes every title apart by its template: which words stand for which character. Where a title can be cut
 * in several ways, the cut wins whose words other titles of the same table use for the same values.
 *
 * @returns words by code; a code whose title does not fit its template is left out
 */
export function solveTitles(
  titles: ReadonlyMap<string, string>,
  expected: ExpectedWords,
): Map<string, TitleWords> {
  const cuts = new Map<string, readonly TitleWords[]>();
  for (const [code, title] of titles) {
    const found = cutsOf(code, title, expected);
    if (found.length > 0) cuts.set(code, found);
  }
  let votes = countVotes(cuts);
  let chosen = new Map<string, TitleWords>();
  for (let round = 0; round < 3; round++) {
    chosen = new Map();
    for (const [code, options] of cuts) {
      const best = mostVoted(code, options, votes);
      if (best !== undefined) chosen.set(code, best);
    }
    votes = countVotes(new Map([...chosen].map(([code, words]) => [code, [words]])));
  }
  return chosen;
}

function cutsOf(code: string, title: string, expected: ExpectedWords): TitleWords[] {
  const pattern = titlePatternOf(code);
  if (pattern === undefined) return [];
  const parts = partsFor(pattern, code, expected);
  const found: TitleWords[] = [];
  cut(title, parts, 0, new Map(), code, found);
  const agreeing = found.filter((words) =>
    [...words].every(([position, text]) => (expected(code, position) ?? text) === text),
  );
  return agreeing.length > 0 ? agreeing : found;
}

/** The parts that this code's title has: an optional group needs each of its values to speak. */
function partsFor(pattern: TitlePattern, code: string, expected: ExpectedWords): (string | number)[] {
  const speaks = (position: number): boolean =>
    expected(code, position) !== '' && code.charAt(position - 1) !== 'Z';
  return pattern.groups.flatMap((group) => {
    const named = group.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.position]));
    if (group.optional && !named.every(speaks)) return [];
    return group.parts.map((part) => (typeof part === 'string' ? part : part.position));
  });
}

function cut(
  rest: string,
  parts: readonly (string | number)[],
  at: number,
  words: ReadonlyMap<number, string>,
  code: string,
  found: TitleWords[],
): void {
  const part = parts[at];
  if (part === undefined) {
    if (rest === '') found.push(new Map(words));
    return;
  }
  if (typeof part === 'string') {
    if (rest.startsWith(part)) cut(rest.slice(part.length), parts, at + 1, words, code, found);
    return;
  }
  const next = parts[at + 1];
  const take = (length: number): void => {
    const text = rest.slice(0, length);
    if (text === '' || !mayStand(text, part, code)) return;
    cut(rest.slice(length), parts, at + 1, new Map(words).set(part, text), code, found);
  };
  if (next === undefined) take(rest.length);
  else if (typeof next === 'string') {
    for (let i = rest.indexOf(next, 1); i !== -1; i = rest.indexOf(next, i + 1)) take(i);
  } else for (let i = rest.indexOf(' ', 1); i !== -1; i = rest.indexOf(' ', i + 1)) take(i);
}

function mayStand(text: string, position: number, code: string): boolean {
  if (position === 7 && code.startsWith('X')) return /^New Technology Group \d+$/.test(text);
  if (position !== 5 || !SECTIONS_WITH_APPROACH.includes(code.charAt(0))) return true;
  return APPROACHES.has(text);
}

/** Where the meaning of a value is the same, nearly always: its table, and in New Technology its group. */
function voteKey(code: string, position: number): string {
  const scope = position === 4 ? code.slice(0, 2) : code.slice(0, 3);
  const group = code.startsWith('X') && position === 6 ? code.charAt(6) : '';
  return `${scope}${String(position)}${code.charAt(position - 1)}${group}`;
}

function countVotes(cuts: ReadonlyMap<string, readonly TitleWords[]>): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  for (const [code, options] of cuts) {
    for (const words of options) {
      for (const [position, text] of words) {
        const key = voteKey(code, position);
        const counts = votes.get(key) ?? new Map<string, number>();
        votes.set(key, counts);
        counts.set(text, (counts.get(text) ?? 0) + 1 / options.length);
      }
    }
  }
  return votes;
}

function mostVoted(
  code: string,
  options: readonly TitleWords[],
  votes: ReadonlyMap<string, ReadonlyMap<string, number>>,
): TitleWords | undefined {
  let best: TitleWords | undefined;
  let bestScore = -1;
  for (const words of options) {
    let score = 0;
    for (const [position, text] of words) {
      const counts = votes.get(voteKey(code, position));
      const total = [...(counts?.values() ?? [])].reduce((sum, n) => sum + n, 0);
      score += total === 0 ? 0 : (counts?.get(text) ?? 0) / total;
    }
    if (score > bestScore) [best, bestScore] = [words, score];
  }
  return best;
}

/** Positions named in the title of a code, for callers that need to know which values a title shows. */
export function positionsShown(code: string): readonly number[] {
  const pattern = titlePatternOf(code);
  return pattern === undefined ? [] : positionsIn(pattern);
}
