import type { Span } from '../base/span.ts';

/** What kind of note a document is; undefined kinds stay `null` in output. */
export type DocumentType =
  | 'visit-note'
  | 'history-and-physical'
  | 'progress-note'
  | 'discharge-summary'
  | 'operative-note'
  | 'procedure-note'
  | 'consultation'
  | 'emergency-note'
  | 'radiology-report'
  | 'pathology-report'
  | 'laboratory-report'
  | 'nursing-note'
  | 'medication-list'
  | 'telephone-note';

/** A document of a chart. `text` is the whole input text it stands in; `span` is its part of it. */
export interface ChartDocument extends Span {
  readonly id: string;
  readonly type: DocumentType | null;
  /** Date of the document itself, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly author: string | null;
  /** Decoded text of the input (file or NDJSON line); offsets count from its start. */
  readonly text: string;
}
