import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './figures.ts';

const BIN = fileURLToPath(new URL('../bin/chartwright.js', import.meta.url));
const RUNS = 15;

/** Milliseconds from process start to exit, median of several runs, for the two commands a coder waits for. */
export function coldStart(): Readonly<Record<string, number>> {
  return {
    nodeAlone: timed(['-e', '']),
    show: timed([BIN, 'show', 'I50.23']),
    search: timed([BIN, 'search', 'acute on chronic systolic heart failure']),
    validate: timed([BIN, 'validate', '-', '--date', '2026-05-10'], 'I50.23\n'),
    code: timed([BIN, 'code', 'examples/office-visit.txt', '--setting', 'professional']),
  };
}

function timed(args: readonly string[], input = ''): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 1; run++) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { input, stdio: ['pipe', 'ignore', 'ignore'] });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}`);
    // The first run warms the disk cache.
    if (run > 0) times.push(performance.now() - started);
  }
  return median(times);
}
