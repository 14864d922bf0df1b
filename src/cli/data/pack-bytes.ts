import { AppError } from '../../base/app-error.ts';
import type { TablePart } from '../../formats/tables/layout.ts';

/**
 * The bytes of a pack as `RowPack` reads it: a heading, then the rows sorted by their first cell, compared as bytes;
 * rows of one key keep their order.
 */
export function packBytes({ role, columns, rows }: TablePart): Uint8Array {
  const lines: { readonly key: string; readonly line: string }[] = [];
  for (const row of rows) {
    if (row.length !== columns.length || row.some((cell) => /[\t\n\r]/.test(cell))) {
      throw new AppError(
        'broken',
        `A row of ${role} does not fit its columns: ${row.join(' | ').slice(0, 80)}`,
      );
    }
    lines.push({ key: row[0] ?? '', line: row.join('\t') });
  }
  lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return new TextEncoder().encode(`${[columns.join('\t'), ...lines.map(({ line }) => line)].join('\n')}\n`);
}
