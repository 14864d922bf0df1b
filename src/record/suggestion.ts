import type { Authority } from '../base/authority.ts';
import type { Finding } from '../base/finding.ts';
import type { Span } from '../base/span.ts';
import type { CodeSystem } from './code-system.ts';
import type { DocumentType } from './document.ts';
import type { Setting } from './setting.ts';

/** How the record asserts a mention. Only `present` (and `historical`, for history codes) supports a code. */
export type Assertion =
  | 'present'
  | 'negated'
  | 'uncertain'
  | 'historical'
  | 'family'
  | 'other-person'
  | 'hypothetical'
  | 'planned'
  | 'resolved';

/** The exact words of a document that support a code. `text` equals the document's text from start to end. */
export interface Evidence extends Span {
  readonly document: string;
  readonly text: string;
  readonly section: string | null;
  readonly assertion: Assertion;
}

/** One step of the path from words to code. */
export interface ReasonStep {
  /** Short name of the step: `mention`, `index`, `tabular`, `specificity`, `combination`, `guideline`, `sequence`… */
  readonly step: string;
  readonly text: string;
  readonly authority: Authority;
}

export type CodeRole =
  | 'principal'
  | 'first-listed'
  | 'secondary'
  | 'admitting'
  | 'reasonForVisit'
  | 'externalCause'
  | 'procedure'
  | 'service';

/** Present on admission: yes, no, documentation insufficient, clinically undetermined, exempt from reporting. */
export type PresentOnAdmission = 'Y' | 'N' | 'U' | 'W' | 'exempt';

/** A code the engine proposes, with its evidence and the reason. */
export interface CodeSuggestion {
  readonly system: CodeSystem;
  /** As billed; ICD-10-CM with its dot. */
  readonly code: string;
  readonly title: string;
  readonly role: CodeRole;
  readonly poa?: PresentOnAdmission;
  readonly date?: string;
  readonly modifiers?: readonly string[];
  readonly units?: number;
  /** 0–1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly reason: readonly ReasonStep[];
}

/** Words that look codable and are not coded, and why. */
export interface NotCoded extends Span {
  readonly document: string;
  readonly text: string;
  readonly why: string;
}

/** A question to the physician: non-leading, with indicators quoted from the record. */
export interface PhysicianQuery {
  readonly topic: string;
  readonly question: string;
  readonly indicators: readonly (Span & { readonly document: string; readonly text: string })[];
  readonly options: readonly string[];
  /** The section of the guidelines that calls for the answer. */
  readonly authority?: Authority;
}

/** Every codable mention before the coding rules (`batch --layer mentions`). */
export interface CodableMention extends Span {
  readonly system: CodeSystem;
  readonly code: string;
  readonly text: string;
  readonly assertion: Assertion;
}

/** What `chartwright code` prints; the shape of `../shared/contract/code.schema.json`. */
export interface CodingResult {
  readonly id?: string;
  readonly documents: readonly {
    readonly id: string;
    readonly type: DocumentType | null;
    readonly date: string | null;
    readonly author: string | null;
  }[];
  readonly setting: Setting;
  readonly dateOfService: string;
  /** Table name → edition used. */
  readonly editions: Readonly<Record<string, string>>;
  readonly encounter: unknown;
  readonly codes: readonly CodeSuggestion[];
  readonly mentions?: readonly CodableMention[];
  readonly notCoded: readonly NotCoded[];
  readonly findings: readonly Finding[];
  readonly queries: readonly PhysicianQuery[];
}
