import type { Token } from './reading.ts';

/** The clause a mention stands in, and the segments after it that may still describe it. Token positions. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Words at which another statement begins. */
const CLAUSE_WORDS = new Set(
  'but however although though while whereas denies denied except because and/or presents presented'.split(
    ' ',
  ),
);

/**
 * Where each token's clause segment starts: segments are cut at commas, semicolons, colons, brackets, dashes and at
 * words that open another statement. One number a token, ascending.
 */
export function segmentStarts(tokens: readonly Token[]): Uint16Array {
  const starts = new Uint16Array(tokens.length);
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (at > start && CLAUSE_WORDS.has(lower)) start = at;
    starts[at] = start;
    if (isCut(tokens, at)) start = at + 1;
  }
  return starts;
}

function isCut(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.word !== '') return false;
  const sign = token.lower.charAt(0);
  if (sign === ',' || sign === ';' || sign === '|' || sign === '(' || sign === ')' || sign === ':')
    return true;
  if (sign !== '-' && sign !== '–' && sign !== '—') return false;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  return previous !== undefined && next !== undefined && previous.end < token.start && token.end < next.start;
}

/** Words further away than this seldom describe a mention. */
const MAX_DISTANCE = 14;

/**
 * The clause of the tokens `[from, to)`: their own segment, with the segments directly after it that hold no mention
 * of their own ("Diabetes mellitus, type 2, uncontrolled"; "Fracture (closed)"), and a leading key ("Right knee: …").
 *
 * @param mentioned whether a token belongs to some mention
 */
export function clauseOf(
  tokens: readonly Token[],
  starts: Uint16Array,
  from: number,
  to: number,
  mentioned: (at: number) => boolean,
): Clause {
  const own = starts[from] ?? 0;
  let end = to;
  let segment = starts[to - 1] ?? own;
  while (end < tokens.length && end - to < MAX_DISTANCE) {
    const start = starts[end] ?? 0;
    if (start !== segment) {
      if (CLAUSE_WORDS.has(tokens[start]?.lower ?? '') || tokens[start - 1]?.lower === ';') break;
      if (holdsMention(tokens, starts, start, mentioned)) break;
      segment = start;
    }
    end++;
  }
  return { from: Math.max(keyedStart(tokens, starts, own), from - MAX_DISTANCE), to: end };
}

function holdsMention(
  tokens: readonly Token[],
  starts: Uint16Array,
  start: number,
  mentioned: (at: number) => boolean,
): boolean {
  for (let at = start; at < tokens.length && starts[at] === start; at++) if (mentioned(at)) return true;
  return false;
}

/** Over a key before the segment: `Examination of the right knee: effusion`. */
function keyedStart(tokens: readonly Token[], starts: Uint16Array, own: number): number {
  return own > 0 && tokens[own - 1]?.lower === ':' ? (starts[own - 1] ?? own) : own;
}
