import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const add = (code: string, date: string, previous: string): void => {
    rows.set(`${code} previous ${previous}`, [code, 'previous', date, previous]);
    rows.set(`${previous} next ${code}`, [previous, 'next', date, code]);
  };
  for (let at = start; at < table.length; at += ROW) {
    const forward = table[at + ROW - 1] === 1;
    const [first, second] = [ascii(table, at, CODE), ascii(table, at + CODE, CODE)];
    const [previous, next] = forward ? [first, second] : [second, first];
    if (!WHOLE_CODE.test(previous) || !WHOLE_CODE.test(next)) continue;
    add(next, isoDay(view.getUint32(at + CODE + CODE, true)), previous);
  }
  for (const { code, date, previous } of supplement()) for (const one of previous) add(code, date, one);
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/**
 * New codes whose two codes before are joined by `AND` or `&` in the official table, which the package lost.
 *
 * @source CDC/NCHS, ICD-10-CM conversion table FY2025
 */
function supplement(): readonly { code: string; date: string; previous: readonly string[] }[] {
  const lines = readFileSync(join(import.meta.dirname, 'conversion-supplement.tsv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.slice(1).map((line) => {
    const [code = '', date = '', previous = ''] = line.split('\t');
    return { code, date, previous: previous.split(' ') };
  });
}
