import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import type { CodeStatus } from '../icd10cm/icd10cm.ts';

/** Categories of CPT, with the two lists of laboratory codes that stand apart. */
export type CptCategory = 'I' | 'II' | 'III' | 'PLA' | 'MAAA';

/** Where a code belongs in CPT by its number. Says where it would stand, not that it exists. */
export interface CptPlace {
  readonly category: CptCategory;
  /** In our own words: `Surgery: digestive`. */
  readonly section: string;
  readonly subsection: string;
  readonly from: string;
  readonly to: string;
}

/** Settings in which evaluation and management is coded by level. */
export type EmSetting =
  | 'office'
  | 'hospital'
  | 'hospital-same-day'
  | 'hospital-discharge'
  | 'consultation-outpatient'
  | 'consultation-inpatient'
  | 'emergency'
  | 'critical-care'
  | 'nursing-facility'
  | 'nursing-facility-discharge'
  | 'home'
  | 'preventive'
  | 'prolonged-outpatient'
  | 'prolonged-inpatient'
  | 'transitional-care';

export type EmPatient = 'new' | 'established' | 'initial' | 'subsequent' | 'any';

export type MedicalDecisionMaking = 'straightforward' | 'low' | 'moderate' | 'high';

/** A level of evaluation and management, by the rules of 2024. */
export interface EmLevel {
  readonly code: string;
  readonly setting: EmSetting;
  readonly patient: EmPatient;
  /** Levels of decision making that it stands for; empty where decision making does not choose it. */
  readonly decisionMaking: readonly MedicalDecisionMaking[];
  /** Minutes on the day that must be met or exceeded; null where time does not choose it. */
  readonly minimumMinutes: number | null;
  readonly note: string;
  /** The level in our own words: `Office visit, established patient, low decision making or 20 minutes`. */
  readonly description: string;
}

/** A code of an edition that the user holds a licence for. */
export interface CptEntry {
  readonly code: string;
  readonly title: string;
  readonly edition: Edition;
}

/** A licensed code found by the words of its title. */
export interface LicensedMatch {
  readonly entry: CptEntry;
  /** 0–1: how much of what was asked the title says, and how much of the title was asked; rare words count more. */
  readonly score: number;
}

/** CPT: its structure always, its codes only from a file the user is licensed to use. */
export interface CptTables {
  readonly system: 'cpt';
  /** Where a code belongs; undefined when no range of CPT holds it. */
  place(code: string): CptPlace | undefined;
  /** A level of evaluation and management by its code. */
  emLevel(code: string): EmLevel | undefined;
  /** Every level, in code order. */
  emLevels(): readonly EmLevel[];
  /** The licensed edition that answers for a date; undefined when the user added none. */
  licensedEdition(onDate: DateOfService): Edition | undefined;
  /** Codes of the licensed edition of a date whose titles share most words with a text; empty without one. */
  search(text: string, onDate: DateOfService, limit: number): readonly LicensedMatch[];
  /** The code in the licensed edition of a date. */
  entry(code: string, onDate: DateOfService): CptEntry | undefined;
  /**
   * By the licensed editions: `valid` when the one of the date has the code, else `expired` or `future` when an earlier
   * or later one has it. Without one always `unknown`: that a range holds a code does not mean that it exists.
   */
  status(code: string, onDate: DateOfService): CodeStatus;
  /**
   * The licensed title; else `not licensed: ` (or `not in the licensed list: `) and where the code belongs, in our own words. Undefined when no
   * range holds the code.
   */
  title(code: string): string | undefined;
}
