import type { Token } from '../../../reading/reading.ts';

/** A number that stands behind the name of a value. */
export interface NumberFound {
  readonly value: number;
  /** Place of its token. */
  readonly at: number;
}

const NUMBER = /^\d{1,5}(?:\.\d{1,3})?$/;
/** Words that may stand between a name and its value. */
const BRIDGE = new Set(
  ': = , ( [ ~ > < ↑ ↓ is was were of at to a an the on from with in adm admission arrival initial level peak peaked nadir up down today currently approximately about low high elevated rose rising risen increased improved decreased dropped fell down-trended baseline base room air only came and'.split(
    ' ',
  ),
);
/** What joins one value to the next of its course: `2.8 -> 2.9`, `2.6→1.3`. */
const COURSE = new Set(['→', '->', '-->', '➔', '>', '=>']);
const MOST_WORDS = 5;
const MOST_VALUES = 6;

/**
 * The numbers told of a value behind its name: the first, the course after it (`4.0 -> 3.1 -> 4.2`), and a baseline
 * (`3.4 (baseline 2.9)`, `3.1 from a baseline of 2.4`).
 */
export function valuesAfter(
  tokens: readonly Token[],
  from: number,
  range: { readonly from: number; readonly to: number },
): readonly NumberFound[] {
  const found: NumberFound[] = [];
  let at = nextNumber(tokens, from, MOST_WORDS);
  while (at !== undefined && found.length < MOST_VALUES) {
    const value = Number(tokens[at]?.text ?? '');
    if (value < range.from || value > range.to || isPartOfOther(tokens, at)) break;
    found.push({ value, at });
    at = nextOfCourse(tokens, at + 1);
  }
  return found;
}

function nextNumber(tokens: readonly Token[], from: number, most: number): number | undefined {
  for (let at = from; at < tokens.length && at <= from + most; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (NUMBER.test(token.text)) return at;
    if (!BRIDGE.has(token.lower)) return undefined;
  }
  return undefined;
}

/** The next value of the course, after its arrow, or the baseline it is compared with. */
function nextOfCourse(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (tokens[at]?.lower === '-' && tokens[at + 1]?.lower === '>') at += 2;
  else if (COURSE.has(tokens[at]?.lower ?? '')) at++;
  else {
    for (let word = from; word < from + MOST_WORDS; word++) {
      const lower = tokens[word]?.lower;
      if (lower === undefined || NUMBER.test(lower)) return undefined;
      if (/^(?:baseline|base|yr|year|from)$/.test(lower)) return nextNumber(tokens, word + 1, 3);
      if (lower === '.' || lower === ';') return undefined;
    }
    return undefined;
  }
  return nextNumber(tokens, at, 1);
}

/** A date, a rate, a pressure or a ratio: `4/21`, `2.5 mg`, `92/60`. */
function isPartOfOther(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.lower === '/' && next.start === tokens[at]?.end && NUMBER.test(tokens[at + 2]?.text ?? ''))
    return true;
  return /^(?:mg|mcg|meq|units?|tablets?|tabs?|ml|days?|weeks?|years?|am|pm)$/.test(next?.lower ?? '');
}
