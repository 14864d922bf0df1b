import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RowPack } from '../src/tables/row-pack.ts';
import { packFile, packText } from './pack-writer.ts';

const pack = {
  path: 'x.tsv.gz',
  columns: ['code', 'title'],
  rows: [
    ['B20', 'HIV'],
    ['A00', 'Cholera, second row'],
    ['A0', 'zero'],
    ['A00', 'another'],
  ],
};

describe('writing a pack', () => {
  it('sorts rows by their key as RowPack looks them up, rows of one key in their order', () => {
    const open = new RowPack(gunzipSync(packFile(pack)));
    expect(open.row(open.find('A00'))).toEqual(['A00', 'Cholera, second row']);
    expect(open.row(open.find('A00') + 1)).toEqual(['A00', 'another']);
    expect(open.find('B20')).toBe(3);
  });
  it('writes the same bytes always: no time, no machine in them', () => {
    const sha256 = createHash('sha256').update(packFile(pack)).digest('hex');
    expect(sha256).toBe('ccff4834fe15ec3661c95ffe416296b3fabc0ece8abe99401069ac2830611755');
  });
  it('refuses cells that would break the rows', () => {
    expect(() => packText({ ...pack, rows: [['A', 'a\tb']] })).toThrow(/tab/);
    expect(() => packText({ ...pack, rows: [['A', 'a\nb']] })).toThrow(/line end/);
    expect(() => packText({ ...pack, rows: [['A']] })).toThrow(/1 cells where 2 are due/);
  });
});
