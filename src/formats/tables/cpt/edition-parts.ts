import type { TablePart } from '../layout.ts';

export const CPT_COLUMNS = ['code', 'short', 'medium', 'long', 'consumer', 'effective'] as const;

/**
 * The pack `descriptors` of a licensed edition of CPT: descriptors that came in files of one kind each put together
 * by code.
 *
 * @param existing the pack `descriptors` of the same edition, where it was added before
 */
export function cptParts(
  parts: readonly TablePart[],
  existing: readonly (readonly string[])[] = [],
): readonly TablePart[] {
  const codes = new Map<string, Map<string, string>>();
  const add = (columns: readonly string[], row: readonly string[]): void => {
    const code = row[0] ?? '';
    const cells = codes.get(code) ?? new Map<string, string>();
    codes.set(code, cells);
    for (const [i, column] of columns.entries()) if ((row[i] ?? '') !== '') cells.set(column, row[i] ?? '');
  };
  for (const row of existing) add(CPT_COLUMNS, row);
  for (const { columns, rows } of parts) for (const row of rows) add(columns, row);
  const rows = [...codes].map(([code, cells]) =>
    CPT_COLUMNS.map((column) => (column === 'code' ? code : (cells.get(column) ?? ''))),
  );
  return [{ role: 'descriptors', columns: CPT_COLUMNS, rows }];
}
