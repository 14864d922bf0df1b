/** What a decision or a finding rests on: a publication and the place in it. */
export interface Authority {
  /** Who publishes it, e.g. `CDC/NCHS`, `CMS`, `Chartwright lexicon`. */
  readonly publisher: string;
  /** The document or table, e.g. `ICD-10-CM Official Guidelines`. */
  readonly document: string;
  /** Section, path or row, e.g. `I.C.9.a.1` or `Tabular I50 Excludes1`. */
  readonly section?: string;
  /** Edition or version used, e.g. `FY2026 April`. */
  readonly edition?: string;
}

/** The ICD-10-CM Official Guidelines for Coding and Reporting, at a numbered section. */
export function guideline(section: string): Authority {
  return { publisher: 'CDC/NCHS and CMS', document: 'ICD-10-CM Official Guidelines', section };
}

/** The ICD-10-PCS Official Guidelines, at a numbered guideline such as `B3.2`. */
export function pcsGuideline(section: string): Authority {
  return { publisher: 'CMS', document: 'ICD-10-PCS Official Guidelines', section };
}

/** The ICD-10-CM Tabular List, at a code and, where it matters, one of its notes. */
export function tabular(place: string, edition?: string): Authority {
  const authority = { publisher: 'CDC/NCHS', document: 'ICD-10-CM Tabular List', section: place };
  return edition === undefined ? authority : { ...authority, edition };
}
