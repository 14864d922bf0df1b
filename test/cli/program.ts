import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/chartwright.js', import.meta.url));

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a user does, with an empty data folder of its own. */
export function chartwright(args: readonly string[], input?: string | Uint8Array): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input: input ?? '',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', CHARTWRIGHT_HOME: HOME },
  });
  return { status: status ?? -1, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}

const HOME = mkdtempSync(join(tmpdir(), 'chartwright-home-'));

/** A file with this content in a folder of its own. */
export function fileWith(content: string | Uint8Array, name = 'note.txt'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'chartwright-')), name);
  writeFileSync(path, content);
  return path;
}
