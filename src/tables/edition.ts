import type { DateOfService } from '../base/date-of-service.ts';

/** One release of one table, in force from a date until the next edition of the same table. */
export interface Edition {
  /** Table name: `icd10cm`, `icd10pcs`, `hcpcs`, `icd10cm-index`… */
  readonly table: string;
  /** As people say it: `FY2026 April`. */
  readonly name: string;
  readonly effectiveFrom: DateOfService;
  /** Last day it holds, when known; otherwise until the next edition. */
  readonly effectiveTo?: DateOfService;
  /** Packs that hold it: role → path below the data folder. */
  readonly packs: Readonly<Record<string, string>>;
  /** Publisher, release, licence and origin, for `data list`. */
  readonly source: {
    readonly publisher: string;
    readonly release: string;
    readonly licence: string;
    readonly origin: string;
  };
  /** SHA-256 of each pack file (compressed bytes), by the same roles. */
  readonly checksums: Readonly<Record<string, string>>;
  /** `shipped` with the program, or `added` by the user. */
  readonly provenance: 'shipped' | 'added';
}

/** The edition in force on a date, and whether the date lies past what is known. */
export interface EditionChoice {
  readonly edition: Edition;
  /** True when the publisher should by now have a newer edition than the newest loaded one. */
  readonly beyondNewest: boolean;
}

/** ICD-10-CM/PCS change on 1 October and 1 April; an edition is trusted for this many months. */
const MONTHS_AN_EDITION_HOLDS = 6;

/**
 * The edition of a table in force on a date: the newest one that started on or before it,
 * or the oldest one when the date is earlier than all.
 *
 * @param editions editions of one table, any order, not empty
 */
export function editionOn(editions: readonly Edition[], onDate: DateOfService): EditionChoice | undefined {
  const sorted = [...editions].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const newest = sorted.at(-1);
  const oldest = sorted[0];
  if (newest === undefined || oldest === undefined) return undefined;
  const edition = sorted.filter((e) => e.effectiveFrom <= onDate).at(-1) ?? oldest;
  return { edition, beyondNewest: edition === newest && onDate > lastTrustedDay(newest) };
}

/** The last day for which an edition is surely the current one. */
export function lastTrustedDay(edition: Edition): DateOfService {
  if (edition.effectiveTo !== undefined) return edition.effectiveTo;
  const year = Number(edition.effectiveFrom.slice(0, 4));
  const month = Number(edition.effectiveFrom.slice(5, 7)) + MONTHS_AN_EDITION_HOLDS;
  const endYear = month > 12 ? year + 1 : year;
  const endMonth = month > 12 ? month - 12 : month;
  const next = `${String(endYear)}-${String(endMonth).padStart(2, '0')}-01`;
  return new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as DateOfService;
}
