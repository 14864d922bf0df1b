import { gzipSync } from 'fflate';

/** A pack to be written: rows of cells, sorted by the first when it is written. */
export interface PackToWrite {
  /** Path below the data folder, e.g. `icd10cm/codes-fy2025.tsv.gz`. */
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A pack of another shape, already in its own bytes. */
export interface BinaryPackToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of a pack file: tab-separated rows sorted by their first cell (rows of one key keep their order),
 * gzipped with a fixed header by a pinned JavaScript library, so that every machine writes the same bytes.
 */
export function packFile(pack: PackToWrite | BinaryPackToWrite): Uint8Array {
  const bytes = 'bytes' in pack ? pack.bytes : new TextEncoder().encode(packText(pack));
  return gzipSync(bytes, { level: 9, mtime: 0 });
}

/** The text of a pack, as `RowPack` reads it. */
export function packText({ path, columns, rows }: PackToWrite): string {
  const lines = rows.map((row) => ({ key: row[0] ?? '', line: checkedLine(path, columns, row) }));
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return `${[columns.join('\t'), ...lines.map((l) => l.line)].join('\n')}\n`;
}

function checkedLine(path: string, columns: readonly string[], row: readonly string[]): string {
  if (row.length !== columns.length) {
    throw new Error(
      `${path}: ${String(row.length)} cells where ${String(columns.length)} are due: ${row.join(' | ')}`,
    );
  }
  for (const cell of row) {
    if (/[\t\n\r]/.test(cell)) throw new Error(`${path}: a tab or a line end inside a cell: ${cell}`);
  }
  return row.join('\t');
}
