import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../../base/app-error.ts';
import type { TableFile } from '../../formats/tables/layout.ts';
import { isZip, zipEntries } from './zip-archive.ts';

/** Deepest nesting of archives that is followed. */
const DEEPEST = 4;
/** Names of files that hold no table and are not opened: documents, pictures, spreadsheets with a text twin. */
const NO_TABLE = /\.(?:pdf|docx?|xlsx?|pptx?|html?|png|jpe?g|gif|exe|sas|md|py|fsh)$/i;

/** A file handed over, out of its archives, or one that was left closed. */
export type FoundFile =
  | { readonly kind: 'file'; readonly file: TableFile }
  | { readonly kind: 'left'; readonly name: string };

/**
 * The files at a path: a file itself, all files of a folder and below, and what lies in zip and gzip archives, nested
 * or not. Archives are unpacked and checked as they are reached.
 *
 * @throws AppError `not-found`, `unreadable-input` when a file is empty, `table-damaged` for a damaged archive
 */
export function* filesAt(path: string): IterableIterator<FoundFile> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    throw new AppError('not-found', `There is no file or folder ${path}.`, 'Check the name.');
  }
  if (!status.isDirectory()) {
    yield* filesIn(basename(path), readBytes(path), {}, 0);
    return;
  }
  for (const inner of pathsBelow(path, '')) {
    if (NO_TABLE.test(inner)) yield { kind: 'left', name: inner };
    else yield* filesIn(inner, readBytes(join(path, inner)), {}, 0);
  }
}

/** The files that bytes stand for: an archive's files, or the one file itself. */
export function* filesIn(
  name: string,
  bytes: Uint8Array,
  dated: Pick<TableFile, 'modified'>,
  depth: number,
): IterableIterator<FoundFile> {
  if (depth > DEEPEST) {
    yield { kind: 'left', name };
  } else if (isZip(bytes) && !NO_TABLE.test(name)) {
    for (const entry of zipEntries(bytes, name)) {
      const inner = `${name}/${entry.path}`;
      if (NO_TABLE.test(entry.path) || entry.path.startsWith('__MACOSX/'))
        yield { kind: 'left', name: inner };
      else {
        const modified = entry.modified === undefined ? {} : { modified: entry.modified };
        yield* filesIn(inner, entry.read(), modified, depth + 1);
      }
    }
  } else if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    yield* filesIn(name.replace(/\.gz$/i, ''), gunzip(bytes, name), dated, depth + 1);
  } else {
    yield { kind: 'file', file: { name, bytes, ...dated } };
  }
}

function gunzip(bytes: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new AppError(
      'table-damaged',
      `${name} is damaged: it does not decompress.`,
      'Get it again; nothing was changed.',
    );
  }
}

function pathsBelow(folder: string, prefix: string): readonly string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.name.startsWith('.')) return [];
      if (entry.isDirectory()) return pathsBelow(folder, inner);
      return entry.isFile() ? [inner] : [];
    });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new AppError('not-found', `Cannot read ${path} (${reason}).`, 'Check the name and the rights.');
  }
}
