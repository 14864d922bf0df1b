import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { once } from '../../src/base/once.ts';
import { packsOnDisk } from '../../src/cli/packs-on-disk.ts';
import { readTablesXml } from '../../src/formats/tables/icd10pcs/tables-xml.ts';
import type { Edition } from '../../src/tables/edition.ts';
import { PCS_COLUMNS, partsOfTables } from '../../src/tables/icd10pcs/edition-parts.ts';
import { openIcd10Pcs } from '../../src/tables/icd10pcs/open-icd10pcs.ts';
import { PcsLabels } from '../../src/tables/icd10pcs/pcs-labels.ts';
import { PackShelf } from '../../src/tables/pack-shelf.ts';
import { sharedFile, shippedPack, shippedTables } from '../../test/shipped-tables.ts';
import { packText } from '../pack-writer.ts';

const shared = sharedFile('data/icd10pcs/icd10pcs_tables_2025.xml');
const from = '2027-04-01' as DateOfService;
const before = '2027-03-31' as DateOfService;

/** The tables as if the official file had been added, and the shipped edition of its release. */
function withTheOfficialTables(file: string) {
  const xml = readFileSync(file, 'utf8');
  const rows = readTablesXml(xml).map(({ axes }) => axes.map(({ labels }) => labels));
  const borrowed = new PcsLabels(shippedPack('icd10pcs/labels.tsv.gz'));
  const parts = partsOfTables(rows, from, borrowed);
  const { catalog, readPack } = packsOnDisk();
  const added: Edition = {
    table: 'icd10pcs',
    name: 'FY2027 April',
    effectiveFrom: from,
    packs: { rows: 'added/rows', labels: 'added/labels' },
    checksums: {},
    source: { publisher: 'CMS', release: 'test', licence: 'US government work', origin: 'test' },
    provenance: 'added',
  };
  const bytesOf = (role: 'rows' | 'labels'): Uint8Array =>
    new TextEncoder().encode(packText({ path: role, columns: PCS_COLUMNS[role], rows: parts[role] }));
  const shelf = new PackShelf([...catalog, added], (path) =>
    path === 'added/rows' ? bytesOf('rows') : path === 'added/labels' ? bytesOf('labels') : readPack(path),
  );
  const pcs = openIcd10Pcs(shelf);
  return { pcs, shipped: shippedTables().icd10pcs.on('2024-10-01' as DateOfService) };
}

describe.skipIf(shared === undefined)('an edition put together from the official tables', () => {
  // Run even where the tests below are skipped, so it must open nothing by itself.
  const prepared = once(() => withTheOfficialTables(shared ?? ''));

  it('has the codes and titles of the shipped edition of the same release', () => {
    const { pcs, shipped } = prepared();
    const titles = (entries: Iterable<{ code: string; title: string }>): string[] =>
      [...entries].map(({ code, title }) => `${code} ${title}`);
    expect(titles(pcs.on(from).entries())).toEqual(titles(shipped.entries()));
  });
  it('stands beside the shipped editions, each in its time', () => {
    const { pcs } = prepared();
    expect(pcs.on(from).edition.name).toBe('FY2027 April');
    expect(pcs.on(before).edition.name).toBe('FY2027');
    const [ended] = [...pcs.on(before).entries()].filter(({ code }) => pcs.status(code, from) !== 'valid');
    expect(pcs.status(ended?.code ?? '', from)).toBe('expired');
    expect(pcs.status('0DTJ4ZZ', from)).toBe('valid');
    expect(pcs.validity('0DTJ4ZZ')).toEqual([{ from: '2015-10-01' }]);
    expect(pcs.on(from).next('0DT')?.choices[0]?.labels).toEqual(['Esophagus, Upper']);
    expect(pcs.on(from).explain('0DT')[2]?.definition?.definition).toMatch(/^Cutting out or off/);
  });
});
