import type { RowPack } from '../row-pack.ts';
import type { CptCategory, CptPlace } from './cpt.ts';

/** Five digits, or four digits and the letter of a category: F (II), T (III), U (PLA), M (MAAA), A (vaccines). */
const SHAPE = /^\d{4}[\dFTUMA]$/;

/** Ranges of codes with the sections they make up. Ranges of one shape do not overlap. */
export class CptStructure {
  private readonly ranges: ReadonlyMap<string, readonly CptPlace[]>;

  constructor(pack: RowPack) {
    const ranges = new Map<string, CptPlace[]>();
    for (const [from = '', to = '', category = '', section = '', subsection = ''] of pack.rows()) {
      const place = { category: category as CptCategory, section, subsection, from, to };
      const shape = shapeOf(from);
      ranges.set(shape, [...(ranges.get(shape) ?? []), place]);
    }
    this.ranges = ranges;
  }

  /** The range that holds a code, bare and in upper case. */
  place(code: string): CptPlace | undefined {
    if (!SHAPE.test(code)) return undefined;
    return this.ranges.get(shapeOf(code))?.find(({ from, to }) => from <= code && code <= to);
  }
}

/** Codes compare only with codes of their shape: five digits, or the same letter at the end. */
function shapeOf(code: string): string {
  return /\d$/.test(code) ? 'digits' : code.slice(-1);
}
