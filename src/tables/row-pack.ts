/**
 * A pack in memory: sorted tab-separated rows in one buffer, with the offset of each row.
 * Rows are found by binary search on the first column, compared as bytes, and decoded only when read.
 */
export class RowPack {
  readonly columns: readonly string[];
  private readonly offsets: Uint32Array;

  /** @param bytes decompressed UTF-8 text; first line holds the column names, rows sorted by their first column */
  constructor(private readonly bytes: Uint8Array) {
    const newline = bytes.indexOf(10);
    const headerEnd = newline === -1 ? bytes.length : newline;
    this.columns = decode(bytes.subarray(0, headerEnd)).split('\t');
    this.offsets = rowOffsets(bytes, headerEnd + 1);
  }

  /** Number of rows. */
  get size(): number {
    return this.offsets.length - 1;
  }

  /** Position of a column, by name. */
  column(name: string): number {
    const index = this.columns.indexOf(name);
    if (index === -1) throw new RangeError(`no column ${name} in pack (${this.columns.join(', ')})`);
    return index;
  }

  /** The cells of a row. */
  row(index: number): readonly string[] {
    return this.line(index).split('\t');
  }

  /** The cells of every row, in order. */
  *rows(): IterableIterator<readonly string[]> {
    for (let index = 0; index < this.size; index++) yield this.row(index);
  }

  /** The cells of the rows of one key, in order. */
  *rowsOf(key: string): IterableIterator<readonly string[]> {
    for (let i = this.lowerBound(key); i < this.size && this.compareKey(i, key) === 0; i++) yield this.row(i);
  }

  /** The first cell of a row. */
  key(index: number): string {
    const start = this.offsets[index] ?? 0;
    let end = start;
    while (end < this.bytes.length && this.bytes[end] !== 9 && this.bytes[end] !== 10) end++;
    return decode(this.bytes.subarray(start, end));
  }

  /** Index of the first row whose key is not less than `key` (`size` when none). */
  lowerBound(key: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compareKey(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the first row with exactly this key, or -1. */
  find(key: string): number {
    const index = this.lowerBound(key);
    return index < this.size && this.compareKey(index, key) === 0 ? index : -1;
  }

  /** Half-open range of the rows whose key starts with `prefix`. */
  prefixRange(prefix: string): readonly [number, number] {
    const start = this.lowerBound(prefix);
    let low = start;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.keyStartsWith(middle, prefix)) low = middle + 1;
      else high = middle;
    }
    return [start, low];
  }

  private line(index: number): string {
    const start = this.offsets[index];
    const next = this.offsets[index + 1];
    if (start === undefined || next === undefined) throw new RangeError(`no row ${String(index)}`);
    return decode(this.bytes.subarray(start, next - 1));
  }

  private compareKey(index: number, key: string): number {
    let at = this.offsets[index] ?? 0;
    for (let i = 0; i < key.length; i++, at++) {
      const byte = this.bytes[at] ?? 9;
      if (byte === 9 || byte === 10) return -1;
      const difference = byte - key.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    const after = this.bytes[at] ?? 9;
    return after === 9 || after === 10 ? 0 : 1;
  }

  private keyStartsWith(index: number, prefix: string): boolean {
    const start = this.offsets[index] ?? 0;
    for (let i = 0; i < prefix.length; i++) {
      if (this.bytes[start + i] !== prefix.charCodeAt(i)) return false;
    }
    return true;
  }
}

const decoder = new TextDecoder();
const SHORT = 64;

function decode(bytes: Uint8Array): string {
  if (bytes.length > SHORT) return decoder.decode(bytes);
  let text = '';
  for (const byte of bytes) {
    if (byte > 127) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Start of each row, and past the end one more, so that row i is [o[i], o[i+1]-1). */
function rowOffsets(bytes: Uint8Array, from: number): Uint32Array {
  let count = 0;
  for (let at = from; at < bytes.length; count++) {
    const newline = bytes.indexOf(10, at);
    at = newline === -1 ? bytes.length : newline + 1;
  }
  const offsets = new Uint32Array(count + 1);
  let at = from;
  for (let i = 0; i < count; i++) {
    offsets[i] = at;
    const newline = bytes.indexOf(10, at);
    at = newline === -1 ? bytes.length + 1 : newline + 1;
  }
  offsets[count] = at;
  return offsets;
}
