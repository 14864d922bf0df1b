import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ran } from './program.ts';

const BIN = fileURLToPath(new URL('../../bin/chartwright.js', import.meta.url));

/** A user's folder of their own. */
export function newHome(): string {
  return mkdtempSync(join(tmpdir(), 'chartwright-home-'));
}

/** Runs the built program with a user's folder; the test goes on meanwhile, so that it can serve files. */
export function chartwrightIn(home: string, args: readonly string[], input = ''): Promise<Ran> {
  const program = spawn(process.execPath, [BIN, ...args], {
    env: { ...process.env, NO_COLOR: '1', CHARTWRIGHT_HOME: home },
  });
  let stdout = '';
  let stderr = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  program.stdin.end(input);
  return new Promise((resolve) => {
    program.on('close', (status) => resolve({ status: status ?? -1, stdout, stderr }));
  });
}
