import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../base/app-error.ts';
import { type DateOfService, dateFromParts } from '../../base/date-of-service.ts';

/** A file in a zip archive; its bytes are read and checked when they are asked for. */
export interface ZipEntry {
  /** Path in the archive. */
  readonly path: string;
  /** Size of the file in bytes. */
  readonly size: number;
  readonly modified?: DateOfService;
  /** The bytes. Throws `table-damaged` when they do not decompress or are not what the archive's checksum says. */
  read(): Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const SATURATED = 0xffffffff;

/** Whether bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a zip archive, folders left out. A file of its own because no library at hand checks the CRC-32 of
 * what it unpacks, and a table must never be built from damaged bytes.
 *
 * @throws AppError `table-damaged` when the archive is cut short or no archive
 */
export function zipEntries(bytes: Uint8Array, name: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (what: string): AppError =>
    new AppError(
      'table-damaged',
      `The archive ${name} is damaged: ${what}.`,
      'Get it again; nothing was changed.',
    );
  const end = endRecord(view);
  if (end === -1) throw damaged('its end is missing');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE)
      throw damaged('its list of files is broken');
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
    const file = {
      path,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (file.size === SATURATED || file.offset === SATURATED)
      throw damaged('it is larger than 4 GB, which is not read');
    const modified = dosDate(view.getUint16(at + 14, true));
    if (!path.endsWith('/')) {
      entries.push({
        path,
        size: file.size,
        ...(modified === undefined ? {} : { modified }),
        read: () => unpack(bytes, view, file, damaged),
      });
    }
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Reads every file once, so that a damaged one is found. Throws `table-damaged`. */
export function checkZip(bytes: Uint8Array, name: string): void {
  for (const entry of zipEntries(bytes, name)) entry.read();
}

interface PackedFile {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  file: PackedFile,
  damaged: (what: string) => AppError,
): Uint8Array {
  const { path, offset } = file;
  if ((file.flags & ENCRYPTED) !== 0) throw damaged(`${path} is encrypted, which is not read`);
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw damaged(`${path} is not where it should be`);
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + file.packed);
  if (packed.length !== file.packed) throw damaged(`${path} is cut short`);
  if (file.method !== STORED && file.method !== DEFLATED)
    throw damaged(`${path} is compressed in a way that is not read`);
  let content: Uint8Array;
  try {
    content = file.method === STORED ? packed : inflateRawSync(packed);
  } catch {
    throw damaged(`${path} does not decompress`);
  }
  if (content.length !== file.size || crc32(content) !== file.checksum)
    throw damaged(`${path} is not what its checksum says`);
  return content;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

function dosDate(packed: number): DateOfService | undefined {
  return dateFromParts(1980 + (packed >>> 9), (packed >>> 5) & 15, packed & 31);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 checksum as zip archives keep it. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
