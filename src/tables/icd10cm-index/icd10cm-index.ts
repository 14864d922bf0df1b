import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';

/** A term of an index with what lies below it. */
export interface IndexEntry {
  /** As printed, nonessential modifiers in place: `Accident (to)`. */
  readonly title: string;
  /** Without its nonessential modifiers: `Accident`. */
  readonly essential: string;
  /** Essential terms from the main term down to this one. */
  readonly path: readonly string[];
  /** Codes printed; a trailing `-` means that more characters follow. */
  readonly codes: readonly string[];
  readonly manifestations: readonly string[];
  /** References as printed: `Accident, transport, aircraft`, `category T71`. */
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
  readonly subterms: readonly IndexEntry[];
}

/** The Alphabetic Index or the External Cause Index. */
export interface TermIndexTable {
  readonly edition: Edition;
  /** Main terms that begin with some letters, in the order printed. */
  mainTerms(beginning: string, limit?: number): readonly string[];
  /** The main terms of a name (several stand side by side where one has modifiers of its own). */
  mainTerm(name: string): readonly IndexEntry[];
  /** The entry at a path of essential terms, as references name it: `Accident, transport, aircraft`. */
  at(path: string | readonly string[]): IndexEntry | undefined;
  /** Entries whose path holds all the words, main terms first, fewest further words first; `see` followed. */
  find(words: string, limit?: number): readonly IndexEntry[];
}

/** The behavior of a neoplasm: a column of the Neoplasm Table. */
export type NeoplasmBehavior =
  | 'malignantPrimary'
  | 'malignantSecondary'
  | 'inSitu'
  | 'benign'
  | 'uncertain'
  | 'unspecified';

/** A site of the Neoplasm Table. */
export interface NeoplasmSite {
  /** Essential terms below `Neoplasm`: `breast`, `upper-outer quadrant`. */
  readonly path: readonly string[];
  readonly title: string;
  /** Codes by behavior; a behavior that the table does not give for the site is absent. */
  readonly codes: Readonly<Partial<Record<NeoplasmBehavior, string>>>;
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
}

/** The Neoplasm Table: sites by behavior. */
export interface NeoplasmTable {
  readonly edition: Edition;
  /** Sites whose path holds all the words, in any order, fewest further words first; a site that says `see` is followed. */
  sites(words: string, limit?: number): readonly NeoplasmSite[];
  /** The code of the best site for the words, or undefined. A trailing `-` means that more characters follow. */
  code(words: string, behavior: NeoplasmBehavior): string | undefined;
}

/** Why a substance did harm: a column of the Table of Drugs and Chemicals. */
export type DrugIntent =
  | 'poisoningAccidental'
  | 'poisoningSelfHarm'
  | 'poisoningAssault'
  | 'poisoningUndetermined'
  | 'adverseEffect'
  | 'underdosing';

/** A substance of the Table of Drugs and Chemicals. */
export interface DrugEntry {
  readonly path: readonly string[];
  readonly title: string;
  /** Codes by intent; absent where the table prints `--`: the substance is no medicine. */
  readonly codes: Readonly<Partial<Record<DrugIntent, string>>>;
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
}

/** The Table of Drugs and Chemicals. */
export interface DrugTable {
  readonly edition: Edition;
  /** Substances whose path holds all the words, exact names first; a substance that says `see` is followed. */
  drugs(words: string, limit?: number): readonly DrugEntry[];
  /** The code of the best substance for the words, or undefined. */
  code(words: string, intent: DrugIntent): string | undefined;
}

/** The indexes of ICD-10-CM by date; each undefined until an edition of it was added. */
export interface Icd10CmIndexTables {
  alphabeticIndex(onDate: DateOfService): TermIndexTable | undefined;
  externalCauseIndex(onDate: DateOfService): TermIndexTable | undefined;
  neoplasmTable(onDate: DateOfService): NeoplasmTable | undefined;
  drugTable(onDate: DateOfService): DrugTable | undefined;
}
