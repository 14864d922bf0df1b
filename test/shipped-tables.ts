import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packsOnDisk } from '../src/cli/packs-on-disk.ts';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { PackShelf } from '../src/tables/pack-shelf.ts';
import type { RowPack } from '../src/tables/row-pack.ts';
import type { Tables } from '../src/tables/tables.ts';

/** The tables that ship with the program, opened once for a test file. */
export function shippedTables(): Tables {
  return tablesOnDisk();
}

/** One pack of the shipped tables, by its path below `data`. */
export function shippedPack(path: string): RowPack {
  const { catalog, readPack } = packsOnDisk();
  return new PackShelf(catalog, readPack).list(path);
}

/** A file of `../shared`, or undefined with a printed reason where the folder is not there. */
export function sharedFile(path: string): string | undefined {
  const file = join(import.meta.dirname, '../../shared', path);
  if (existsSync(file)) return file;
  console.log(`skipped: ../shared/${path} is not here`);
  return undefined;
}
