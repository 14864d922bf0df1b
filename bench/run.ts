import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { join } from 'node:path';
import { coldStart } from './cold.ts';
import { engineThroughput } from './engine.ts';
import { rounded } from './figures.ts';
import { lookups } from './lookup.ts';
import { grouping } from './msdrg.ts';
import { QUERIES } from './queries.ts';

/** `npm run bench`: speed and memory, ours and the peers', in one run. */
const results: Record<string, unknown> = {
  revision: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  node: process.version,
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${String(cpus().length)}, ${release()}`,
  loadAtStart: rounded(loadavg()[0] ?? 0),
};
console.log(results);
spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });

print('cold start, ms (median of 15)', coldStart());
print('in process', lookups());
print('engine', engineThroughput());
print('grouping and code editor', grouping());
print('Python peers', pythonPeers());
writeFileSync(join(import.meta.dirname, 'results/latest.json'), `${JSON.stringify(results, null, 2)}\n`);

function print(title: string, figures: Readonly<Record<string, number>> | undefined): void {
  if (figures === undefined) {
    console.log(`${title}: skipped, what it needs is not here`);
    return;
  }
  const shown = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
  results[title] = shown;
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(shown))
    console.log(`  ${name.padEnd(28)} ${String(value).padStart(10)}`);
}

function pythonPeers(): Readonly<Record<string, number>> | undefined {
  const ran = spawnSync('python3', [join(import.meta.dirname, 'peers.py')], {
    input: JSON.stringify(QUERIES),
    encoding: 'utf8',
  });
  if (ran.status !== 0) return undefined;
  const figures = JSON.parse(ran.stdout) as Record<string, number>;
  return Object.keys(figures).length === 0 ? undefined : figures;
}
