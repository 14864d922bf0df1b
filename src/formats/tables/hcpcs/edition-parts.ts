import type { TablePart } from '../layout.ts';
import { HCPCS_COLUMNS } from './columns.ts';

/**
 * The packs of an edition of HCPCS Level II: attributes and descriptions that came in files of their own become one
 * pack `codes`. A code keeps what an earlier pack of the same edition says where the new files do not say it.
 *
 * @param parts    as the layouts read them
 * @param existing the pack `codes` of the same edition, where it was added before
 */
export function hcpcsParts(
  parts: readonly TablePart[],
  existing: readonly (readonly string[])[] = [],
): readonly TablePart[] {
  const others = parts.filter(({ role }) => !['attributes', 'descriptions', 'codes'].includes(role));
  const codes = new Map<string, Map<string, string>>();
  const add = (columns: readonly string[], row: readonly string[]): void => {
    const code = row[0] ?? '';
    const cells = codes.get(code) ?? new Map<string, string>();
    codes.set(code, cells);
    for (const [i, column] of columns.entries()) if ((row[i] ?? '') !== '') cells.set(column, row[i] ?? '');
  };
  for (const row of existing) add(HCPCS_COLUMNS, row);
  for (const { role, columns, rows } of parts) {
    if (role === 'codes' || role === 'attributes') for (const row of rows) add(columns, row);
    if (role === 'descriptions')
      for (const row of rows) add(['code', columnOf(row[1])], [row[0] ?? '', row[2] ?? '']);
  }
  if (codes.size === 0) return others;
  const rows = [...codes].map(([code, cells]) =>
    HCPCS_COLUMNS.map((column) => (column === 'code' ? code : (cells.get(column) ?? ''))),
  );
  return [...others, { role: 'codes', columns: HCPCS_COLUMNS, rows }];
}

function columnOf(type: string | undefined): 'long' | 'short' {
  return type?.toLowerCase() === 'short' ? 'short' : 'long';
}
