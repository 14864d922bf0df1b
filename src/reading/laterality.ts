import type { Laterality, Token } from './reading.ts';

const SIDES: ReadonlyMap<string, Laterality> = new Map<string, Laterality>([
  ['right', 'right'],
  ['rt', 'right'],
  ['left', 'left'],
  ['lt', 'left'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['bilat', 'bilateral'],
  ['b/l', 'bilateral'],
  ['both', 'bilateral'],
  ['right-sided', 'right'],
  ['left-sided', 'left'],
]);

/** Of the eyes, in capitals. */
const EYES: ReadonlyMap<string, Laterality> = new Map<string, Laterality>([
  ['OD', 'right'],
  ['OS', 'left'],
  ['OU', 'bilateral'],
]);

/** "left" as a verb, "right" as an adverb, hands that write. */
const NOT_A_SIDE_AFTER = new Set(
  'in out behind the ama against without home work to his her them him at before after now away here there over off handed hand-dominant handedness alone on us by when for because then'.split(
    ' ',
  ),
);
const NOT_A_SIDE_BEFORE = new Set(
  'has have had was i he she they we all is am are who just all-right and-left'.split(' '),
);
const PAIR_NOUN = new Set(
  'of parents agree and patient spouses the his her these those he she were are was is have'.split(' '),
);

/** The side a token names, with the ways in which these words mean something else left out. */
export function sideAt(tokens: readonly Token[], at: number): Laterality | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const next = nextWord(tokens, at);
  if (token.text === 'R' || token.text === 'L')
    return isSideLetter(tokens, at) ? (token.text === 'R' ? 'right' : 'left') : null;
  const eye = EYES.get(token.text);
  if (eye !== undefined) return eye;
  const side = SIDES.get(token.lower);
  if (side === undefined) return null;
  if (token.lower === 'left' || token.lower === 'right') {
    if (NOT_A_SIDE_AFTER.has(next)) return null;
    if (next === 'hand' && isHandedness(tokens, at)) return null;
    if (token.lower === 'left' && NOT_A_SIDE_BEFORE.has(previousWord(tokens, at)))
      return isNounPhrase(next) ? side : null;
  }
  if (token.lower === 'both' && PAIR_NOUN.has(next)) return null;
  if (token.lower === 'rt' || token.lower === 'lt') return next === '' || /^\d/.test(next) ? null : side;
  return side;
}

/** "she has left knee pain" names a side; "she has left" does not. */
function isNounPhrase(next: string): boolean {
  return next !== '' && !/(?:ly|ed|ing)$/.test(next);
}

function isHandedness(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (lower === 'dominant' || lower === 'dominance') return true;
    if (lower === ',' || lower === '.') return false;
  }
  return false;
}

/** `R` or `L` alone before a word: not a unit (`2 L`), not a vertebra (`L 4`), not a label (`R: 18`). */
function isSideLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  const previous = tokens[at - 1];
  // "Cerumen impaction L – removed": the letter ends what is named
  if (token !== undefined && (endsName(tokens, at) || isCompared(tokens, at))) return true;
  if (
    token === undefined ||
    next === undefined ||
    next.word === '' ||
    /^\d+(?!\d|st|nd|rd|th)/.test(next.lower)
  )
    return false;
  if (next.start === token.end) return false;
  return (
    previous === undefined ||
    !(/^\d/.test(previous.lower) || (previous.end === token.start && previous.lower !== '('))
  );
}

/** Whether a letter stands between a word and the end of a heading: a spaced dash, an opening bracket, the last full stop. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined || previous === undefined || !/^[a-z]{4,}$/.test(previous.lower)) return false;
  if (previous.end === token.start || NOT_SIDED.has(previous.lower)) return false;
  if (next === undefined) return true;
  if (next.start === token.end) return next.lower === '.' && tokens[at + 2] === undefined;
  return /^[-–—(]/.test(next.lower);
}

/** "L > R": both letters are sides. */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const isLetter = (i: number): boolean => /^[RL]$/.test(tokens[i]?.text ?? '');
  const isSign = (i: number): boolean => /^[<>]{1,2}$/.test(tokens[i]?.lower ?? '');
  return (isSign(at + 1) && isLetter(at + 2)) || (isSign(at - 1) && isLetter(at - 2));
}

/** Words that a letter follows as a name: vitamin, hepatitis, influenza, group, stage, grade, type, class. */
const NOT_SIDED = new Set(
  'vitamin hepatitis influenza group stage grade type class part plan axis phase'.split(' '),
);

function nextWord(tokens: readonly Token[], at: number): string {
  let i = at + 1;
  while (tokens[i]?.lower === '-') i++;
  return tokens[i]?.lower ?? '';
}

function previousWord(tokens: readonly Token[], at: number): string {
  let i = at - 1;
  while (i >= 0 && tokens[i]?.lower === '-') i--;
  return tokens[i]?.lower ?? '';
}

/**
 * The side of a mention: named within it, else by the nearest word within `[clauseFrom, clauseTo)`, the one before
 * it where two are as near; right and left together are both sides.
 */
export function lateralityOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  clauseFrom: number,
  clauseTo: number,
): Laterality | null {
  const inside = sidesBetween(tokens, from, to);
  if (inside !== null) return inside;
  for (let distance = 1; from - distance >= clauseFrom || to + distance - 1 < clauseTo; distance++) {
    const before = from - distance;
    const side = before >= clauseFrom ? sideAt(tokens, before) : null;
    if (side !== null) return paired(tokens, before, side, clauseFrom);
    const after = to + distance - 1;
    const other = after < clauseTo ? sideAt(tokens, after) : null;
    if (other !== null) return pairedAfter(tokens, after, other, clauseTo);
  }
  return null;
}

function sidesBetween(tokens: readonly Token[], from: number, to: number): Laterality | null {
  let found: Laterality | null = null;
  for (let at = from; at < to; at++) {
    const side = sideAt(tokens, at);
    if (side === null) continue;
    found = found === null || found === side ? side : 'bilateral';
  }
  return found;
}

/** "right and left knee" */
function paired(tokens: readonly Token[], at: number, side: Laterality, clauseFrom: number): Laterality {
  if (side === 'bilateral' || at - 2 < clauseFrom) return side;
  const between = tokens[at - 1]?.lower;
  const other = between === 'and' || between === '/' || between === '&' ? sideAt(tokens, at - 2) : null;
  return other !== null && other !== side ? 'bilateral' : side;
}

function pairedAfter(tokens: readonly Token[], at: number, side: Laterality, clauseTo: number): Laterality {
  if (side === 'bilateral') return side;
  const next = joinedAt(tokens, at);
  if (next === undefined || next >= clauseTo) return side;
  const other = sideAt(tokens, next);
  return other !== null && other !== side ? 'bilateral' : side;
}

const JOINED = new Set(['and', '/', '&', '>', '<', '>>', '<<']);
const COMPARED = new Set(['greater', 'worse', 'more', 'less']);

/** Where the other side stands: "right and left", "L > R", "left worse than right". */
function joinedAt(tokens: readonly Token[], at: number): number | undefined {
  const next = tokens[at + 1]?.lower ?? '';
  if (JOINED.has(next)) return at + 2;
  return COMPARED.has(next) && tokens[at + 2]?.lower === 'than' ? at + 3 : undefined;
}

const MOST_HEADING = 24;

/**
 * The side with which a heading begins, for what it names after "with" or "due to": "R serous otitis media, acute, with
 * eustachian tube dysfunction".
 */
export function sideOfHead(tokens: readonly Token[], from: number, text: string): Laterality | null {
  if (from > MOST_HEADING) return null;
  const first = tokens.findIndex((token) => /^[a-z]/i.test(token.text));
  if (first === -1 || first >= from) return null;
  const side = sideAt(tokens, first);
  if (side === null || side === 'bilateral') return null;
  const between = text.slice(tokens[first]?.end ?? 0, tokens[from]?.start ?? 0);
  if (
    !/(?:\bwith|\bw\/|\bdue to|\bsecondary to|\b2\/2)\s*(?:\w+ ){0,2}$/i.test(between) ||
    /[.;:–—]| - /.test(between)
  )
    return null;
  const others = tokens.slice(first + 1, from).some((_, at) => {
    const other = sideAt(tokens, first + 1 + at);
    return other !== null && other !== side;
  });
  return others ? null : side;
}
