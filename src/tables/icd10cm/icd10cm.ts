import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import type { Outline } from './outline.ts';

/** What a code is on a date. `future` and `expired` codes are valid on another date; `header` needs more characters. */
export type CodeStatus = 'valid' | 'header' | 'unknown' | 'future' | 'expired';

/** A code of the Tabular List, as an edition has it. */
export interface Icd10CmEntry {
  /** With its dot: `S52.501A`. */
  readonly code: string;
  readonly shortTitle: string;
  readonly longTitle: string;
  readonly billable: boolean;
}

/** The kinds of notes of the Tabular List. */
export type TabularNoteKind =
  | 'includes'
  | 'inclusionTerm'
  | 'excludes1'
  | 'excludes2'
  | 'codeFirst'
  | 'useAdditionalCode'
  | 'codeAlso'
  | 'note'
  | 'sevenCharacterNote'
  | 'sevenCharacter';

/** One note, at the code, section or chapter where the Tabular List prints it. */
export interface TabularNote {
  readonly kind: TabularNoteKind;
  /** Code with dot, section range (`I20-I25`) or chapter number where it stands. */
  readonly at: string;
  /** The text; for `sevenCharacter`, `A\tinitial encounter…`. */
  readonly text: string;
  /** Codes and ranges named in the text (`E08-E13`, `I50.-`), as written. */
  readonly references: readonly string[];
}

/** Attributes of the Medicare Code Editor and the POA-exempt list, true on the date asked. */
export interface Icd10CmAttributes {
  readonly sex?: 'F' | 'M';
  readonly ageGroup?: 'newborn' | 'pediatric' | 'maternity' | 'adult';
  readonly manifestation: boolean;
  readonly unacceptablePrincipal: boolean;
  readonly requiresSecondary: boolean;
  readonly questionableAdmission: boolean;
  readonly unspecified: boolean;
  /** An external cause of morbidity: never a principal diagnosis. */
  readonly externalCause: boolean;
  readonly poaExempt: boolean;
  /** Every attribute as the editor names it, e.g. `wrngproc`, `ncov6`. */
  readonly editorAttributes: readonly string[];
}

/** When a code was valid: closed intervals, `to` undefined while in force. */
export interface ValidityInterval {
  readonly from: DateOfService;
  readonly to?: DateOfService;
}

/** ICD-10-CM as one edition has it. Every code argument may come with or without dot, in any case. */
export interface Icd10CmEdition {
  readonly edition: Edition;
  /** The code as this edition has it, 7th character and placeholders resolved; undefined when it has none. */
  entry(code: string): Icd10CmEntry | undefined;
  /** All codes, headers included, in tabular order. Codes with a 7th character are included. */
  entries(): IterableIterator<Icd10CmEntry>;
  /** Direct children: `I50` → I50.1, I50.2…; a code that takes a 7th character has its full codes as children. */
  children(code: string): readonly Icd10CmEntry[];
  /** One level of the tree: the chapters when no place is given, else what lies below a chapter number, section or code. */
  below(
    place?: string,
  ): readonly { readonly place: string; readonly title: string; readonly billable: boolean }[];
  /** Next code up the tree, undefined for a category. */
  parent(code: string): Icd10CmEntry | undefined;
  /** Chapter, section and the codes above, outermost first. */
  path(code: string): readonly { readonly place: string; readonly title: string }[];
  /** Notes printed at the code itself. */
  ownNotes(code: string): readonly TabularNote[];
  /** Notes that apply to the code: its own and those of every ancestor up to the chapter, nearest first. */
  notes(code: string): readonly TabularNote[];
  /**
   * 7th characters that the code takes (character → meaning), empty when it takes none. For a code one character
   * short of full (`S52.501`) those that exist; for a code above it those printed for its codes.
   */
  seventhCharacters(code: string): ReadonlyMap<string, string>;
  /** Chapters in order, with their sections. */
  readonly outline: Outline;
  /** Where a category stands in tabular order; see `fallsUnder`. */
  position(category: string): number;
}

/** ICD-10-CM across editions. */
export interface Icd10CmTables {
  /** The edition in force on a date (see `editionOn`), loaded on first use. */
  on(date: DateOfService): Icd10CmEdition;
  /**
   * What the code is on a date, from the validity list since 2015-10-01. A code that was valid before and is a
   * header now (B88.0 since B88.01 came) is `expired`; `header` is one that no claim could carry up to that day.
   */
  status(code: string, onDate: DateOfService): CodeStatus;
  /** Every interval in which the code was valid; empty for a header or an unknown code. */
  validity(code: string): readonly ValidityInterval[];
  attributes(code: string, onDate: DateOfService): Icd10CmAttributes;
  /** Valid codes nearest to a mistyped one, best first. */
  nearest(code: string, onDate: DateOfService, limit?: number): readonly Icd10CmEntry[];
  /** Title of any code ever valid, from the newest edition that has it. */
  title(code: string): string | undefined;
  /** Codes that this one replaced when it came in, by the conversion tables; with dots. */
  predecessors(code: string): readonly string[];
  /** Codes that replaced this one when it ended, by the conversion tables; with dots. */
  successors(code: string): readonly string[];
  /** ICD-9-CM equivalents by the General Equivalence Mappings, with dots. */
  icd9cm(code: string): readonly string[];
  /** ICD-10-CM equivalents of an ICD-9-CM code by the General Equivalence Mappings, with dots. */
  fromIcd9cm(code: string): readonly string[];
}
