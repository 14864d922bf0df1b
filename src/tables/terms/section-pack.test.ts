import { describe, expect, it } from 'vitest';
import { SectionPack, sectionPackBytes } from './section-pack.ts';

const bytes = sectionPackBytes([
  { name: 'small', kind: 'u8', bytes: Uint8Array.from([1, 2, 3]) },
  { name: 'wide', kind: 'u32', bytes: new Uint8Array(Uint32Array.from([7, 70_000]).buffer) },
  { name: 'words', kind: 'text', bytes: new TextEncoder().encode('tibia\nmétatarse') },
]);

describe('SectionPack', () => {
  it('reads what was written, wherever the bytes lie', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    for (const pack of [new SectionPack(bytes), new SectionPack(shifted.subarray(1))]) {
      expect([...pack.u8('small')]).toEqual([1, 2, 3]);
      expect([...pack.u32('wide')]).toEqual([7, 70_000]);
      expect(pack.lines('words')).toEqual(['tibia', 'métatarse']);
    }
  });
  it('refuses a section that is missing or of another kind', () => {
    expect(() => new SectionPack(bytes).u8('none')).toThrow(RangeError);
    expect(() => new SectionPack(bytes).u8('wide')).toThrow(RangeError);
  });
});
