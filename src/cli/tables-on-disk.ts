import { openTables } from '../tables/open-tables.ts';
import type { Tables } from '../tables/tables.ts';
import { packsOnDisk } from './packs-on-disk.ts';

/** The tables shipped with the program and those the user added, opened lazily. */
export function tablesOnDisk(): Tables {
  const { catalog, readPack } = packsOnDisk();
  return openTables(catalog, readPack);
}
