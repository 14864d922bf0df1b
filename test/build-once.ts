import { spawnSync } from 'node:child_process';

/**
 * Tests of the command line run the built program; it is built once, from the sources under test. A type error does
 * not end the run here: the compiler still emits, and `npm run types` reports it.
 */
export function setup(): void {
  spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
}
