import type { CodeStatus, TabularNote } from '../tables/icd10cm/icd10cm.ts';
import type { ShownSystem } from './code-prefix.ts';

/** A further fact of a code, as label and text. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

interface ListedCode {
  readonly code: string;
  readonly title: string;
  readonly billable: boolean;
}

/** Everything known of a code, as `show --format json` prints it. */
export interface ShownCode {
  readonly system: ShownSystem;
  readonly code: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly status: CodeStatus;
  readonly onDate: string;
  readonly edition: string;
  readonly path: readonly { readonly place: string; readonly title: string }[];
  readonly validity: readonly { readonly from: string; readonly to?: string }[];
  readonly notes: readonly TabularNote[];
  readonly seventhCharacters: readonly { readonly character: string; readonly meaning: string }[];
  readonly children: readonly ListedCode[];
  readonly neighbours: readonly ListedCode[];
  readonly attributes: readonly string[];
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** ICD-9-CM equivalents by the General Equivalence Mappings. */
  readonly icd9cm: readonly string[];
  readonly facts: readonly Fact[];
}

/** The members of a shown code that only a classification fills. */
export const NO_RELATIONS = {
  path: [],
  validity: [],
  notes: [],
  seventhCharacters: [],
  children: [],
  neighbours: [],
  attributes: [],
  predecessors: [],
  successors: [],
  icd9cm: [],
} satisfies Partial<ShownCode>;

/** A fact as a list of one; empty when there is nothing to tell. */
export function fact(label: string, text: string | null | undefined): readonly Fact[] {
  return text === null || text === undefined || text === '' ? [] : [{ label, text }];
}
