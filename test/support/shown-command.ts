import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Runs a command that a page shows as its reader would: it ends well, says nothing on standard error, and answers. */
export function runsAsShown(command: string): void {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout.length).toBeGreaterThan(20);
}
