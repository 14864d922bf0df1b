import type { Token } from '../reading.ts';
import type { CueFamily } from './cue.ts';
import { endsReach, type FoundPhrase, findPhrases } from './cue-table.ts';
import type { Reach } from './reach.ts';
import { signReaches } from './signs.ts';

const POSSESSIVES = new Set([
  'his',
  'her',
  'their',
  'the',
  'my',
  'maternal',
  'paternal',
  'a',
  'an',
  'one',
  'both',
  "patient's",
  'late',
]);
const FINITE = new Set('is are was were has have had shows showed appears remains seems'.split(' '));
/** "Bleeding, infection and DVT were discussed": the whole list was. */
const SPOKEN_OF = new Set('discussed explained reviewed addressed outlined described understood'.split(' '));
const RELATIVE = new Set('that which who whom when while after'.split(' '));
const SUBJECTS = new Set(
  'he she they we i it there patient pt his her their the this that who with will will continues continue please then also now currently today'.split(
    ' ',
  ),
);
const FINDING_STARTS = new Set(
  '+ positive trace mild mildly moderate moderately severe chronic acute normal stable status worsening improved occasional some bilateral but known'.split(
    ' ',
  ),
);
const CONDITION_ENDS = new Set(
  'then return call he she we patient pt please consider go come contact seek follow will would i the start stop give take hold'.split(
    ' ',
  ),
);

/** Every reach of the cues of a sentence, in the order of the cues. */
export function reachesOf(text: string, tokens: readonly Token[]): readonly Reach[] {
  const phrases = findPhrases(tokens);
  const reaches: Reach[] = signReaches(tokens);
  for (const phrase of phrases) {
    for (const family of phrase.families) {
      if (!holds(family, phrase, tokens)) continue;
      reaches.push(...familyReaches(text, tokens, phrases, phrase, family));
    }
  }
  return reaches;
}

function holds(family: CueFamily, phrase: FoundPhrase, tokens: readonly Token[]): boolean {
  const next = wordAfter(tokens, phrase.to);
  const previous = wordBefore(tokens, phrase.from);
  if (family.unlessNext?.has(next) === true || family.unlessPrevious?.has(previous) === true) return false;
  if (family.unlessPrevious?.has(beforePossessives(tokens, phrase.from)) === true) return false;
  if (family.onlyAfter !== undefined && !family.onlyAfter.has(beforePossessives(tokens, phrase.from)))
    return false;
  if (family.onlyAtEnd === true && !standsAtEnd(tokens, phrase.to)) return false;
  const clause = family.unlessClauseHas;
  if (clause === undefined) return true;
  for (let at = phrase.from - 1; at >= 0; at--) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';') break;
    if (clause.has(lower)) return false;
  }
  return true;
}

const AFTER_END = new Set(
  'and but or given at on by in with as because though although however since for per based which so due secondary to from after who although'.split(
    ' ',
  ),
);

function standsAtEnd(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  return next.word === '' ? next.lower !== '-' && next.lower !== '(' : AFTER_END.has(next.lower);
}

function wordAfter(tokens: readonly Token[], at: number): string {
  let i = at;
  while (tokens[i]?.lower === '-') i++;
  return tokens[i]?.lower ?? '';
}

function wordBefore(tokens: readonly Token[], at: number): string {
  let i = at - 1;
  while (i >= 0 && tokens[i]?.lower === '-') i--;
  return tokens[i]?.lower ?? '';
}

function beforePossessives(tokens: readonly Token[], at: number): string {
  let i = at - 1;
  while (i >= 0 && POSSESSIVES.has(tokens[i]?.lower ?? '')) i--;
  return tokens[i]?.lower ?? '';
}

function familyReaches(
  text: string,
  tokens: readonly Token[],
  phrases: readonly FoundPhrase[],
  phrase: FoundPhrase,
  family: CueFamily,
): Reach[] {
  const common = {
    assertion: family.assertion,
    cueFrom: phrase.from,
    cueTo: phrase.to,
    proceduresOnly: family.proceduresOnly === true,
    within: false,
  };
  const reaches: Reach[] = [];
  if (family.direction === 'within') {
    return [{ ...common, from: phrase.from, to: phrase.to, within: true, open: false }];
  }
  if (family.startsAfter !== undefined) return reachAfterVerb(text, tokens, phrases, phrase, family);
  if (family.direction !== 'backward') {
    const to = forwardEnd(text, tokens, phrases, phrase, family);
    reaches.push({ ...common, from: phrase.to, to, open: to === tokens.length });
  }
  if (family.direction !== 'forward') {
    reaches.push({
      ...common,
      from: backwardStart(text, tokens, phrases, phrase, family),
      to: phrase.from,
      open: false,
    });
  }
  return reaches;
}

function reachAfterVerb(
  text: string,
  tokens: readonly Token[],
  phrases: readonly FoundPhrase[],
  phrase: FoundPhrase,
  family: CueFamily,
): Reach[] {
  const limit = Math.min(tokens.length, phrase.to + 12);
  for (let at = phrase.to; at < limit; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (family.startsAfter?.has(lower) !== true) continue;
    const to = forwardEnd(text, tokens, phrases, { ...phrase, to: at + 1 }, family);
    return [
      {
        assertion: family.assertion,
        from: at + 1,
        to,
        cueFrom: phrase.from,
        cueTo: phrase.to,
        proceduresOnly: false,
        within: false,
        open: false,
      },
    ];
  }
  return [];
}

function forwardEnd(
  text: string,
  tokens: readonly Token[],
  phrases: readonly FoundPhrase[],
  phrase: FoundPhrase,
  family: CueFamily,
): number {
  const ends = phrases.filter((p) => p.from >= phrase.to && endsFor(p, family, tokens));
  let nextEnd = 0;
  let words = 0;
  let depth = 0;
  const listEnd = lastListItem(tokens, phrase.to);
  for (let at = phrase.to; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    while ((ends[nextEnd]?.from ?? Number.POSITIVE_INFINITY) < at) nextEnd++;
    if (ends[nextEnd]?.from === at) return at;
    if (isGap(text, tokens, at)) return at;
    if (token.word !== '') {
      words++;
      if (words > family.reach || family.stopAt?.has(token.lower) === true) return at;
      if (startsNewFinding(tokens, at, family)) return at;
      continue;
    }
    const sign = token.lower.charAt(0);
    if (sign === ';' || sign === '|') return at;
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return at;
    if (sign === ':' && at > phrase.to + 1 && at < tokens.length - 1 && family.comma !== 'pass') return at;
    if ((sign === '-' || sign === '–' || sign === '—') && isDash(tokens, at)) return at;
    if (sign === ',' && endsAtComma(tokens, at, family, listEnd)) return at;
  }
  return tokens.length;
}

/** A word-level end, or another cue that takes over. */
function endsFor(other: FoundPhrase, family: CueFamily, tokens: readonly Token[]): boolean {
  if (endsReach(other, family.assertion, wordBefore(tokens, other.from))) return true;
  const forward = other.families.find((f) => f.direction === 'forward' && f.proceduresOnly !== true);
  if (forward === undefined) return false;
  if (forward.assertion === 'negated') {
    return (
      family.assertion !== 'negated' && family.assertion !== 'hypothetical' && family.assertion !== 'family'
    );
  }
  return family.assertion === 'negated' && wordBefore(tokens, other.from) === ',';
}

/** The last comma of a list that an "or" or "nor" ends: `…, chills, or cough`. -1 where there is none. */
function lastListItem(tokens: readonly Token[], from: number): number {
  let last = -1;
  for (let at = from; at < tokens.length && at < from + 60; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === ';') break;
    if (FINITE.has(lower)) break;
    if (lower === 'or' || lower === 'nor') last = at;
  }
  return last;
}

function endsAtComma(tokens: readonly Token[], comma: number, family: CueFamily, listEnd: number): boolean {
  if (family.comma === 'pass')
    return family.assertion === 'hypothetical' && CONDITION_ENDS.has(wordAfter(tokens, comma + 1));
  if (comma < listEnd) return false;
  if (family.comma !== 'list') return true;
  let first = wordAfter(tokens, comma + 1);
  if (first === 'but' && isOpenList(tokens, comma + 2)) return false;
  if (first === 'and') first = wordAfter(tokens, comma + 2);
  if (SUBJECTS.has(first)) return true;
  if (family.assertion === 'negated' && (FINDING_STARTS.has(first) || /^\d/.test(first))) return true;
  return finiteAhead(tokens, comma + 1, 6);
}

/** "include, but are not limited to, bleeding" */
function isOpenList(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) if (tokens[at]?.lower === 'limited') return true;
  return false;
}

/** "no fever and cough is better": an "and" before a new statement ends a denial. */
function startsNewFinding(tokens: readonly Token[], at: number, family: CueFamily): boolean {
  if (family.assertion !== 'negated' || tokens[at]?.lower !== 'and') return false;
  return finiteAhead(tokens, at + 1, 5) || wordAfter(tokens, at + 1) === '+';
}

function finiteAhead(tokens: readonly Token[], from: number, words: number): boolean {
  let seen = 0;
  for (let at = from; at < tokens.length && seen < words; at++) {
    const token = tokens[at];
    if (token === undefined || token.lower === ',' || token.lower === ';' || RELATIVE.has(token.lower))
      return false;
    if (token.lower === 'or' || token.lower === 'nor') return false;
    if (FINITE.has(token.lower)) return !SPOKEN_OF.has(wordAfter(tokens, at + 1));
    if (token.word !== '') seen++;
  }
  return false;
}

function backwardStart(
  text: string,
  tokens: readonly Token[],
  phrases: readonly FoundPhrase[],
  phrase: FoundPhrase,
  family: CueFamily,
): number {
  const ends = phrases.filter((p) => p.to <= phrase.from && endsBackward(p, family, tokens));
  const stop = ends.at(-1)?.to ?? 0;
  let words = 0;
  let depth = 0;
  for (let at = phrase.from - 1; at >= stop; at--) {
    const token = tokens[at];
    if (token === undefined) break;
    if (isGap(text, tokens, at + 1) && !isKeyGap(tokens, at)) return at + 1;
    if (token.word !== '') {
      words++;
      if (words > family.reach) return at + 1;
      continue;
    }
    const sign = token.lower.charAt(0);
    if (sign === ';' || sign === '|') return at + 1;
    if (sign === ')') depth++;
    if (sign === '(' && --depth < -1) return at + 1;
    if ((sign === '–' || sign === '—') && at !== phrase.from - 1) return at + 1;
    if (sign === ',' && family.comma !== 'pass' && at !== phrase.from - 1) return at + 1;
  }
  return stop;
}

function endsBackward(other: FoundPhrase, family: CueFamily, tokens: readonly Token[]): boolean {
  const words = family.assertion;
  return other.ends.some(({ ends }) => ends.includes(words)) && !isInsideVerb(other, tokens);
}

/** "is", "was", "has" before a backward cue belong to it ("edema is absent"), so they end nothing. */
function isInsideVerb(other: FoundPhrase, tokens: readonly Token[]): boolean {
  const lower = tokens[other.from]?.lower ?? '';
  return other.to - other.from === 1 && (FINITE.has(lower) || lower === 'which' || lower === 'who');
}

function isKeyGap(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === ':';
}

/** Columns of a table: a tab, or three or more blanks. */
function isGap(text: string, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  const token = tokens[at];
  if (previous === undefined || token === undefined) return false;
  const gap = token.start - previous.end;
  if (gap === 0) return false;
  if (gap === 1) return text.charCodeAt(previous.end) === 9;
  return gap > 2 && gap < 40 && !text.slice(previous.end, token.start).includes('\n');
}

/** A hyphen or dash with blanks on both sides. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    token !== undefined &&
    previous !== undefined &&
    next !== undefined &&
    previous.end < token.start &&
    token.end < next.start
  );
}
