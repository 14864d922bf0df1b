import { type DateOfService, daysBetween } from '../../base/date-of-service.ts';
import type { Edition } from '../../tables/edition.ts';
import type { ReadPack } from '../../tables/read-pack.ts';
import { type OutputFormat, today } from '../options.ts';
import { packsOnDisk } from '../packs-on-disk.ts';
import { editionName } from './edition-name.ts';
import type { ListedEdition, ListedTable } from './listed-table.ts';
import { printTables } from './print-tables.ts';
import { cadenceOf, expectedEdition } from './release-calendar.ts';

/** `data list`: the text to print. */
export function listTables(all: boolean, format: OutputFormat): string {
  const { catalog, readPack } = packsOnDisk();
  const listed = listedTables(catalog, readPack, today());
  return format === 'json'
    ? `${JSON.stringify({ onDate: today(), tables: listed }, null, 2)}\n`
    : printTables(listed, today(), all);
}

/** Every table of a catalog with what is to be known of it on a day. */
export function listedTables(
  catalog: readonly Edition[],
  readPack: ReadPack,
  onDate: DateOfService,
): readonly ListedTable[] {
  const rows = rowCounter(readPack);
  const names = [...new Set(catalog.map((edition) => edition.table))].sort();
  return names.map((table): ListedTable => {
    const editions = catalog
      .filter((edition) => edition.table === table)
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    const from = expectedEdition(table, onDate);
    const cadence = cadenceOf(table) ?? null;
    const rhythm = cadence === 'quarterly' ? 'quarter' : cadence === 'yearly' ? 'year' : 'fiscal';
    const newest = editions.filter((edition) => edition.effectiveFrom <= onDate).at(-1);
    const isFiscal = table.startsWith('icd10') || table === 'ccsr';
    return {
      table,
      cadence,
      expected:
        from === undefined
          ? null
          : { name: editionName(from, isFiscal ? 'fiscal' : rhythm), effectiveFrom: from },
      upToDate:
        from === undefined
          ? null
          : (newest?.effectiveFrom ?? '') >= from || (newest?.effectiveTo ?? '') >= onDate,
      editions: editions.map((edition, i) => listed(edition, editions[i + 1], onDate, rows)),
    };
  });
}

function listed(
  edition: Edition,
  next: Edition | undefined,
  onDate: DateOfService,
  rows: RowCounter,
): ListedEdition {
  const to = edition.effectiveTo ?? (next === undefined ? null : dayBefore(next.effectiveFrom));
  return {
    table: edition.table,
    name: edition.name,
    provenance: edition.provenance,
    effectiveFrom: edition.effectiveFrom,
    effectiveTo: to,
    ageInDays: daysBetween(edition.effectiveFrom, onDate),
    current: edition.effectiveFrom <= onDate && (to === null || onDate <= to),
    rows: Object.fromEntries(Object.entries(edition.packs).map(([role, path]) => [role, rows(path)])),
    ...edition.source,
  };
}

function dayBefore(day: DateOfService): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

type RowCounter = (path: string) => number | 'damaged' | null;

const NEWLINE = 10;

/** Counts the rows of packs, each once; reading a pack also checks it. */
function rowCounter(readPack: ReadPack): RowCounter {
  const counted = new Map<string, number | 'damaged' | null>();
  const count = (path: string): number | 'damaged' | null => {
    try {
      const bytes = readPack(path);
      if (!/\.tsv(?:\.gz)?$/.test(path)) return null;
      let rows = 0;
      for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) rows++;
      return Math.max(0, bytes.at(-1) === NEWLINE ? rows - 1 : rows);
    } catch {
      return 'damaged';
    }
  };
  return (path) => {
    const known = counted.get(path);
    if (known !== undefined) return known;
    const rows = count(path);
    counted.set(path, rows);
    return rows;
  };
}
