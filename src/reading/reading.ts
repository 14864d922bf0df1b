import type { Span } from '../base/span.ts';
import type { ChartDocument } from '../record/document.ts';
import type { Assertion } from '../record/suggestion.ts';
import type { TermMatch } from '../tables/terms/terms.ts';

/** The parts of a clinical document, by what they say (headers vary; content decides where there is none). */
export type SectionName =
  | 'chiefComplaint'
  | 'historyOfPresentIllness'
  | 'pastMedicalHistory'
  | 'pastSurgicalHistory'
  | 'familyHistory'
  | 'socialHistory'
  | 'medications'
  | 'allergies'
  | 'immunizations'
  | 'reviewOfSystems'
  | 'vitalSigns'
  | 'physicalExamination'
  | 'results'
  | 'imaging'
  | 'pathology'
  | 'hospitalCourse'
  | 'procedures'
  | 'preoperativeDiagnosis'
  | 'postoperativeDiagnosis'
  | 'indications'
  | 'findings'
  | 'procedureDescription'
  | 'anesthesia'
  | 'complications'
  | 'admissionDiagnosis'
  | 'dischargeDiagnosis'
  | 'problemList'
  | 'assessment'
  | 'plan'
  | 'assessmentAndPlan'
  | 'impression'
  | 'dischargeInstructions'
  | 'dischargeMedications'
  | 'disposition'
  | 'header'
  | 'other';

/** A section of a document. Offsets are into the input text. */
export interface Section extends Span {
  readonly name: SectionName;
  /** The header as written, or null where the section was recognised by content. */
  readonly header: string | null;
}

/** A word, number or sign. */
export interface Token extends Span {
  /** As written. */
  readonly text: string;
  /** Lower case, straight apostrophes: what cues and headers are compared with. */
  readonly lower: string;
  /** Normalised for the term dictionary; empty for signs, several words with blanks for shorthand such as `s/p`. */
  readonly word: string;
}

/** A sentence, list item or table line. */
export interface Sentence extends Span {
  readonly section: Section;
  readonly tokens: readonly Token[];
  /** The numbered problem or bullet it belongs to in a plan, counted from 0; null outside lists. */
  readonly listItem: number | null;
  /** The sentence that introduces the list it stands in (`Return for:`), whose assertion reaches the items. */
  readonly leadIn: Sentence | null;
}

export type Laterality = 'right' | 'left' | 'bilateral';

/** A codable mention: words that a term of the tables matches, with how the record asserts them. */
export interface Mention extends Span {
  readonly document: string;
  readonly text: string;
  readonly match: TermMatch;
  readonly section: Section;
  readonly sentence: Sentence;
  readonly assertion: Assertion;
  /** The words that decided the assertion, where some did. */
  readonly cue: Span | null;
  readonly laterality: Laterality | null;
  /** Dictionary words of the same clause around the mention that may make its code more specific, in reading order. */
  readonly modifiers: readonly string[];
  /**
   * The term for the personal history of the condition, where the words "history of" before it make one
   * ("history of stroke": `match` is the stroke, this is Z86.73). Coding takes it unless the condition lasts.
   */
  readonly personalHistory?: TermMatch;
}

/** A drug named in the record, with its class. */
export interface DrugMention extends Span {
  readonly document: string;
  readonly text: string;
  readonly drug: string;
  readonly drugClass: string;
  /** ICD-10-CM code for its long-term use, from `data/lexicon/drug-classes.tsv`. */
  readonly longTermUseCode: string | null;
  readonly section: Section;
  readonly sentence: Sentence;
  /** `present` when the patient takes it. */
  readonly assertion: Assertion;
}

export type MeasurementName =
  | 'bmi'
  | 'systolic'
  | 'diastolic'
  | 'a1c'
  | 'ejectionFraction'
  | 'gfr'
  | 'hemoglobin'
  | 'temperature'
  | 'oxygenSaturation'
  | 'gestationalAgeWeeks'
  | 'age'
  | 'weightKg'
  | 'heightCm';

/** A measured value. */
export interface Measurement extends Span {
  readonly document: string;
  readonly name: MeasurementName;
  readonly value: number;
  readonly text: string;
}

/** What is known of the patient and the encounter from the words themselves. */
export interface EncounterFacts {
  readonly sex: 'F' | 'M' | null;
  readonly ageYears: number | null;
  readonly birthDate: string | null;
  readonly admissionDate: string | null;
  readonly dischargeDate: string | null;
  readonly dateOfService: string | null;
  readonly dischargeStatus: string | null;
}

/** A document as read. */
export interface DocumentReading {
  readonly document: ChartDocument;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly drugs: readonly DrugMention[];
  readonly measurements: readonly Measurement[];
}

/** A chart as read: its documents and the facts they state. */
export interface ChartReading {
  readonly documents: readonly DocumentReading[];
  readonly facts: EncounterFacts;
}
