import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { AppError } from '../base/app-error.ts';
import type { Edition } from '../tables/edition.ts';
import type { ReadPack } from '../tables/read-pack.ts';
import { packageFolder } from './package-folder.ts';

const CATALOG = 'packs.json';
/** Before the path of a pack in the user's own folder. */
const ADDED = 'added:';
const SMALLEST_GZIP = 18;
const SMALLEST_CHUNK = 1024;
const LARGEST_CHUNK = 64 * 2 ** 20;

/** The folder of tables that came with the program. */
export function shippedFolder(): string {
  return join(packageFolder(), 'data');
}

/** The user's own folder of tables: `$CHARTWRIGHT_HOME/tables`, by default `~/.chartwright/tables`. */
export function userFolder(): string {
  const home = process.env.CHARTWRIGHT_HOME;
  return join(home === undefined || home === '' ? join(homedir(), '.chartwright') : home, 'tables');
}

/**
 * Every table on this machine, shipped and added, and the way to read its packs when they are first needed.
 * An added edition takes the place of the shipped one of the same table and date.
 *
 * @param shippedOnly leaves out what the user added
 */
export function packsOnDisk({ shippedOnly = false } = {}): {
  readonly catalog: readonly Edition[];
  readonly readPack: ReadPack;
} {
  const shipped = readCatalog(shippedFolder());
  if (shippedOnly) return { catalog: shipped, readPack: packReader(shipped) };
  const same = (a: Edition, b: Edition): boolean =>
    a.table === b.table && a.effectiveFrom === b.effectiveFrom;
  const added = readCatalog(userFolder()).map((own) =>
    withPacksOf(
      shipped.find((edition) => same(edition, own)),
      inUserFolder(own),
    ),
  );
  const kept = shipped.filter((edition) => !added.some((own) => same(own, edition)));
  const catalog = [...kept, ...added];
  return { catalog, readPack: packReader(catalog) };
}

/** An added edition with the packs of the shipped one in whose place it stands, for the roles it does not bring. */
function withPacksOf(shipped: Edition | undefined, own: Edition): Edition {
  if (shipped === undefined) return own;
  return {
    ...own,
    packs: { ...shipped.packs, ...own.packs },
    checksums: { ...shipped.checksums, ...own.checksums },
  };
}

/** Packs of an added edition are named apart, so that none is taken for a shipped one of the same path. */
function inUserFolder(edition: Edition): Edition {
  const packs = Object.entries(edition.packs).map(([role, path]) => [role, ADDED + path] as const);
  return { ...edition, packs: Object.fromEntries(packs), provenance: 'added' };
}

/**
 * The editions a folder of tables holds; none when it has no catalog.
 * Throws `table-damaged` when the catalog cannot be read.
 */
export function readCatalog(folder: string): readonly Edition[] {
  const path = join(folder, CATALOG);
  if (!existsSync(path)) return [];
  try {
    const { editions } = JSON.parse(readFileSync(path, 'utf8')) as { editions?: readonly Edition[] };
    if (Array.isArray(editions)) return editions;
    throw new Error('no list of editions');
  } catch {
    throw new AppError('table-damaged', `The catalog ${path} cannot be read.`, remedy(folder));
  }
}

/**
 * Reads packs, checks the compressed bytes against the catalog's SHA-256 (about 1 ms a megabyte) and decompresses
 * them. Throws `table-missing` and `table-damaged`.
 */
export function packReader(catalog: readonly Edition[]): ReadPack {
  const checksums = new Map(
    catalog.flatMap((edition) =>
      Object.entries(edition.packs).map(([role, path]) => [path, edition.checksums[role]] as const),
    ),
  );
  return (name) => {
    const own = name.startsWith(ADDED);
    const folder = own ? userFolder() : shippedFolder();
    const path = own ? name.slice(ADDED.length) : name;
    if (!existsSync(join(folder, path))) {
      throw new AppError('table-missing', `The table ${path} is not on this machine.`, remedy(folder));
    }
    const bytes = readFileSync(join(folder, path));
    const expected = checksums.get(name);
    if (expected !== undefined && createHash('sha256').update(bytes).digest('hex') !== expected) {
      throw damaged(folder, path);
    }
    if (!path.endsWith('.gz')) return bytes;
    try {
      return gunzipSync(bytes, { chunkSize: sizeInside(bytes) });
    } catch {
      throw damaged(folder, path);
    }
  };
}

/**
 * Room for the decompressed bytes, as the last four bytes of a gzip file give it: one buffer of the right size
 * takes a third of the time of many that are joined.
 */
function sizeInside(gzip: Buffer): number {
  const size = gzip.length < SMALLEST_GZIP ? 0 : gzip.readUInt32LE(gzip.length - 4);
  return Math.min(Math.max(size + 1, SMALLEST_CHUNK), LARGEST_CHUNK);
}

function damaged(folder: string, path: string): AppError {
  return new AppError(
    'table-damaged',
    `The table ${path} is damaged: it is not what its catalog says.`,
    remedy(folder),
  );
}

function remedy(folder: string): string {
  return folder === userFolder()
    ? 'Add it again with: chartwright data add FILE'
    : 'Install Chartwright again; nothing of your own is lost by it.';
}
