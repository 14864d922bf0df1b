import type { Tables } from '../src/tables/tables.ts';

/** What one comparison found. */
export interface CheckResult {
  /** What was compared with what, e.g. `codes, FY2025 October · CMS order file`. */
  readonly what: string;
  /** Number of facts compared. */
  readonly compared: number;
  /** Each difference in one line; empty when all agree. */
  readonly differences: readonly string[];
  /** Why differences of this kind stand (ADR 0002), and the most there may be; absent: none may. */
  readonly explained?: { readonly atMost: number; readonly why: string };
}

/** What a checker works with: the official files, and the tables as the program opens them. */
export interface CheckContext {
  /** The bytes of a file below `../shared`. */
  shared(path: string): Uint8Array;
  readonly tables: Tables;
}

/** Compares some tables with official files. */
export interface TableChecker {
  /** As `npm run tables:check NAME` calls it. */
  readonly name: string;
  check(context: CheckContext): readonly CheckResult[];
}
