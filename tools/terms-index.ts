import type { TermSource } from '../src/tables/terms/terms.ts';
import type { WordTable } from './terms-word-table.ts';

/** A code of the system without its 7th character, in tabular order. */
export interface CodeToIndex {
  readonly code: string;
  readonly title: string;
  /** Titles of the section and chapter of a category; empty for other codes. */
  readonly place: string;
  readonly billable: boolean;
  /** 7th characters it takes: `A\tinitial encounter…` a line; empty when none. */
  readonly sevenths: readonly string[];
  /** Bit i set: the code stands in edition i. */
  readonly editions: number;
  /** How often a chart names it, 0–255; see `priors`. */
  readonly prior: number;
}

export interface TermToIndex {
  readonly code: string;
  readonly text: string;
  readonly source: TermSource;
}

/** A term of the dictionary for running text: its words without order. */
export interface DictionaryEntry {
  readonly code: string;
  readonly text: string;
  readonly source: TermSource;
  readonly words: readonly string[];
  readonly context: readonly string[];
  readonly weak: boolean;
  /** Bits of `ENTRY_FORMS`. */
  readonly form: number;
}

export interface IndexToWrite {
  readonly editions: readonly string[];
  readonly codes: readonly CodeToIndex[];
  readonly terms: readonly TermToIndex[];
  readonly dictionary: readonly DictionaryEntry[];
  readonly table: WordTable;
}
