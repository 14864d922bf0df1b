import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import type { CodeStatus, ValidityInterval } from '../icd10cm/icd10cm.ts';

/** An ICD-10-PCS code with its title. */
export interface Icd10PcsEntry {
  readonly code: string;
  readonly title: string;
  /** `official`: a source holds this title; `composed`: put together here from labels, as no source holds it. */
  readonly titleSource: 'official' | 'composed';
}

/** What a value is said to be, beyond its label. */
export interface PcsDefinition {
  readonly definition: string;
  readonly explanation?: string;
  readonly examples?: string;
}

/** A value that may be chosen next. */
export interface PcsChoice {
  readonly value: string;
  /**
   * Its labels: one, save in New Technology, where a substance or device has another one for each technology
   * group. Empty when no source holds its label.
   */
  readonly labels: readonly string[];
  readonly definition?: PcsDefinition;
  /** Codes that can still be built once it is chosen. */
  readonly codes: number;
}

/** The next step in building a code. */
export interface PcsStep {
  /** Position of the character to choose, 1–7. */
  readonly position: number;
  /** Name of its axis: `Body Part`, `Approach`… */
  readonly axis: string;
  readonly choices: readonly PcsChoice[];
}

/** One character of a code explained. */
export interface PcsCharacter {
  readonly position: number;
  readonly axis: string;
  readonly value: string;
  /** null when no source holds it. */
  readonly label: string | null;
  readonly definition?: PcsDefinition;
}

/** A value with its label, null when no source holds it. */
export interface PcsValue {
  readonly value: string;
  readonly label: string | null;
}

/** A row of a table as CMS prints it: every combination of one value from each column is a code. */
export interface PcsRow {
  /** Values of characters 4, 5, 6 and 7, in order. */
  readonly columns: readonly (readonly PcsValue[])[];
  readonly codes: number;
}

/** A line of the ICD-10-PCS Index. */
export interface PcsIndexLine {
  readonly term: string;
  /** Subterms under the main term, outermost first. */
  readonly path: readonly string[];
  /** `code`: leads to codes; `see`: to another term; `use …`: names the value a term belongs to; `heading`: neither. */
  readonly kind: 'code' | 'see' | 'use body part' | 'use device' | 'use substance' | 'heading';
  /** What to see or use; empty for codes and headings. */
  readonly target: string;
  /** Codes or first characters of codes. */
  readonly codes: readonly string[];
}

/** What a device name stands for. */
export interface PcsDeviceUse {
  /** The device as the Device Key names it, without the table it holds for. */
  readonly device: string;
  /** First characters of the codes for which it holds, `0JH`; absent where it holds in general. */
  readonly table?: string;
}

/** A guideline of the ICD-10-PCS Official Guidelines. */
export interface PcsGuideline {
  /** `B3.2`, `A10`, `Selection of Principal Procedure`. */
  readonly number: string;
  readonly chapter: string;
  readonly topic: string;
  readonly paragraphs: readonly string[];
}

/** ICD-10-PCS as it stands on a date. Codes and prefixes may come in any case, with blanks. */
export interface Icd10PcsEdition {
  readonly edition: Edition;
  /** The code, when it is valid on the date. */
  entry(code: string): Icd10PcsEntry | undefined;
  /** All valid codes in order. */
  entries(prefix?: string): IterableIterator<Icd10PcsEntry>;
  /** All valid codes that begin with some characters, in order, without their titles. */
  codes(prefix: string): readonly string[];
  /** The values that may follow the characters chosen so far; undefined when no code begins with them. */
  next(prefix: string): PcsStep | undefined;
  /** Meaning of each character of a code, or of the characters chosen so far. */
  explain(prefix: string): readonly PcsCharacter[];
  /** The rows of a table (three characters) or of the part of it that longer prefixes leave. */
  rows(prefix: string): readonly PcsRow[];
  /** How many valid codes begin with the prefix. */
  count(prefix: string): number;
}

/** ICD-10-PCS across editions. */
export interface Icd10PcsTables {
  readonly system: 'icd10pcs';
  /** The code set as it stands on a date. */
  on(date: DateOfService): Icd10PcsEdition;
  /**
   * `expired` or `future` by its dates; `header` for the first 3, 4 or 6 characters of codes, never for 5, since
   * five characters may as well be a HCPCS or CPT code.
   */
  status(code: string, onDate: DateOfService): CodeStatus;
  validity(code: string): readonly ValidityInterval[];
  /** Attributes of the Medicare Code Editor on a date, as it names them: `female`, `noncovered`, `lcov`… */
  attributes(code: string, onDate: DateOfService): readonly string[];
  /** Title of any code ever valid; undefined for another. */
  title(code: string): string | undefined;
  /** Valid codes nearest to a mistyped one, best first. */
  nearest(code: string, onDate: DateOfService, limit?: number): readonly Icd10PcsEntry[];
  /** Lines of the Index under a main term, in any case; empty when it has none. */
  index(term: string): readonly PcsIndexLine[];
  /** Main terms of the Index that begin with some letters, in order. */
  indexTerms(beginning: string, limit?: number): readonly string[];
  /** Body parts to which an anatomical term belongs (Body Part Key), as labels. */
  bodyPartKey(term: string): readonly string[];
  /** Devices to which a device name or term belongs (Device Key). */
  deviceKey(term: string): readonly PcsDeviceUse[];
  /** Anatomical terms that belong to a body part, by its label; the Body Part Key read the other way. */
  termsOfBodyPart(label: string): readonly string[];
  /** A guideline by its number, `B3.2`; undefined when the text at hand has none. */
  guideline(number: string): PcsGuideline | undefined;
  /** Guidelines to have in mind for a code or its first characters (three or more), in order. */
  guidelinesFor(prefix: string): readonly PcsGuideline[];
  /** All guidelines, in order. */
  guidelines(): readonly PcsGuideline[];
}
