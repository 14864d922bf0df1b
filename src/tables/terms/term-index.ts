import type { SectionPack } from './section-pack.ts';
import type { TermSource } from './terms.ts';
import { wordsOf } from './words.ts';

const SOURCES: readonly TermSource[] = ['title', 'inclusion', 'lexicon', 'index'];

/** A weight of 1 of a word in a term, as packs hold it above the lowest bit (which says that the word is denied). */
export const FULL_WEIGHT = 63;

/** A word that nobody asked for costs much the same, be it rare or common. */
const COST = { floor: 0.6, perWeight: 0.3 } as const;

export const CODE_FLAGS = {
  billable: 1,
  unspecified: 2,
  other: 4,
  right: 8,
  left: 16,
  bilateral: 32,
  unilateral: 64,
  manifestation: 128,
} as const;

/** Position of a term source in the packs. */
export function sourceNumber(source: TermSource): number {
  return SOURCES.indexOf(source);
}

/** The name of a term source from its position in the packs. */
export function sourceName(number: number): TermSource {
  return SOURCES[number] ?? 'title';
}

/**
 * The words of one code system, its codes as a tree in tabular order, and its terms with their postings; everything
 * by number, in typed arrays that lie in the pack. Words are numbered in alphabetical order.
 */
export class TermIndex {
  readonly words: readonly string[];
  /** How much a word tells (rare words more), 0–1. */
  readonly wordWeight: Float32Array;
  readonly wordFrequency: Uint32Array;
  readonly wordClass: Uint8Array;
  readonly nearStart: Uint32Array;
  readonly nearWords: Uint16Array;
  readonly nearWeights: Uint8Array;
  readonly codes: readonly string[];
  readonly codeFlags: Uint8Array;
  readonly codeMask: Uint8Array;
  readonly codePrior: Uint8Array;
  /** One past the last descendant. */
  readonly codeEnd: Uint32Array;
  /** Parent plus one; 0 for a category. */
  readonly codeParent: Uint32Array;
  readonly codeSeventh: Uint8Array;
  /** Words of the section and chapter of a category. */
  readonly placeWordsStart: Uint32Array;
  readonly placeWords: Uint16Array;
  /** The term that is the title of the code. */
  readonly codeTitleTerm: Uint32Array;
  readonly sevenths: readonly (readonly (readonly [string, string])[])[];
  readonly editions: readonly string[];
  readonly termCode: Uint32Array;
  readonly termSource: Uint8Array;
  readonly termStart: Uint32Array;
  readonly termWords: Uint16Array;
  readonly termWordWeights: Uint8Array;
  /** How much a word costs that a term has and a query lacks. */
  readonly wordCost: Float32Array;
  /** What all words of a term cost. */
  readonly termCost: Float32Array;
  /** Ends of the range of numbers that a term covers. */
  readonly ranges: ReadonlyMap<number, readonly [number, number]>;
  readonly termText: (term: number) => string;
  readonly postStart: Uint32Array;
  readonly postTerms: Uint32Array;
  readonly postWeights: Uint8Array;
  private readonly means: Uint16Array;
  private readonly meansStart: Uint32Array;
  private readonly queryMeans: Uint16Array;
  private readonly queryMeansStart: Uint32Array;
  private readonly numbers = new Map<string, number>();
  private readonly codeNumbers = new Map<string, number>();

  constructor(readonly pack: SectionPack) {
    this.words = pack.lines('words');
    this.wordWeight = pack.f32('wordWeight');
    this.wordFrequency = pack.u32('wordFrequency');
    this.wordClass = pack.u8('wordClass');
    this.nearStart = pack.u32('nearStart');
    this.nearWords = pack.u16('nearWords');
    this.nearWeights = pack.u8('nearWeights');
    this.codes = pack.lines('codes');
    this.codeFlags = pack.u8('codeFlags');
    this.codeMask = pack.u8('codeMask');
    this.codePrior = pack.u8('codePrior');
    this.codeEnd = pack.u32('codeEnd');
    this.codeParent = pack.u32('codeParent');
    this.codeSeventh = pack.u8('codeSeventh');
    this.placeWordsStart = pack.u32('placeWordsStart');
    this.placeWords = pack.u16('placeWords');
    this.codeTitleTerm = pack.u32('codeTitleTerm');
    this.sevenths = pack.lines('sevenths').map(seventhCharacters);
    this.editions = pack.lines('editions');
    this.termCode = pack.u32('termCode');
    this.termSource = pack.u8('termSource');
    this.termStart = pack.u32('termStart');
    this.termWords = pack.u16('termWords');
    this.termWordWeights = pack.u8('termWordWeights');
    this.termText = pack.pieces('termText');
    this.postStart = pack.u32('postStart');
    this.postTerms = pack.u32('postTerms');
    this.postWeights = pack.u8('postWeights');
    this.means = pack.u16('means');
    this.meansStart = pack.u32('meansStart');
    this.queryMeans = pack.u16('queryMeans');
    this.queryMeansStart = pack.u32('queryMeansStart');
    for (let i = 0; i < this.words.length; i++) this.numbers.set(this.words[i] ?? '', i);
    this.wordCost = this.wordWeight.map((weight) => COST.floor + COST.perWeight * weight);
    this.termCost = this.costs();
    this.ranges = this.rangesByTerm();
  }

  /** Terms that cover a range of numbers, with its ends. */
  private rangesByTerm(): ReadonlyMap<number, readonly [number, number]> {
    const [terms, low, high] = [
      this.pack.u32('rangeTerm'),
      this.pack.f32('rangeLow'),
      this.pack.f32('rangeHigh'),
    ];
    return new Map([...terms].map((term, i) => [term, [low[i] ?? 0, high[i] ?? 0]]));
  }

  private costs(): Float32Array {
    const { termStart, termWords, termWordWeights, wordCost } = this;
    const costs = new Float32Array(this.termCode.length);
    for (let term = 0; term < costs.length; term++) {
      let cost = 0;
      const end = termStart[term + 1] ?? 0;
      for (let i = termStart[term] ?? 0; i < end; i++) {
        cost += (((termWordWeights[i] ?? 0) >> 1) / FULL_WEIGHT) * (wordCost[termWords[i] ?? 0] ?? 0);
      }
      costs[term] = cost;
    }
    return costs;
  }

  get termCount(): number {
    return this.termCode.length;
  }

  /** Number of a normalised word, or -1. */
  wordNumber(word: string): number {
    return this.numbers.get(word) ?? -1;
  }

  /** The words of the classification that a word means (`renal` → kidney); itself where it has no synonym. */
  meaning(word: number): Uint16Array {
    return this.means.subarray(this.meansStart[word], this.meansStart[word + 1]);
  }

  /** The same for a word of a query, where shorthand too short for running text is understood (`rt`, `ca`). */
  queryMeaning(word: number): Uint16Array {
    const start = this.queryMeansStart[word] ?? 0;
    const end = this.queryMeansStart[word + 1] ?? 0;
    return start === end ? this.meaning(word) : this.queryMeans.subarray(start, end);
  }

  /** Whether a word is read otherwise in a query than in running text. */
  isShorthand(word: number): boolean {
    return (this.queryMeansStart[word] ?? 0) < (this.queryMeansStart[word + 1] ?? 0);
  }

  /** Number of a code (with dot, no 7th character), or -1. */
  codeNumber(code: string): number {
    if (this.codeNumbers.size === 0) {
      for (let i = 0; i < this.codes.length; i++) this.codeNumbers.set(this.codes[i] ?? '', i);
    }
    return this.codeNumbers.get(code) ?? -1;
  }

  /** Numbers of the direct children of a code. */
  *childrenOf(code: number): Generator<number> {
    const end = this.codeEnd[code] ?? 0;
    for (let child = code + 1; child < end; child = this.codeEnd[child] ?? end) yield child;
  }

  /** The bit of the edition in force on a date. */
  editionBit(onDate: string): number {
    let index = 0;
    for (let i = 0; i < this.editions.length; i++) if ((this.editions[i] ?? '') <= onDate) index = i;
    return 1 << index;
  }

  /** Numbers of the words of a text as running text means them; unknown words are left out. */
  numbersOf(text: string): number[] {
    const numbers: number[] = [];
    for (const word of wordsOf(text)) {
      const number = this.wordNumber(word);
      if (number >= 0) numbers.push(...this.meaning(number));
    }
    return numbers;
  }
}

function seventhCharacters(line: string): readonly (readonly [string, string])[] {
  if (line === '') return [];
  return line.split('\t').map((entry): readonly [string, string] => [entry.slice(0, 1), entry.slice(2)]);
}
