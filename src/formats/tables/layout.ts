import type { DateOfService } from '../../base/date-of-service.ts';
import type { Read } from '../../base/problem.ts';
import type { SourceChapter } from './icd10cm/tabular-list.ts';
import type { OfficialRow } from './icd10pcs/tables-xml.ts';
import type { OrderRow } from './order-file.ts';

/** A file as a publisher hands it out, out of its archives. */
export interface TableFile {
  /** Path with the archives it lay in: `2025-order-april.zip/Code Descriptions/icd10cm_order_2025.txt`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Day of its last change, as its archive says. */
  readonly modified?: DateOfService;
}

/** From when a file holds. */
export interface EffectiveDate {
  readonly date: DateOfService;
  /** Only the year was named, so the day may be another of that year. */
  readonly yearOnly: boolean;
}

/** Rows that become a pack: the first column is the key. */
export interface TablePart {
  /** Role of the pack in its edition, e.g. `practitioner`. */
  readonly role: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One of several files that make up the part (the NCCI pairs come in four): its rows are added to those there. */
  readonly partial?: boolean;
}

/** What the ICD-10-PCS definitions say of a value, known there by its title. */
export interface OfficialDefinition {
  readonly section: string;
  readonly position: number;
  readonly title: string;
  readonly definition: string;
  readonly explanation: string;
  readonly examples: string;
}

/** What a file holds: rows for packs, or a source that an edition is put together from. */
export type TableContent =
  | { readonly kind: 'rows'; readonly parts: readonly TablePart[] }
  | { readonly kind: 'icd10cm-codes'; readonly rows: readonly OrderRow[] }
  | { readonly kind: 'icd10cm-list'; readonly chapters: readonly SourceChapter[] }
  | { readonly kind: 'icd10pcs-codes'; readonly rows: readonly OrderRow[] }
  | { readonly kind: 'icd10pcs-tables'; readonly rows: readonly OfficialRow[] }
  | { readonly kind: 'icd10pcs-definitions'; readonly definitions: readonly OfficialDefinition[] };

/** One layout of one publisher. */
export interface TableLayout {
  /** As messages name it: `icd10cm-order`. */
  readonly id: string;
  /** The table (`Edition.table`) it belongs to. */
  readonly table: string;
  /** As people call it, for the list of layouts: `ICD-10-CM order file`. */
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** How editions are named: by fiscal year, by quarter or by year. */
  readonly rhythm: 'fiscal' | 'quarter' | 'year';
  /**
   * Whether a file is in this layout, by what it holds; its name only tells apart files of equal shape.
   *
   * @param head the first 64 KB, decoded
   */
  recognise(head: string, name: string): boolean;
  /** What it holds. Lines that cannot be read are problems with their place; the rest is read. */
  read(file: TableFile): Read<TableContent>;
  /** From when it holds, by its content, its name or its archive; undefined when nothing says so. */
  effectiveFrom(file: TableFile): EffectiveDate | undefined;
}

export const US_GOVERNMENT = 'US government work, not copyrighted';
export const AMA_LICENCE = 'contains CPT codes, © American Medical Association; use needs its licence';
