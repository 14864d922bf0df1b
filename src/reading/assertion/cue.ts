import type { Assertion } from '../../record/suggestion.ts';

/** Which way a cue reaches: over the words after it, before it, both, or only over the words it consists of. */
export type CueDirection = 'forward' | 'backward' | 'both' | 'within';

/**
 * What a comma does to the reach of a cue.
 * `list`: the reach goes on over a list of noun phrases ("denies chest pain, cough, or fever");
 * `orList`: only where an "or" or "nor" shows that the list goes on ("without fever, chills, or cough");
 * `stop`: it ends; `pass`: commas do not matter.
 */
export type CommaRule = 'list' | 'orList' | 'stop' | 'pass';

/** How phrases of one family assert what stands near them. */
export interface CueFamily {
  readonly assertion: Assertion;
  readonly direction: CueDirection;
  /** Words it reaches at most, not counting hyphens. */
  readonly reach: number;
  readonly comma: CommaRule;
  /** Phrases in lower case, separated by `|`. A hyphen in the text is no word: write `work up` for `work-up`. */
  readonly phrases: string;
  /** The cue does not hold where one of these words follows directly. */
  readonly unlessNext?: ReadonlySet<string>;
  /** The cue does not hold where one of these words stands directly before it. */
  readonly unlessPrevious?: ReadonlySet<string>;
  /** The cue does not hold where one of these words stands anywhere before it in the same clause. */
  readonly unlessClauseHas?: ReadonlySet<string>;
  /** The cue holds only where one of these words stands directly before it (possessives skipped). */
  readonly onlyAfter?: ReadonlySet<string>;
  /** The cue holds only where nothing follows that it could describe: a sign, the end, or a word such as "with". */
  readonly onlyAtEnd?: boolean;
  /** The reach begins after one of these words ("the most likely cause of his pain is gout"), and there is none without. */
  readonly startsAfter?: ReadonlySet<string>;
  /** Words at which this cue's reach ends, besides the ends of its assertion. */
  readonly stopAt?: ReadonlySet<string>;
  /** Only for mentions of procedures and services, not of conditions. */
  readonly proceduresOnly?: boolean;
}

/** Phrases that look like cues and are none: they are passed over. */
export interface PseudoCues {
  readonly pseudo: string;
}

/** Phrases at which the reach of cues of some assertions ends. */
export interface ScopeEnds {
  readonly ends: readonly Assertion[];
  readonly phrases: string;
  /** The phrase does not end a reach where one of these words stands directly before it. */
  readonly unlessPrevious?: ReadonlySet<string>;
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/[\s|]+/).filter((word) => word !== ''));
}
