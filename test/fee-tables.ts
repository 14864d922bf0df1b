import type { DateOfService } from '../src/base/date-of-service.ts';
import { packBytes } from '../src/cli/data/pack-bytes.ts';
import { packsOnDisk } from '../src/cli/packs-on-disk.ts';
import { headOf } from '../src/formats/tables/decode.ts';
import { layoutOf } from '../src/formats/tables/layouts.ts';
import type { Edition } from '../src/tables/edition.ts';
import { openTables } from '../src/tables/open-tables.ts';
import type { Tables } from '../src/tables/tables.ts';

/** The shipped tables with fee tables read from official files, or from texts in their layout. */
export function tablesWithFees(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Tables {
  const { catalog, readPack } = packsOnDisk();
  const packs = new Map<string, Uint8Array>();
  const added = new Map<string, Edition>();
  for (const file of files) {
    const layout = layoutOf(headOf(file.bytes), file.name);
    const content = layout?.read(file).value;
    const from = layout?.effectiveFrom(file)?.date;
    if (layout === undefined || content?.kind !== 'rows' || from === undefined)
      throw new Error(`${file.name} is in no layout of fees`);
    const key = `${layout.table} ${from}`;
    const roles = content.parts.map((part) => {
      const path = `test:${layout.table}/${part.role}/${from}`;
      packs.set(path, packBytes(part));
      return [part.role, path] as const;
    });
    added.set(key, {
      table: layout.table,
      name: from,
      effectiveFrom: from satisfies DateOfService,
      packs: { ...added.get(key)?.packs, ...Object.fromEntries(roles) },
      source: { publisher: 'CMS', release: from, licence: 'test', origin: 'test' },
      checksums: {},
      provenance: 'added',
    });
  }
  const replaced = new Set(added.keys());
  const kept = catalog.filter((edition) => !replaced.has(`${edition.table} ${edition.effectiveFrom}`));
  return openTables([...kept, ...added.values()], (path) => packs.get(path) ?? readPack(path));
}

/** A text as a file. */
export function feeFile(
  name: string,
  ...lines: readonly string[]
): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) };
}
