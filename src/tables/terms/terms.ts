import type { DateOfService } from '../../base/date-of-service.ts';
import type { CodeSystem } from '../../record/code-system.ts';

/** A result of the encoder's search. */
export interface SearchResult {
  readonly system: CodeSystem;
  readonly code: string;
  readonly title: string;
  /** 0–1, comparable within one answer. */
  readonly score: number;
  /** The term that matched, where it is not the title itself (lexicon term, inclusion term, index entry). */
  readonly matched?: string;
  readonly billable: boolean;
}

export interface SearchOptions {
  readonly onDate: DateOfService;
  readonly systems?: readonly CodeSystem[];
  /** Chapter number (`9`) or code prefix (`I50`). */
  readonly within?: string;
  readonly billableOnly?: boolean;
  /** Default 10. */
  readonly limit?: number;
  /** 0–1: diagnoses of a lower score are not wanted; a caller that needs only sure ones is answered sooner. */
  readonly leastScore?: number;
}

/** Where a term of the dictionary comes from. */
export type TermSource = 'title' | 'inclusion' | 'lexicon' | 'index';

/** A term that a run of tokens matched, with the code it supports (may be a header). */
export interface TermMatch {
  readonly system: CodeSystem;
  readonly code: string;
  readonly term: string;
  readonly source: TermSource;
  /** First and one past the last token. */
  readonly from: number;
  readonly to: number;
  /** Words one of which must stand in the same section for the reading to hold; empty when none. */
  readonly context: readonly string[];
  /** The words are too general to be coded alone (`injury`, `infection`, `pain`); absent otherwise. */
  readonly weak?: boolean;
}

/** The encoder's words: search over titles, inclusion terms and the lexicon, and the matcher for running text. */
export interface Terms {
  search(query: string, options: SearchOptions): readonly SearchResult[];
  /**
   * Every dictionary term found in a token sequence (a sentence), longest first, overlapping ones included.
   *
   * @param words normalised words as `normaliseWord` gives them; signs may stand between them (a comma, a full
   *   stop and a semicolon then hold terms apart)
   */
  matches(words: readonly string[], onDate: DateOfService): readonly TermMatch[];
}
