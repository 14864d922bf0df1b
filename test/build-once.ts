import { execFileSync } from 'node:child_process';

/** Tests of the command line run the built program; it is built once, from the sources under test. */
export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
