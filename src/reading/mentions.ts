import type { DateOfService } from '../base/date-of-service.ts';
import type { TermMatch, Terms } from '../tables/terms/terms.ts';
import { HYPHENATED_PREFIXES, STOP_WORDS } from '../tables/terms/words.ts';
import type { SentenceAssertions } from './assertion/assertion.ts';
import { clauseOf, segmentStarts } from './clauses.ts';
import { lateralityOf, sideOfHead } from './laterality.ts';
import type { Mention, Sentence, Token } from './reading.ts';
import type { SectionWords } from './section-words.ts';
import { isAccidental } from './term-guards.ts';

/** What finding mentions needs besides the sentence. */
export interface MentionContext {
  readonly document: string;
  readonly text: string;
  readonly terms: Terms;
  readonly onDate: DateOfService;
  readonly sectionWords: SectionWords;
}

/** A match with token positions of the sentence. */
interface Placed {
  readonly match: TermMatch;
  readonly from: number;
  readonly to: number;
  readonly personalHistory?: TermMatch;
  /** Tokens of its own, where it shares its first word with a term before an "and": `DVT R femoral & popliteal veins`. */
  readonly own?: { readonly from: number; readonly to: number };
}

/** The codable mentions of a sentence, in reading order, overlaps resolved, each with how the record asserts it. */
export function mentionsOf(
  sentence: Sentence,
  assertions: () => SentenceAssertions,
  context: MentionContext,
): readonly Mention[] {
  const placed = resolved(placedMatches(sentence, context), context, sentence, assertions);
  if (placed.length === 0) return [];
  const tokens = sentence.tokens;
  const starts = segmentStarts(tokens);
  const mentioned = coveredTokens(placed, tokens.length);
  const asserted = assertions();
  return placed.map(({ match, from, to, personalHistory, own }) => {
    const clause = clauseOf(tokens, starts, from, to, (at) => mentioned[at] === 1);
    const said = asserted.of(from, to, isService(match));
    const cue = said.cue;
    const assertion =
      isGiven(match) && cue === null && said.assertion === 'hypothetical' ? 'present' : said.assertion;
    const start = tokens[from]?.start ?? sentence.start;
    const end = tokens[to - 1]?.end ?? sentence.end;
    return {
      document: context.document,
      start,
      end,
      text: context.text.slice(start, end),
      match,
      section: sentence.section,
      sentence,
      assertion,
      cue,
      laterality:
        (own === undefined ? null : lateralityOf(tokens, own.from, own.to, own.from, own.to)) ??
        lateralityOf(tokens, from, to, clause.from, clause.to) ??
        sideOfHead(tokens, from, context.text),
      modifiers: modifiersIn(tokens, from, to, clause.from, clause.to, asserted),
      ...(personalHistory === undefined ? {} : { personalHistory }),
    };
  });
}

/** Codes for a service that a visit is for, to which plans apply as to procedures ("suture removal in 5 days"). */
const SERVICE_CODES = /^Z(?:0[12]|1[123]|39|4[5678]|51)/;

/** A prophylactic treatment under Immunizations was given; the diseases named there are what it is against. */
function isGiven({ code }: TermMatch): boolean {
  return code.startsWith('Z29');
}

/** Codes for the state after an operation: where the term names the operation alone, it may still be planned. */
const AFTER_OPERATION = /^Z9[05678]/;
const SAYS_AFTER = /s\/p|status|history|presence|absence|post|prior|previous|remote|h\/o|hx|has|with/i;

function isService({ system, code, term }: TermMatch): boolean {
  if (system !== 'icd10cm' || SERVICE_CODES.test(code)) return true;
  return AFTER_OPERATION.test(code) && !SAYS_AFTER.test(term);
}

/** The words of the clause outside the mention that carry meaning, without repeats. */
function modifiersIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  clauseFrom: number,
  clauseTo: number,
  asserted: SentenceAssertions,
): readonly string[] {
  const words: string[] = [];
  const done = afterFor(tokens, clauseFrom, from);
  for (let at = clauseFrom; at < clauseTo; at++) {
    if (at >= from && at < to) continue;
    // "COPD, not in exacerbation": what is denied describes nothing
    if (asserted.denies(at)) continue;
    const word = tokens[at]?.word ?? '';
    if (word === '' || (at < done && COURSES.has(word))) continue;
    for (const part of word.includes(' ') ? word.split(' ') : [word]) {
      if ((KEPT.has(part) || !STOP_WORDS.has(part)) && !words.includes(part)) words.push(part);
    }
  }
  return words;
}

const COURSES: ReadonlySet<string> = new Set([
  'acute',
  'chronic',
  'subacute',
  'permanent',
  'persistent',
  'recurrent',
]);

/** "Chronic anticoagulation for atrial fibrillation": the course of what is done for a condition is not its own. */
function afterFor(tokens: readonly Token[], clauseFrom: number, from: number): number {
  for (let at = from - 1; at >= clauseFrom; at--) if (tokens[at]?.lower === 'for') return at + 1;
  return clauseFrom;
}

/** Stop words of the dictionary that decide between codes. */
const KEPT: ReadonlySet<string> = new Set(['with', 'due', 'site', 'in', 'during', 'from']);

function placedMatches(sentence: Sentence, context: MentionContext): readonly Placed[] {
  const { tokens } = sentence;
  const words = tokens.map((token, at) => dictionaryWord(tokens, token, at));
  return context.terms
    .matches(words, context.onDate)
    .map((match) => onItsResult({ match, from: withPrefix(tokens, match.from), to: match.to }, tokens));
}

/** In `ER+ PR+` the second sign is the second test's, though the first lies as near: words of a term have no order. */
function onItsResult(placed: Placed, tokens: readonly Token[]): Placed {
  const { from, to } = placed;
  if (to - from !== 2 || !TESTED.has(tokens[to - 1]?.lower ?? '')) return placed;
  const sign = resultWord(tokens, tokens[from] ?? NO_TOKEN, from);
  const own = resultWord(tokens, tokens[to] ?? NO_TOKEN, to);
  return sign !== undefined && sign === own ? { ...placed, from: from + 1, to: to + 1 } : placed;
}

const NO_TOKEN: Token = { start: 0, end: 0, text: '', lower: '', word: '' };

/** A combination of two conditions of which one is denied (`T2DM, CKD? denies`) is none. */
function isHalfDenied(
  tokens: readonly Token[],
  from: number,
  to: number,
  assertions: () => SentenceAssertions,
): boolean {
  if (to - from < 3) return false;
  let joined = false;
  for (let at = from + 1; at < to - 1; at++)
    joined ||= tokens[at]?.lower === ',' || tokens[at]?.lower === '/';
  return joined && assertions().denies(from) !== assertions().denies(to - 1);
}

/** Words as they are; signs as written, except the full stop of an initial (`E. coli`), which breaks no term. */
function dictionaryWord(tokens: readonly Token[], token: Token, at: number): string {
  const side = sideWord(tokens, token, at);
  if (side !== undefined) return side;
  if (token.lower === 'd/o') return 'disorder';
  // "status post mastectomy" is no "postmastectomy"
  if (token.lower === 'post' && tokens[at - 1]?.lower === 'status') return '-';
  const result = resultWord(tokens, token, at);
  if (result !== undefined) return result;
  if (token.word !== '') return token.word;
  const isInitial = token.lower === '.' && tokens[at - 1]?.text.length === 1 && at + 1 < tokens.length;
  if (token.lower.includes('/') && token.lower.length > 1) return ';';
  // an honorific has no word, and its letters must not be read as an abbreviation
  return isInitial || /[a-z]/.test(token.lower) ? '-' : token.lower;
}

/** `OA R knee`, `fx L wrist`: a side in one capital letter before a word. */
function sideWord(tokens: readonly Token[], token: Token, at: number): string | undefined {
  if (token.text !== 'R' && token.text !== 'L') return undefined;
  const next = tokens[at + 1];
  if (next === undefined || next.start !== token.end + 1 || !/^[A-Za-z]{2}/.test(next.text)) return undefined;
  return token.text === 'R' ? 'right' : 'left';
}

/** Tests whose result is written with a sign or in short: `ER+/PR-`, `HER2 neg`, `GBS+`. */
const TESTED: ReadonlySet<string> = new Set('er pr hr her2 hiv gbs ppd hpv'.split(' '));

const SAYS_RESULT: ReadonlySet<string> = new Set('pos neg + -'.split(' '));

/** `positive` or `negative` for the sign or the short word after a test. */
function resultWord(tokens: readonly Token[], token: Token, at: number): string | undefined {
  if (!SAYS_RESULT.has(token.lower)) return undefined;
  const before = tokens[at - 1];
  if (before === undefined || !TESTED.has(before.lower)) return undefined;
  if (token.lower === 'pos') return 'positive';
  if (token.lower === 'neg') return 'negative';
  if (before.end !== token.start) return undefined;
  if (token.lower === '+') return 'positive';
  const next = tokens[at + 1];
  const ends = next === undefined || next.start > token.end || next.word === '';
  return token.lower === '-' && ends ? 'negative' : undefined;
}

/** A term that begins after a hyphen takes the beginning of its word along: `non-Hodgkin lymphoma`, `a-fib`. */
function withPrefix(tokens: readonly Token[], from: number): number {
  const hyphen = tokens[from]?.lower === '-' ? from : from - 1;
  const prefix = tokens[hyphen - 1];
  const sign = tokens[hyphen];
  const next = tokens[hyphen + 1];
  if (prefix === undefined || sign?.lower !== '-' || next === undefined) return from;
  const isJoined = prefix.end === sign.start && sign.end === next.start;
  const isPrefix = prefix.text.length === 1 || HYPHENATED_PREFIXES.has(prefix.lower);
  return isJoined && isPrefix ? hyphen - 1 : from;
}

const SOURCE_ORDER: Readonly<Record<TermMatch['source'], number>> = {
  lexicon: 0,
  title: 1,
  inclusion: 2,
  index: 3,
};

/** Longest first; of equal length the one whose context holds, then the lexicon, titles, inclusion terms, index. One a place and system. */
function resolved(
  placed: readonly Placed[],
  context: MentionContext,
  sentence: Sentence,
  assertions: () => SentenceAssertions,
): readonly Placed[] {
  const usable = withConditions(
    placed.filter(
      ({ match, from, to }) =>
        !isAccidental(match, sentence.tokens, from, to) &&
        !isHalfDenied(sentence.tokens, from, to, assertions) &&
        (match.context.length === 0 || context.sectionWords.hasAny(sentence, match.context)),
    ),
  );
  if (usable.length < 2) return usable;
  const ordered = [...usable].sort(
    (a, b) =>
      b.to - b.from - (a.to - a.from) ||
      isWritten(b, sentence.tokens) - isWritten(a, sentence.tokens) ||
      Math.min(1, b.match.context.length) - Math.min(1, a.match.context.length) ||
      SOURCE_ORDER[a.match.source] - SOURCE_ORDER[b.match.source] ||
      a.from - b.from ||
      (a.match.code < b.match.code ? -1 : a.match.code > b.match.code ? 1 : 0),
  );
  const kept: Placed[] = [];
  const taken = new Map<string, Uint8Array>();
  for (const candidate of ordered) {
    let cells = taken.get(candidate.match.system);
    if (cells === undefined) {
      cells = new Uint8Array(sentence.tokens.length);
      taken.set(candidate.match.system, cells);
    }
    if (
      cells.subarray(candidate.from, candidate.to).includes(1) &&
      !sharesHead(candidate, kept, sentence.tokens)
    ) {
      const holder = holderOfStart(candidate, kept, sentence.tokens);
      if (holder === undefined) continue;
      const join = candidate.to;
      kept[kept.indexOf(holder)] = { ...holder, own: { from: join + 1, to: holder.to } };
      kept.push({ ...candidate, own: { from: candidate.from, to: join } });
      continue;
    }
    cells.fill(1, candidate.from, candidate.to);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to || (a.match.system < b.match.system ? -1 : 1));
}

/** 1 where the term is written letter by letter: `n/v` is both, `nausea` only half of it. */
function isWritten({ match, from, to }: Placed, tokens: readonly Token[]): number {
  return to - from === 1 && match.term.toLowerCase() === tokens[from]?.lower ? 1 : 0;
}

/**
 * The mention that starts with the same word as a shorter one and takes a later part of a pair: in "DVT R femoral &
 * popliteal veins" the popliteal DVT, where the candidate is the femoral one.
 */
function holderOfStart(
  candidate: Placed,
  kept: readonly Placed[],
  tokens: readonly Token[],
): Placed | undefined {
  if (candidate.to - candidate.from < 2 || !JOINS.has(tokens[candidate.to]?.lower ?? '')) return undefined;
  const holders = kept.filter(
    (k) => k.match.system === candidate.match.system && k.from < candidate.to && candidate.from < k.to,
  );
  const holder = holders[0];
  if (holders.length !== 1 || holder === undefined || holder.own !== undefined) return undefined;
  if (holder.from !== candidate.from || holder.to <= candidate.to + 1) return undefined;
  return / (?:and|or) |&|\//i.test(holder.match.term) ? undefined : holder;
}

/** Without the former smoker, who is no smoker whose condition might last. */
const PERSONAL_HISTORY = /^Z8(?:[56]|7(?!\.891))/;

/**
 * "History of asthma" is a term of its own and holds the asthma: the condition is kept, and the term goes with it,
 * since whether a lasting condition is still there is for coding to decide.
 */
function withConditions(placed: readonly Placed[]): readonly Placed[] {
  const histories = placed.filter(({ match }) => PERSONAL_HISTORY.test(match.code));
  if (histories.length === 0) return placed;
  const replaced = new Set<Placed>();
  const conditions = placed.map((inner) => {
    if (PERSONAL_HISTORY.test(inner.match.code) || inner.match.weak === true) return inner;
    const history = histories.find(
      (h) => h.to === inner.to && h.from < inner.from && h.match.system === inner.match.system,
    );
    if (history === undefined) return inner;
    replaced.add(history);
    return { ...inner, personalHistory: history.match };
  });
  return conditions.filter((candidate) => !replaced.has(candidate));
}

const JOINS = new Set(['and', 'or', '/', '&']);

/** In "chest and back pain" the second term lies within the words of the first and still is one of its own. */
function sharesHead(candidate: Placed, kept: readonly Placed[], tokens: readonly Token[]): boolean {
  if (candidate.to - candidate.from < 2 || !JOINS.has(tokens[candidate.from - 1]?.lower ?? '')) return false;
  const holders = kept.filter(
    (k) => k.match.system === candidate.match.system && k.from < candidate.to && candidate.from < k.to,
  );
  const holder = holders[0];
  return (
    holders.length === 1 &&
    holder !== undefined &&
    holder.from < candidate.from - 1 &&
    holder.to === candidate.to &&
    !/ (?:and|or) |&|\//i.test(holder.match.term)
  );
}

function coveredTokens(placed: readonly Placed[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { from, to } of placed) covered.fill(1, from, to);
  return covered;
}
