import type { SectionToWrite } from '../src/tables/terms/section-pack.ts';

const raw = (array: Uint8Array | Uint16Array | Uint32Array | Float32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
export const u8 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'u8',
  bytes: Uint8Array.from(values),
});
export const u16 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'u16',
  bytes: raw(Uint16Array.from(values)),
});
export const u32 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'u32',
  bytes: raw(Uint32Array.from(values)),
});
export const f32 = (name: string, values: readonly number[]): SectionToWrite => ({
  name,
  kind: 'f32',
  bytes: raw(Float32Array.from(values)),
});
export const text = (name: string, lines: readonly string[]): SectionToWrite => ({
  name,
  kind: 'text',
  bytes: new TextEncoder().encode(lines.join('\n')),
});

export function starts(lists: readonly (readonly unknown[])[]): number[] {
  const at = [0];
  for (const list of lists) at.push((at.at(-1) ?? 0) + list.length);
  return at;
}

export function ragged(name: string, lists: readonly (readonly number[])[]): SectionToWrite[] {
  return [u32(`${name}Start`, starts(lists)), u16(name, lists.flat())];
}

export function pieces(name: string, texts: readonly string[]): SectionToWrite[] {
  const encoded = texts.map((t) => new TextEncoder().encode(t));
  const at = [0];
  for (const bytes of encoded) at.push((at.at(-1) ?? 0) + bytes.length);
  const joined = new Uint8Array(at.at(-1) ?? 0);
  for (const [i, bytes] of encoded.entries()) joined.set(bytes, at[i] ?? 0);
  return [u32(`${name}.starts`, at), { name, kind: 'text', bytes: joined }];
}
