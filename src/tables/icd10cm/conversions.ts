import type { DateOfService } from '../../base/date-of-service.ts';
import type { RowPack } from '../row-pack.ts';

/** A code that took the place of another, or whose place it took. */
export interface Conversion {
  /** The other code, without dot. */
  readonly code: string;
  /** First day of the newer of the two. */
  readonly date: DateOfService;
}

/**
 * ICD-10-CM conversion between years.
 *
 * @source CDC/NCHS, ICD-10-CM conversion tables 2016 to FY2026
 */
export class Conversions {
  /** @param packs of every release at hand, shipped and added; each tells of all years up to its own */
  constructor(private readonly packs: readonly RowPack[]) {}

  /** Codes in use before a code came in; without dot. */
  previous(code: string): readonly Conversion[] {
    return this.rows(code, 'previous');
  }

  /** Codes that came in place of a code; without dot. */
  next(code: string): readonly Conversion[] {
    return this.rows(code, 'next');
  }

  private rows(code: string, way: 'previous' | 'next'): readonly Conversion[] {
    const found = new Map<string, Conversion>();
    for (const pack of this.packs) {
      for (const [, rowWay, date = '', other = ''] of pack.rowsOf(code)) {
        if (rowWay === way && !found.has(other))
          found.set(other, { code: other, date: date as DateOfService });
      }
    }
    return [...found.values()];
  }
}
