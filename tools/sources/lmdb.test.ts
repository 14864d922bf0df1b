import { describe, expect, it } from 'vitest';
import { readLmdb } from './lmdb.ts';

const PAGE = 512;

/** A file of two meta pages, a root branch, two leaves, and an overflow page with the value of `big`. */
function smallFile(): Uint8Array {
  const bytes = new Uint8Array(PAGE * 6);
  const view = new DataView(bytes.buffer);
  for (const [page, transaction, root] of [
    [0, 1, 3],
    [1, 2, 2],
  ] as const) {
    const meta = page * PAGE + 16;
    view.setUint32(meta, 0xbeefc0de, true);
    view.setUint32(meta + 24, PAGE, true);
    view.setBigUint64(meta + 72 + 40, BigInt(root), true);
    view.setBigUint64(meta + 128, BigInt(transaction), true);
  }
  const node = (page: number, slot: number, at: number, low: number, flags: number, key: string): number => {
    const start = page * PAGE;
    view.setUint16(start + 16 + 2 * slot, at, true);
    view.setUint16(start + 12, 16 + 2 * (slot + 1), true);
    view.setUint32(start + at, low, true);
    view.setUint16(start + at + 4, flags, true);
    view.setUint16(start + at + 6, key.length, true);
    bytes.set(new TextEncoder().encode(key), start + at + 8);
    return start + at + 8 + key.length;
  };
  view.setUint16(2 * PAGE + 10, 1, true);
  node(2, 0, 300, 3, 0, '');
  node(2, 1, 320, 4, 0, 'c');
  for (const leaf of [3, 4]) view.setUint16(leaf * PAGE + 10, 2, true);
  bytes.set(new TextEncoder().encode('one'), node(3, 0, 400, 3, 0, 'a\0\0'));
  view.setBigUint64(node(3, 1, 430, 5, 1, 'big'), 5n, true);
  bytes.set(new TextEncoder().encode('three'), node(4, 0, 400, 5, 0, 'c'));
  bytes.set(new TextEncoder().encode('large'), 5 * PAGE + 16);
  return bytes;
}

describe('an LMDB file', () => {
  it('gives keys and values through branch, leaf and overflow pages of the newest transaction', () => {
    const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
    const values = readLmdb(smallFile());
    expect([...values.keys()]).toEqual(['a', 'big', 'c']);
    expect(text(values.get('a'))).toBe('one');
    expect(text(values.get('big'))).toBe('large');
    expect(text(values.get('c'))).toBe('three');
  });
  it('refuses another file', () => {
    expect(() => readLmdb(new Uint8Array(8192))).toThrow('not an LMDB file');
  });
});
