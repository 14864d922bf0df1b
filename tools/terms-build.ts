/** `tsx tools/terms-build.ts`: builds the term packs from `data/icd10cm`, `data/lexicon` and the other tables. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildTermPacks } from './terms-builder.ts';

const ROOT = join(import.meta.dirname, '..');
for (const { path, bytes } of buildTermPacks(ROOT)) {
  const file = join(ROOT, 'data', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`  ${path}  ${String(Math.round(bytes.length / 1024))} kB`);
}
