import type { DateOfService } from '../src/base/date-of-service.ts';
import { packsOnDisk } from '../src/cli/packs-on-disk.ts';
import type { Edition } from '../src/tables/edition.ts';
import { openTables } from '../src/tables/open-tables.ts';
import type { Tables } from '../src/tables/tables.ts';

/** The shipped tables with NCCI tables made of rows; facts of CMS's Q3 2024 files in the cases' hands. */
export function tablesWithNcci(
  packs: Readonly<Record<string, Uint8Array>>,
  effectiveFrom = '2024-07-01',
): Tables {
  const { catalog, readPack } = packsOnDisk();
  const editions = Object.keys(packs).reduce<Map<string, string[]>>((byTable, path) => {
    const [table = '', role = ''] = path.split('/');
    return byTable.set(table, [...(byTable.get(table) ?? []), role]);
  }, new Map());
  const added: Edition[] = [...editions].map(([table, roles]) => ({
    table,
    name: 'July 2024',
    effectiveFrom: effectiveFrom as DateOfService,
    packs: Object.fromEntries(roles.map((role) => [role, `test:${table}/${role}`])),
    source: { publisher: 'CMS', release: 'July 2024', licence: 'US government work', origin: 'test' },
    checksums: {},
    provenance: 'added',
  }));
  return openTables([...catalog, ...added], (path) => packs[path.replace(/^test:/, '')] ?? readPack(path));
}

/** Rows as the bytes of a pack. */
export function packOf(columns: string, rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${[columns, ...rows].join('\n')}\n`);
}

export const PTP_COLUMNS = 'column_1\tfrom\tto\tmodifier\trationale\tcolumn_2';
export const MUE_COLUMNS = 'code\tunits\tindicator\trationale\tprovider';
export const ADD_ON_COLUMNS = 'add_on\tprimary\ttype\tfrom\tto\tadd_on_deleted\tprimary_deleted\tnotes';
