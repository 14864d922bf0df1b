import { descend, seventhCharacter, withSeventh } from './descent.ts';
import { creditOf, type Query, readQuery } from './query.ts';
import { Speller } from './spelling.ts';
import { CODE_FLAGS, FULL_WEIGHT, type TermIndex } from './term-index.ts';
import { TopTerms } from './top-terms.ts';
import { wordsOf } from './words.ts';

/** A code found, before its title is looked up. */
export interface Hit {
  /** Full code, with 7th character. */
  readonly code: string;
  readonly score: number;
  /** Number of the term that matched. */
  readonly term: number;
}

/** What a query is looked up for. */
interface Wanted {
  /** The query as it is written, its words normalised. */
  readonly written: string;
  readonly editionBit: number;
  readonly accepts: (code: string) => boolean;
  readonly least: number;
}

const EXTRA_WORD = 0.3;
const EXTRA_ON_THE_WAY = 0.05;
const FROM_ABOVE = 0.75;
const FROM_SIBLING_TERM = 0.55;
const FROM_PLACE = 0.65;
/** A code that knows no sides is not less right for a query that names one. */
const SIDE_NOT_CLASSIFIED = 0.8;
/** A term whose other words cost no more than this names the condition and nothing else. */
const SAYS_NO_MORE = 0.4;
const WRONG_POLARITY = 0.1;
const CANDIDATES = 160;
const MOST_COVERING = 80;
const LONGEST_LITERAL = 200;
const NEARLY_ALL = 0.93;
const LITERAL = 1.02;
const LEAST_CREDIT = 0.3;
/** Factors for what a code is, apart from the words: how common, how specific, on which side. */
const PRIOR = {
  span: 0.05,
  other: 0.985,
  unspecified: 1.004,
  manifestation: 0.93,
  sideUnasked: 0.985,
  wrongSide: 0.6,
} as const;

const ANY_SIDE = CODE_FLAGS.right | CODE_FLAGS.left | CODE_FLAGS.bilateral;

/** Ranks the codes of one index for a query. Reused between queries: its arrays are as long as the list of terms. */
export class Ranking {
  private readonly speller: Speller;
  private readonly matched: Float32Array;
  private readonly used: Float32Array;
  private readonly slotSeen: Uint8Array;
  private readonly slotCredit: Float32Array;
  /** What the surroundings of a code give to the query at hand. */
  private readonly around = new Map<number, Float32Array>();
  private readonly codeTermsStart: Uint32Array;
  private readonly codeTerms: Uint32Array;
  /** The score of a term that says the query and no more, at its highest. */
  private readonly highest: number;

  constructor(private readonly index: TermIndex) {
    this.speller = new Speller(index);
    const terms = index.termCount;
    this.matched = new Float32Array(terms);
    this.used = new Float32Array(terms);
    this.slotSeen = new Uint8Array(terms);
    this.slotCredit = new Float32Array(terms);
    [this.codeTermsStart, this.codeTerms] = termsByCode(index);
    const commonest = index.codePrior.reduce((most, prior) => Math.max(most, prior), 0);
    this.highest = (1 - PRIOR.span + (PRIOR.span * commonest) / 120) * PRIOR.unspecified * LITERAL;
  }

  /**
   * The best codes for a query, best first.
   *
   * @param editionBit the edition whose codes may be found
   * @param accepts    whether a full code may be in the answer
   * @param least      hits below this score are not wanted; what cannot reach it is not worked out
   */
  hits(text: string, editionBit: number, accepts: (code: string) => boolean, least = 0): readonly Hit[] {
    const best = new Map<string, Hit>();
    const written = wordsOf(text.slice(0, LONGEST_LITERAL)).join(' ');
    const wanted = { written, editionBit, accepts, least };
    const understood = readQuery(text, this.index, this.speller, false);
    this.collect(understood, wanted, best);
    if (understood.hasShorthand) this.collect(readQuery(text, this.index, this.speller, true), wanted, best);
    return [...best.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  private collect(query: Query, wanted: Wanted, best: Map<string, Hit>): void {
    if (query.total === 0) return;
    const { written, editionBit, accepts, least } = wanted;
    if (reachable(query) * this.highest < least * query.total) return;
    this.around.clear();
    const mostExtra = least === 0 ? Infinity : (query.total * (this.highest / least - 1)) / EXTRA_WORD;
    for (const term of this.candidates(query, editionBit, mostExtra)) {
      const found = this.resolve(term, query, editionBit, mostExtra);
      if (found === undefined || !accepts(found.code)) continue;
      const hit =
        found.score > NEARLY_ALL && this.isWritten(term, written)
          ? { ...found, score: found.score * LITERAL }
          : found;
      const known = best.get(hit.code);
      if (known === undefined || hit.score > known.score) best.set(hit.code, hit);
    }
  }

  /** Whether a query is a term word for word, so that it stands before others of the same words. */
  private isWritten(term: number, written: string): boolean {
    return wordsOf(this.index.termText(term)).join(' ') === written;
  }

  /** The terms that share most with the query, and say no more than `mostExtra` beside it. */
  private candidates(query: Query, editionBit: number, mostExtra: number): readonly number[] {
    const { matched, used, slotSeen, slotCredit, index } = this;
    const touched: number[] = [];
    for (const [s, slot] of query.slots.entries()) {
      const stamp = s + 1;
      for (const { word, credit } of slot.alternatives) {
        const end = index.postStart[word + 1] ?? 0;
        const cost = index.wordCost[word] ?? 0;
        for (let p = index.postStart[word] ?? 0; p < end; p++) {
          const term = index.postTerms[p] ?? 0;
          const packed = index.postWeights[p] ?? 0;
          const gain = ((packed & 1) === 1) === slot.negated ? credit : credit * WRONG_POLARITY;
          if (slotSeen[term] === 0) touched.push(term);
          const before = slotSeen[term] === stamp ? (slotCredit[term] ?? 0) : 0;
          slotSeen[term] = stamp;
          if (gain > before) {
            matched[term] = (matched[term] ?? 0) + (gain - before) * slot.weight;
            slotCredit[term] = gain;
          } else slotCredit[term] = before;
          used[term] = (used[term] ?? 0) + ((packed >> 1) / FULL_WEIGHT) * cost;
        }
      }
    }
    const covering = this.coveringTerms(query, editionBit);
    const best = new TopTerms(CANDIDATES);
    for (const term of touched) {
      const extra = Math.max(0, (index.termCost[term] ?? 0) - (used[term] ?? 0));
      const code = index.termCode[term] ?? 0;
      if (extra <= mostExtra && ((index.codeMask[code] ?? 0) & editionBit) !== 0) {
        best.offer(term, (matched[term] ?? 0) / (query.total + EXTRA_WORD * extra));
      }
      matched[term] = 0;
      used[term] = 0;
      slotSeen[term] = 0;
      slotCredit[term] = 0;
    }
    return [...covering, ...best.terms()];
  }

  /** Terms among those that share a word with the query whose range covers a number of it. */
  private coveringTerms(query: Query, editionBit: number): number[] {
    if (query.numbers.length === 0) return [];
    const { ranges, termCode, codeMask } = this.index;
    const found: number[] = [];
    for (const [term, [low, high]] of ranges) {
      if ((this.matched[term] ?? 0) === 0 || !query.numbers.some((n) => n.value >= low && n.value <= high))
        continue;
      if (((codeMask[termCode[term] ?? 0] ?? 0) & editionBit) !== 0) found.push(term);
    }
    return found.length > MOST_COVERING ? [] : found;
  }

  /**
   * The full code that a term leads to with the rest of the query, and its score; undefined where the term says too
   * little of the query, or more than `mostExtra` beside it.
   */
  private resolve(term: number, query: Query, editionBit: number, mostExtra: number): Hit | undefined {
    const { index } = this;
    const credits = new Float32Array(query.slots.length);
    let extra = 0;
    const range = index.ranges.get(term);
    const inRange =
      range === undefined ? undefined : query.numbers.find((n) => n.value >= range[0] && n.value <= range[1]);
    const end = index.termStart[term + 1] ?? 0;
    for (let i = index.termStart[term] ?? 0; i < end; i++) {
      const word = index.termWords[i] ?? 0;
      const packed = index.termWordWeights[i] ?? 0;
      if (this.give(credits, query, word, packed, 1)) continue;
      if (inRange !== undefined && isNumber(index.words[word] ?? '')) continue;
      extra += ((packed >> 1) / FULL_WEIGHT) * (index.wordCost[word] ?? 0);
      if (extra > mostExtra) return undefined;
    }
    if (inRange !== undefined) credits[inRange.slot] = 1;
    const code = index.termCode[term] ?? 0;
    const down = descend(code, query, credits, editionBit, index);
    this.giveFromAround(down.credits, query, code);
    if (down.code !== code) this.giveFromAround(down.credits, query, down.code);
    const sidesMatter = extra > SAYS_NO_MORE || this.classifiesSides(down.code);
    if (!saysEnough(query, down.credits)) return undefined;
    let got = 0;
    for (const [s, slot] of query.slots.entries()) {
      const least = slot.side && !sidesMatter ? SIDE_NOT_CLASSIFIED : 0;
      got += Math.max(least, down.credits[s] ?? 0) * slot.weight;
    }
    const score =
      (got / (query.total + EXTRA_WORD * extra + EXTRA_ON_THE_WAY * down.extra)) *
      this.prior(down.code, query);
    const seventh = seventhCharacter(index.sevenths[index.codeSeventh[down.code] ?? 0] ?? [], query.words);
    const bare = index.codes[down.code] ?? '';
    return { code: seventh === undefined ? bare : withSeventh(bare, seventh), score, term };
  }

  /** Whether a code or one beside it names a side. */
  private classifiesSides(code: number): boolean {
    const { codeFlags, codeParent } = this.index;
    if (((codeFlags[code] ?? 0) & ANY_SIDE) !== 0) return true;
    const parent = codeParent[code] ?? 0;
    if (parent === 0) return false;
    for (const beside of this.index.childrenOf(parent - 1))
      if (((codeFlags[beside] ?? 0) & ANY_SIDE) !== 0) return true;
    return false;
  }

  private prior(code: number, query: Query): number {
    const flags = this.index.codeFlags[code] ?? 0;
    let factor = 1 - PRIOR.span + (PRIOR.span * (this.index.codePrior[code] ?? 0)) / 120;
    if ((flags & CODE_FLAGS.other) !== 0) factor *= PRIOR.other;
    if ((flags & CODE_FLAGS.unspecified) !== 0) factor *= PRIOR.unspecified;
    if ((flags & CODE_FLAGS.manifestation) !== 0) factor *= PRIOR.manifestation;
    const sides = flags & ANY_SIDE;
    if (query.side === undefined) return sides === 0 ? factor : factor * PRIOR.sideUnasked;
    if (query.side === 'bilateral' && (flags & CODE_FLAGS.unilateral) !== 0) return factor * PRIOR.wrongSide;
    return sides !== 0 && (sides & CODE_FLAGS[query.side]) === 0 ? factor * PRIOR.wrongSide : factor;
  }

  /** Words that the titles above and the other terms of a code add to it; worked out once for a query. */
  private giveFromAround(credits: Float32Array, query: Query, code: number): void {
    let around = this.around.get(code);
    if (around === undefined) {
      around = new Float32Array(credits.length);
      this.collectAround(around, query, code);
      this.around.set(code, around);
    }
    for (let s = 0; s < credits.length; s++) credits[s] = Math.max(credits[s] ?? 0, around[s] ?? 0);
  }

  private collectAround(credits: Float32Array, query: Query, code: number): void {
    const { index } = this;
    for (let above = code + 1; above > 0; above = index.codeParent[above - 1] ?? 0) {
      this.giveTerm(credits, query, index.codeTitleTerm[above - 1] ?? 0, FROM_ABOVE);
      const end = index.placeWordsStart[above] ?? 0;
      for (let i = index.placeWordsStart[above - 1] ?? 0; i < end; i++) {
        this.give(credits, query, index.placeWords[i] ?? 0, 0, FROM_PLACE);
      }
    }
    for (let i = this.codeTermsStart[code] ?? 0; i < (this.codeTermsStart[code + 1] ?? 0); i++) {
      this.giveTerm(credits, query, this.codeTerms[i] ?? 0, FROM_SIBLING_TERM);
    }
  }

  private giveTerm(credits: Float32Array, query: Query, term: number, scale: number): void {
    const { index } = this;
    for (let i = index.termStart[term] ?? 0; i < (index.termStart[term + 1] ?? 0); i++) {
      this.give(credits, query, index.termWords[i] ?? 0, index.termWordWeights[i] ?? 0, scale);
    }
  }

  private give(credits: Float32Array, query: Query, word: number, packed: number, scale: number): boolean {
    const satisfied = query.byWord.get(word);
    if (satisfied === undefined) return false;
    for (const one of satisfied) {
      const credit = scale * creditOf(one, packed);
      if (credit > (credits[one.slot] ?? 0)) credits[one.slot] = credit;
    }
    return true;
  }
}

/** The most that any term could have of a query: words that the vocabulary does not have count for nothing. */
function reachable(query: Query): number {
  let most = 0;
  for (const [s, { weight, alternatives }] of query.slots.entries()) {
    // a range of numbers may cover a number that is no word
    let credit = query.numbers.some((number) => number.slot === s) ? 1 : 0;
    for (const one of alternatives) credit = Math.max(credit, one.credit);
    most += weight * credit;
  }
  return most;
}

/** Whether a term shares more with a query than words for classes of conditions, where the query has more. */
function saysEnough(query: Query, credits: Float32Array): boolean {
  const telling = query.slots.some((slot) => !slot.general);
  return !telling || query.slots.some((slot, s) => !slot.general && (credits[s] ?? 0) >= LEAST_CREDIT);
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function termsByCode(index: TermIndex): [Uint32Array, Uint32Array] {
  const starts = new Uint32Array(index.codes.length + 1);
  for (const code of index.termCode) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const terms = new Uint32Array(index.termCount);
  for (let term = 0; term < index.termCount; term++) {
    const code = index.termCode[term] ?? 0;
    const at = next[code] ?? 0;
    terms[at] = term;
    next[code] = at + 1;
  }
  return [starts, terms];
}
