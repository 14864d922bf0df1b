import { creditOf, type Query, type Side } from './query.ts';
import { CODE_FLAGS, FULL_WEIGHT, type TermIndex } from './term-index.ts';

/** Weights of a step down the tree, in units of a word's weight. */
const STEP = {
  side: 1.5,
  wrongSide: -3,
  sideUnasked: -0.5,
  unspecified: 0.25,
  other: -0.3,
  extra: -0.3,
} as const;
const DEEPEST = 5;

/** The code reached from a header, and the slots that its titles on the way satisfy. */
export interface Descent {
  readonly code: number;
  readonly credits: Float32Array;
  /** Weight of the words that the titles on the way add and nobody asked for. */
  readonly extra: number;
}

/**
 * Walks from a header down to a code without children, taking at each level what the query names (words, side),
 * and otherwise what the Index takes by default: the unspecified child.
 */
export function descend(
  start: number,
  query: Query,
  credits: Float32Array,
  editionBit: number,
  index: TermIndex,
): Descent {
  let code = start;
  let extra = 0;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const best = bestChild(code, query, credits, editionBit, index);
    if (best === undefined) break;
    code = best.child;
    extra += best.extra;
    for (const [i, credit] of best.credits.entries()) if (credit > (credits[i] ?? 0)) credits[i] = credit;
  }
  return { code, credits, extra };
}

interface Step {
  readonly child: number;
  readonly value: number;
  readonly extra: number;
  readonly credits: Float32Array;
}

function bestChild(
  code: number,
  query: Query,
  credits: Float32Array,
  editionBit: number,
  index: TermIndex,
): Step | undefined {
  const parentWords = titleWords(code, index);
  let best: Step | undefined;
  for (const child of index.childrenOf(code)) {
    if (((index.codeMask[child] ?? 0) & editionBit) === 0) continue;
    const step = stepTo(child, parentWords, query, credits, index);
    if (best === undefined || step.value > best.value) best = step;
  }
  return best;
}

function stepTo(
  child: number,
  parentWords: ReadonlySet<number>,
  query: Query,
  credits: Float32Array,
  index: TermIndex,
): Step {
  const { termStart, termWords, termWordWeights, wordCost } = index;
  const gained = new Float32Array(query.slots.length);
  let value = sideValue(index.codeFlags[child] ?? 0, query.side);
  let extra = 0;
  const flags = index.codeFlags[child] ?? 0;
  if ((flags & CODE_FLAGS.unspecified) !== 0) value += STEP.unspecified;
  if ((flags & CODE_FLAGS.other) !== 0) value += STEP.other;
  const term = index.codeTitleTerm[child] ?? 0;
  for (let i = termStart[term] ?? 0; i < (termStart[term + 1] ?? 0); i++) {
    const word = termWords[i] ?? 0;
    const packed = termWordWeights[i] ?? 0;
    const satisfied = query.byWord.get(word);
    if (satisfied === undefined) {
      if (!parentWords.has(word)) extra += ((packed >> 1) / FULL_WEIGHT) * (wordCost[word] ?? 0);
      continue;
    }
    for (const one of satisfied) {
      const credit = creditOf(one, packed);
      const weight = query.slots[one.slot]?.weight ?? 0;
      const before = Math.max(credits[one.slot] ?? 0, gained[one.slot] ?? 0);
      if (credit > before) {
        value += weight * (credit - before);
        gained[one.slot] = credit;
      } else if (!parentWords.has(word)) value += weight * credit * REPEATED;
    }
  }
  return { child, value: value + STEP.extra * extra, extra, credits: gained };
}

/** A word that the matched term held already still speaks for the child that repeats it. */
const REPEATED = 0.6;
function sideValue(flags: number, side: Side | undefined): number {
  const sides = flags & (CODE_FLAGS.right | CODE_FLAGS.left | CODE_FLAGS.bilateral);
  if (sides === 0) return 0;
  if (side === undefined) return STEP.sideUnasked;
  return (sides & CODE_FLAGS[side]) !== 0 ? STEP.side : STEP.wrongSide;
}

function titleWords(code: number, index: TermIndex): ReadonlySet<number> {
  const term = index.codeTitleTerm[code] ?? 0;
  return new Set(index.termWords.subarray(index.termStart[term], index.termStart[term + 1]));
}

/** The 7th character that the words of a query call for: named, else the initial encounter, else the first. */
export function seventhCharacter(
  sevenths: readonly (readonly [string, string])[],
  words: ReadonlySet<string>,
): string | undefined {
  const first = sevenths[0]?.[0];
  if (first === undefined) return undefined;
  const has = (character: string): boolean => sevenths.some(([c]) => c === character);
  if (words.has('sequela') || words.has('sequelae') || (words.has('late') && words.has('effect'))) {
    if (has('S')) return 'S';
  }
  if (words.has('nonunion') && has('K')) return 'K';
  if (words.has('malunion') && has('P')) return 'P';
  if (words.has('delayed') && words.has('healing') && has('G')) return 'G';
  if (['subsequent', 'healing', 'aftercare', 'followup'].some((w) => words.has(w)) && has('D')) return 'D';
  if (words.has('open') && has('B')) return 'B';
  if (has('A')) return 'A';
  const named = sevenths.find(([, meaning]) => {
    const telling = meaning
      .split(/\W+/)
      .filter((w) => w.length > 2 && w !== 'stage' && w !== 'unspecified' && w !== 'without');
    return telling.length > 0 && telling.every((w) => words.has(w));
  });
  return named?.[0] ?? (has('0') ? '0' : has('9') ? '9' : first);
}

const BASE_LENGTH = 6;

/** A code without its dot filled with placeholders, and its 7th character. */
export function withSeventh(code: string, seventh: string): string {
  const bare = code.replace('.', '').padEnd(BASE_LENGTH, 'X') + seventh;
  return `${bare.slice(0, 3)}.${bare.slice(3)}`;
}
