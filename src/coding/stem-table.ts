import { oncePer } from '../base/once.ts';
import type { RowPack } from '../tables/row-pack.ts';

/** A small list keyed by the beginning of a code, without dots. */
export type StemTable = ReadonlyMap<string, string>;

const tablesOf = oncePer((_: RowPack) => new Map<string, StemTable>());

/**
 * A list of the tables as a map from code stem to value; read once per pack.
 *
 * @param only keeps the rows whose column has this value
 */
export function stemTable(
  pack: RowPack,
  stemColumn: string,
  valueColumn: string,
  only?: { readonly column: string; readonly is: string },
): StemTable {
  const name = `${stemColumn}>${valueColumn}|${only === undefined ? '' : `${only.column}=${only.is}`}`;
  const known = tablesOf(pack);
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const table = new Map<string, string>();
  const stemAt = pack.column(stemColumn);
  const valueAt = pack.column(valueColumn);
  const onlyAt = only === undefined ? -1 : pack.column(only.column);
  for (const row of pack.rows()) {
    if (only !== undefined && row[onlyAt] !== only.is) continue;
    table.set((row[stemAt] ?? '').replace('.', ''), row[valueAt] ?? '');
  }
  known.set(name, table);
  return table;
}

/** The value of the longest stem that a code begins with. */
export function longestStem(table: StemTable, code: string): string | undefined {
  const bare = code.replace('.', '');
  for (let length = bare.length; length > 0; length--) {
    const value = table.get(bare.slice(0, length));
    if (value !== undefined) return value;
  }
  return undefined;
}
