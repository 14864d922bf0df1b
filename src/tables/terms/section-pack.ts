/**
 * A pack of named binary sections: typed arrays that are used where they lie, and texts that are decoded on demand.
 * Layout: the length of the header (u32, little endian), the header (JSON, padded with blanks), the sections, each
 * on a multiple of four bytes.
 */
export type SectionKind = 'u8' | 'u16' | 'u32' | 'f32' | 'text';

interface SectionPlace {
  readonly name: string;
  readonly kind: SectionKind;
  readonly start: number;
  readonly length: number;
}

const ALIGNMENT = 4;

/** Writes and reads sections; a missing or mistyped one is a damaged pack and throws a RangeError. */
export class SectionPack {
  private readonly places: ReadonlyMap<string, SectionPlace>;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
    const headerLength = new DataView(this.bytes.buffer, this.bytes.byteOffset).getUint32(0, true);
    const header = JSON.parse(
      decoder.decode(this.bytes.subarray(4, 4 + headerLength)),
    ) as readonly SectionPlace[];
    this.places = new Map(header.map((place) => [place.name, place]));
  }

  u8(name: string): Uint8Array {
    const { start, length } = this.place(name, 'u8');
    return this.bytes.subarray(start, start + length);
  }

  u16(name: string): Uint16Array {
    const { start, length } = this.place(name, 'u16');
    return new Uint16Array(this.bytes.buffer, this.bytes.byteOffset + start, length / 2);
  }

  u32(name: string): Uint32Array {
    const { start, length } = this.place(name, 'u32');
    return new Uint32Array(this.bytes.buffer, this.bytes.byteOffset + start, length / 4);
  }

  f32(name: string): Float32Array {
    const { start, length } = this.place(name, 'f32');
    return new Float32Array(this.bytes.buffer, this.bytes.byteOffset + start, length / 4);
  }

  /** Lines of a text section. */
  lines(name: string): string[] {
    const { start, length } = this.place(name, 'text');
    return length === 0 ? [] : decoder.decode(this.bytes.subarray(start, start + length)).split('\n');
  }

  /** A text section whose pieces are decoded one at a time, by offsets in the section `NAME.starts`. */
  pieces(name: string): (index: number) => string {
    const { start, length } = this.place(name, 'text');
    const text = this.bytes.subarray(start, start + length);
    const starts = this.u32(`${name}.starts`);
    return (index) => decoder.decode(text.subarray(starts[index] ?? 0, starts[index + 1] ?? 0));
  }

  private place(name: string, kind: SectionKind): SectionPlace {
    const place = this.places.get(name);
    if (place?.kind !== kind) throw new RangeError(`the term pack has no section ${name} (${kind})`);
    return place;
  }
}

const decoder = new TextDecoder();

/** A section to be written. */
export interface SectionToWrite {
  readonly name: string;
  readonly kind: SectionKind;
  readonly bytes: Uint8Array;
}

/** The bytes of a pack, as `SectionPack` reads them. */
export function sectionPackBytes(sections: readonly SectionToWrite[]): Uint8Array {
  const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  const describe = (from: number): string => {
    let start = from;
    const places = sections.map(({ name, kind, bytes }) => {
      const place = { name, kind, start, length: bytes.length };
      start += padded(bytes.length);
      return place;
    });
    return JSON.stringify(places);
  };
  let headerLength = padded(describe(0).length);
  for (let length = 0; length !== headerLength; ) {
    length = headerLength;
    headerLength = Math.max(headerLength, padded(describe(4 + headerLength).length));
  }
  const header = describe(4 + headerLength).padEnd(headerLength, ' ');
  const total = sections.reduce((sum, { bytes }) => sum + padded(bytes.length), 4 + headerLength);
  const pack = new Uint8Array(total);
  new DataView(pack.buffer).setUint32(0, headerLength, true);
  pack.set(new TextEncoder().encode(header), 4);
  let at = 4 + headerLength;
  for (const { bytes } of sections) {
    pack.set(bytes, at);
    at += padded(bytes.length);
  }
  return pack;
}
