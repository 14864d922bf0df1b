import MiniSearch from 'minisearch';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import type { Icd10CmEntry } from '../src/tables/icd10cm/icd10cm.ts';
import { median, percentile } from './figures.ts';
import { QUERIES } from './queries.ts';

const onDate = '2026-05-10' as DateOfService;

/** Opening, lookups and searches in process, and the same rows in minisearch. Times in ms unless the name says µs. */
export function lookups(): Readonly<Record<string, number>> {
  const before = memory();
  const opened = performance.now();
  const tables = tablesOnDisk();
  const edition = tables.icd10cm.on(onDate);
  edition.entry('I50.23');
  const openMs = performance.now() - opened;
  tables.terms.search('warm up', { onDate });
  const rows = [...edition.entries()];
  const afterOurs = memory();
  const lookupUs = perCall(rows, (row) => edition.entry(row.code)) * 1000;
  const statusUs = perCall(rows, (row) => tables.icd10cm.status(row.code, onDate)) * 1000;
  const ours = searchTimes((query) => tables.terms.search(query, { onDate, limit: 10 }));
  const built = performance.now();
  const peer = minisearchOver(rows);
  const peerBuildMs = performance.now() - built;
  const theirs = searchTimes((query) => peer.search(query, { prefix: true, fuzzy: 0.2 }).slice(0, 10));
  return {
    openMs,
    rows: rows.length,
    tablesMB: afterOurs - before,
    lookupUs,
    statusUs,
    searchP50: median(ours),
    searchP99: percentile(ours, 0.99),
    minisearchBuildMs: peerBuildMs,
    minisearchMB: memory() - afterOurs,
    minisearchP50: median(theirs),
    minisearchP99: percentile(theirs, 0.99),
  };
}

function minisearchOver(rows: readonly Icd10CmEntry[]): MiniSearch {
  const index = new MiniSearch({ fields: ['title'], idField: 'code' });
  index.addAll(rows.map((row) => ({ code: row.code, title: row.longTitle })));
  return index;
}

function searchTimes(search: (query: string) => unknown): readonly number[] {
  for (const query of QUERIES) search(query);
  const times: number[] = [];
  for (let round = 0; round < 10; round++) {
    for (const query of QUERIES) {
      const started = performance.now();
      search(query);
      times.push(performance.now() - started);
    }
  }
  return times;
}

/** Mean ms a call over every tenth row, in an order that defeats caches. */
function perCall(rows: readonly Icd10CmEntry[], call: (row: Icd10CmEntry) => unknown): number {
  const step = 7919;
  const sample = Array.from({ length: 20_000 }, (_, i) => rows[(i * step) % rows.length]).filter(
    (row) => row !== undefined,
  );
  for (const row of sample) call(row);
  const started = performance.now();
  for (const row of sample) call(row);
  return (performance.now() - started) / sample.length;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}
