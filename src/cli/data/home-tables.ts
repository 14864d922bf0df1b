import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AppError } from '../../base/app-error.ts';
import type { TablePart } from '../../formats/tables/layout.ts';
import type { Edition } from '../../tables/edition.ts';
import { readCatalog, userFolder } from '../packs-on-disk.ts';
import { packBytes } from './pack-bytes.ts';

const CATALOG = 'packs.json';
/** Beside the packs of an edition: its record, from which a damaged catalog is put together again. */
const RECORD = 'edition.json';
const LOCK = 'packs.lock';

/** An edition to be written, and its packs. */
export interface EditionToAdd {
  readonly edition: Omit<Edition, 'packs' | 'checksums' | 'provenance'>;
  readonly parts: readonly TablePart[];
}

/**
 * Writes editions into the user's folder of tables. Packs are named by their content and written beside those there;
 * the catalog, written last and in one step, makes them known, so that at every moment either the old or the new
 * edition is whole. Packs that no edition needs any more are removed afterwards.
 *
 * @returns the editions as the catalog has them now
 */
export function addEditions(toAdd: readonly EditionToAdd[]): readonly Edition[] {
  return changing((folder, before) => {
    const added = toAdd.map((one) =>
      writeEdition(
        folder,
        one,
        before.find((e) => isSame(e, one.edition)),
      ),
    );
    const kept = before.filter((edition) => !added.some((own) => isSame(own, edition)));
    return { catalog: [...kept, ...added], answer: added };
  });
}

/** Takes an edition out of the user's folder. Throws `not-found` when none of it was added. */
export function removeEdition(matches: (edition: Edition) => boolean, asked: string): Edition {
  return changing((_folder, before) => {
    const found = before.filter(matches);
    const [edition] = found;
    if (edition === undefined || found.length > 1) {
      const names = (found.length > 1 ? found : before).map(
        (e) => `  ${e.table} ${e.effectiveFrom}  (${e.name})`,
      );
      throw new AppError(
        'not-found',
        found.length > 1 ? `${asked} fits several added editions.` : `No added edition is ${asked}.`,
        names.length === 0
          ? 'No edition was added; those that came with the program stay.'
          : `Added are:\n${names.join('\n')}`,
      );
    }
    return { catalog: before.filter((other) => other !== edition), answer: edition };
  });
}

/** The editions the user added, as the catalog in the user's folder has them. */
export function addedEditions(): readonly Edition[] {
  return readCatalog(userFolder());
}

/** The rows of a pack of an added edition; undefined when the edition has none of that role. Throws `table-damaged`. */
export function addedRows(edition: Edition, role: string): readonly (readonly string[])[] | undefined {
  const path = edition.packs[role];
  if (path === undefined) return undefined;
  const bytes = readFileSync(join(userFolder(), path));
  if (sha256(bytes) !== edition.checksums[role]) return undefined;
  return gunzipSync(bytes)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Whether every pack of an added edition is there and what the catalog says. */
export function isWhole(edition: Edition): boolean {
  return Object.entries(edition.packs).every(([role, path]) => {
    const file = join(userFolder(), path);
    return existsSync(file) && sha256(readFileSync(file)) === edition.checksums[role];
  });
}

function isSame(
  a: Pick<Edition, 'table' | 'effectiveFrom'>,
  b: Pick<Edition, 'table' | 'effectiveFrom'>,
): boolean {
  return a.table === b.table && a.effectiveFrom === b.effectiveFrom;
}

/** Packs of roles that the new files do not bring stay as they were added before. */
function writeEdition(
  folder: string,
  { edition, parts }: EditionToAdd,
  before: Edition | undefined,
): Edition {
  const place = `${edition.table}/${edition.effectiveFrom}`;
  const packs: Record<string, string> = { ...before?.packs };
  const checksums: Record<string, string> = { ...before?.checksums };
  for (const part of parts) {
    const bytes = gzipSync(packBytes(part), { level: 9 });
    const checksum = sha256(bytes);
    const path = `${place}/${part.role}-${checksum.slice(0, 12)}.tsv.gz`;
    if (!existsSync(join(folder, path)) || sha256(readFileSync(join(folder, path))) !== checksum)
      writeInOneStep(join(folder, path), bytes);
    packs[part.role] = path;
    checksums[part.role] = checksum;
  }
  const written: Edition = { ...edition, packs, checksums, provenance: 'added' };
  writeInOneStep(join(folder, place, RECORD), JSON.stringify(written, null, 2));
  return written;
}

interface Change<T> {
  readonly catalog: readonly Edition[];
  readonly answer: T;
}

function changing<T>(change: (folder: string, before: readonly Edition[]) => Change<T>): T {
  const folder = userFolder();
  mkdirSync(folder, { recursive: true });
  const unlock = lock(join(folder, LOCK));
  try {
    const { catalog, answer } = change(folder, catalogOrRecords(folder));
    const sorted = [...catalog].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    writeInOneStep(join(folder, CATALOG), `${JSON.stringify({ format: 1, editions: sorted }, null, 2)}\n`);
    removeOrphans(folder, sorted);
    return answer;
  } finally {
    unlock();
  }
}

function key(edition: Edition): string {
  return `${edition.table} ${edition.effectiveFrom}`;
}

/** The catalog; where it is damaged, the records that lie beside the packs. */
function catalogOrRecords(folder: string): readonly Edition[] {
  try {
    return readCatalog(folder);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return recordsIn(folder);
  }
}

function recordsIn(folder: string): readonly Edition[] {
  return foldersOf(folder)
    .flatMap((table) => foldersOf(join(folder, table)).map((date) => join(folder, table, date, RECORD)))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      try {
        return [JSON.parse(readFileSync(path, 'utf8')) as Edition];
      } catch {
        return [];
      }
    });
}

function foldersOf(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Packs and records that no edition of the catalog needs any more. */
function removeOrphans(folder: string, catalog: readonly Edition[]): void {
  const needed = new Set(
    catalog.flatMap((e) => [...Object.values(e.packs), `${e.table}/${e.effectiveFrom}/${RECORD}`]),
  );
  for (const table of foldersOf(folder)) {
    for (const date of foldersOf(join(folder, table))) {
      const place = join(folder, table, date);
      for (const name of readdirSync(place)) {
        if (!needed.has(`${table}/${date}/${name}`)) rmSync(join(place, name), { force: true });
      }
      if (readdirSync(place).length === 0) rmSync(place, { recursive: true });
    }
    if (readdirSync(join(folder, table)).length === 0) rmSync(join(folder, table), { recursive: true });
  }
}

/** Writes beside, makes sure it is on the disk, and renames. */
function writeInOneStep(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${String(process.pid)}.part`;
  const file = openSync(beside, 'w');
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

/** Only one command at a time changes the tables. A lock left by one that died is taken over. */
function lock(path: string): () => void {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch {
      const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
      if (holder !== 0 && isRunning(holder)) {
        throw new AppError(
          'usage',
          'Another chartwright is changing the tables now.',
          `Try again when it is done. If none is running, remove ${path}.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
