import type { Edition } from '../../tables/edition.ts';

/** A loaded edition as `data list --format json` prints it. */
export interface ListedEdition {
  readonly table: string;
  readonly name: string;
  readonly provenance: Edition['provenance'];
  readonly effectiveFrom: string;
  /** Last day it holds, where that is known or another edition follows; null while nothing follows. */
  readonly effectiveTo: string | null;
  /** Days since its first day; negative for one that is not in force yet. */
  readonly ageInDays: number;
  /** In force today. */
  readonly current: boolean;
  /** Rows by role of pack; null for packs of another shape, `damaged` where a pack is not what the catalog says. */
  readonly rows: Readonly<Record<string, number | 'damaged' | null>>;
  readonly publisher: string;
  readonly release: string;
  readonly licence: string;
  readonly origin: string;
}

/** A table with its editions, newest last, and what its publisher should have by now. */
export interface ListedTable {
  readonly table: string;
  readonly cadence: string | null;
  /** The edition that the publisher should have in force today; null where there is no calendar. */
  readonly expected: { readonly name: string; readonly effectiveFrom: string } | null;
  /** False when the newest loaded edition is older than that. */
  readonly upToDate: boolean | null;
  readonly editions: readonly ListedEdition[];
}
