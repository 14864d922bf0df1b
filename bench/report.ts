import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { join } from 'node:path';
import { rounded } from './figures.ts';

/** The figures of one run with revision, Node and machine: printed as they come, written at the end. */
export class Report {
  private readonly results: Record<string, unknown> = {
    revision: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
    node: process.version,
    machine: `${cpus()[0]?.model ?? 'unknown'} × ${String(cpus().length)}, ${release()}`,
    loadAtStart: rounded(loadavg()[0] ?? 0),
  };

  constructor() {
    console.log(this.results);
  }

  /** Prints the figures of one question; nothing to print where what it needs is not here. */
  add(title: string, figures: Readonly<Record<string, number>> | undefined): void {
    if (figures === undefined) {
      console.log(`${title}: skipped, what it needs is not here`);
      return;
    }
    const shown = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)]));
    this.results[title] = shown;
    console.log(`\n${title}`);
    for (const [name, value] of Object.entries(shown))
      console.log(`  ${name.padEnd(44)} ${String(value).padStart(10)}`);
  }

  /** Writes `results/NAME.json`, with the peers' versions where they were asked. */
  write(name: string, versions: Readonly<Record<string, string>> = {}): void {
    const path = join(import.meta.dirname, 'results', `${name}.json`);
    const peers = Object.keys(versions).length === 0 ? {} : { peers: versions };
    writeFileSync(path, `${JSON.stringify({ ...this.results, ...peers }, null, 2)}\n`);
  }
}
