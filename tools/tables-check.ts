/**
 * `npm run tables:check [NAME…]`: compares the shipped tables with the official files in `../shared/data` and prints
 * a table; the exit code is 1 when something differs that no explanation in ADR 0002 covers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { CHECKERS } from './checkers.ts';
import type { CheckResult } from './table-checker.ts';

const SHARED = join(import.meta.dirname, '../../shared');
const SHOWN = 10;

if (!existsSync(SHARED)) {
  console.log('skipped: ../shared is not here, so there is nothing to compare with');
  process.exit(0);
}
const names = process.argv.slice(2);
const context = {
  shared: (path: string): Uint8Array => readFileSync(join(SHARED, path)),
  tables: tablesOnDisk(),
};
let unexplained = 0;
for (const checker of CHECKERS.filter((c) => names.length === 0 || names.includes(c.name))) {
  console.log(checker.name);
  for (const result of checker.check(context)) unexplained += report(result);
}
console.log(
  unexplained === 0 ? 'Every difference is explained.' : `${String(unexplained)} comparisons differ.`,
);
if (unexplained > 0) process.exitCode = 1;

/** Prints one comparison; 1 when it differs more than is explained. */
function report({ what, compared, differences, explained }: CheckResult): 0 | 1 {
  const allowed = explained?.atMost ?? 0;
  const bad = differences.length > allowed || compared === 0;
  const verdict = bad ? 'DIFFERS' : differences.length === 0 ? 'agrees' : 'explained';
  const count = String(compared).padStart(8);
  console.log(
    `  ${verdict.padEnd(9)} ${count} compared, ${String(differences.length).padStart(6)} differ  ${what}`,
  );
  if (differences.length > 0 && explained !== undefined) console.log(`            ${explained.why}`);
  if (bad) for (const line of differences.slice(0, SHOWN)) console.log(`            ${line}`);
  return bad ? 1 : 0;
}
