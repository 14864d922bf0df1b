import type { Problem } from '../../base/problem.ts';

/** What adding did, or would do under `--dry-run`. */
export interface Added {
  readonly editions: readonly {
    readonly table: string;
    readonly name: string;
    readonly effectiveFrom: string;
    readonly parts: readonly { readonly role: string; readonly rows: number }[];
    readonly files: readonly string[];
    readonly borrowed: readonly string[];
    readonly problems: readonly Problem[];
    /** An edition of this table and day was loaded before and is replaced or completed. */
    readonly replaces: boolean;
  }[];
  /** Files that hold no table known here. */
  readonly left: readonly string[];
  /** Recognised files for which nothing says from when they hold. */
  readonly undated: readonly string[];
  readonly written: boolean;
}
