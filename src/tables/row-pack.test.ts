import { describe, expect, it } from 'vitest';
import { RowPack } from './row-pack.ts';

const pack = new RowPack(
  new TextEncoder().encode('code\ttitle\nA00\tCholera\nA000\tClassical\nA001\tEl Tor\nB20\tHIV – é\n'),
);

describe('RowPack', () => {
  it('finds a row by its key and decodes it', () => {
    expect(pack.size).toBe(4);
    expect(pack.row(pack.find('A000'))).toEqual(['A000', 'Classical']);
    expect(pack.row(pack.find('B20'))).toEqual(['B20', 'HIV – é']);
  });
  it('does not take a prefix for a key', () => {
    expect(pack.find('A0')).toBe(-1);
    expect(pack.find('A0000')).toBe(-1);
    expect(pack.find('C')).toBe(-1);
  });
  it('gives the range of a prefix', () => {
    expect(pack.prefixRange('A00')).toEqual([0, 3]);
    expect(pack.prefixRange('A000')).toEqual([1, 2]);
    expect(pack.prefixRange('Z')).toEqual([4, 4]);
  });
  it('reads a last row without a newline', () => {
    const open = new RowPack(new TextEncoder().encode('k\nx'));
    expect(open.size).toBe(1);
    expect(open.row(0)).toEqual(['x']);
  });
});
