import { ascii, isoDay } from '../sources/code-editor.ts';

export const CONVERSION_COLUMNS = ['code', 'way', 'date', 'other'] as const;
const MAGIC = 'CDCI';
const CODE = 8;
const ROW = CODE + CODE + 4 + 2 + 1;
const WHOLE_CODE = /^[A-Z]\d[0-9A-Z]{1,5}$/;

/**
 * The ICD-10-CM conversion table as rows both ways: at the new code `previous`, at the one it replaced `next`,
 * with the first day of the new one. Codes that replaced none, and a sentence the source took for a code, are left.
 * Layout: magic, number of years, offset of the rows, years; rows of from[8], to[8], day, 2 bytes, direction.
 */
export function conversionRows(table: Uint8Array): readonly string[][] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  if (ascii(table, 0, 4) !== MAGIC) throw new Error('not a conversion table');
  const start = view.getUint32(8, true);
  if ((table.length - start) % ROW !== 0) throw new Error('a conversion table of another layout');
  const rows = new Map<string, string[]>();
  for (let at = start; at < table.length; at += ROW) {
    const forward = table[at + ROW - 1] === 1;
    const [first, second] = [ascii(table, at, CODE), ascii(table, at + CODE, CODE)];
    const [previous, next] = forward ? [first, second] : [second, first];
    if (!WHOLE_CODE.test(previous) || !WHOLE_CODE.test(next)) continue;
    const date = isoDay(view.getUint32(at + CODE + CODE, true));
    for (const row of [
      [next, 'previous', date, previous],
      [previous, 'next', date, next],
    ]) {
      rows.set(row.join(' '), row);
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
