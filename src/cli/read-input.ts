import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../base/app-error.ts';
import type { Problem, Read } from '../base/problem.ts';

/** Larger inputs are surely not one chart; they are refused before they are read. */
const LARGEST_INPUT_BYTES = 50 * 1024 * 1024;

/** A text input: its name for messages and its decoded text. */
export interface TextInput {
  readonly id: string;
  readonly text: string;
}

/**
 * Reads a text file, or standard input for `-`. Bytes that are not UTF-8 are decoded as Windows-1252 and
 * reported as a problem.
 *
 * @throws AppError `not-found`, or `unreadable-input` for an empty, binary or too large file
 */
export function readTextInput(path: string): Read<TextInput> {
  const id = path === '-' ? 'stdin' : basename(path);
  const bytes = readBytes(path, id);
  if (bytes.length === 0) {
    throw new AppError(
      'unreadable-input',
      `${id} is empty.`,
      'Give a text file with at least one note in it.',
    );
  }
  refuseBinary(bytes, id);
  return decodeText(bytes, id);
}

function readBytes(path: string, id: string): Uint8Array {
  try {
    if (path !== '-') {
      const status = statSync(path);
      if (status.isDirectory()) {
        throw new AppError('unreadable-input', `${path} is a folder, not a file.`, 'Name the files in it.');
      }
      if (status.size > LARGEST_INPUT_BYTES) throw tooLarge(id, status.size);
    }
    const bytes = readFileSync(path === '-' ? 0 : path);
    if (bytes.length > LARGEST_INPUT_BYTES) throw tooLarge(id, bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'not-found',
      `Cannot read ${path}: ${reasonOf(error)}.`,
      'Check the name and the rights.',
    );
  }
}

function tooLarge(id: string, size: number): AppError {
  const megabytes = Math.round(size / 1024 / 1024);
  return new AppError(
    'unreadable-input',
    `${id} holds ${String(megabytes)} MB; one input may hold at most 50 MB.`,
    'Split it into charts, or give many notes as NDJSON to `chartwright batch`.',
  );
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'this user may not read it';
  return code === '' ? 'it cannot be opened' : code;
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a zip or DOCX file', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
];

function refuseBinary(bytes: Uint8Array, id: string): void {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return;
  const kind = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
  const zero = bytes.subarray(0, 65_536).indexOf(0);
  if (kind === undefined && zero === -1) return;
  throw new AppError(
    'unreadable-input',
    kind === undefined ? `${id} is binary (a zero byte at ${String(zero)}).` : `${id} is ${kind}, not text.`,
    'Save it as plain text (UTF-8) first.',
  );
}

function decodeText(bytes: Uint8Array, id: string): Read<TextInput> {
  const problems: Problem[] = [];
  try {
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return {
      value: { id, text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes) },
      problems,
    };
  } catch {
    const at = firstInvalidUtf8(bytes);
    const line = 1 + bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
    problems.push({
      place: `${id}, line ${String(line)}, byte ${String(at)}`,
      message: 'This is not UTF-8; the file was read as Windows-1252. Check accented letters and signs.',
    });
    return { value: { id, text: new TextDecoder('windows-1252').decode(bytes) }, problems };
  }
}

/** Byte offset of the first byte that cannot be UTF-8. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decodesSoFar(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
