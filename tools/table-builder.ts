import type { Edition } from '../src/tables/edition.ts';
import type { BinaryPackToWrite, PackToWrite } from './pack-writer.ts';
import type { SourceShelf } from './sources/source-shelf.ts';

/** An edition before its packs are written; the checksums are added by `tables-build.ts`. */
export type EditionToWrite = Omit<Edition, 'checksums' | 'provenance'>;

/** What a builder hands over: packs, and the editions that refer to them by path. */
export interface BuiltTables {
  readonly packs: readonly (PackToWrite | BinaryPackToWrite)[];
  readonly editions: readonly EditionToWrite[];
}

/** Tables that exist already when a builder runs, for builders that derive one table from others. */
export interface TablesAtHand {
  /** The project's folder. */
  readonly root: string;
  readonly editions: readonly EditionToWrite[];
  /** Decompressed bytes of a pack by its path below the data folder. */
  pack(path: string): Uint8Array;
}

/** Rebuilds the packs of some tables from the sources named in `data/sources.json`. */
export interface TableBuilder {
  /** As `npm run tables:build NAME` calls it. */
  readonly name: string;
  /** The tables (`Edition.table`) it writes; older editions of these leave the catalog. */
  readonly tables: readonly string[];
  build(sources: SourceShelf, tables: TablesAtHand): BuiltTables | Promise<BuiltTables>;
}
