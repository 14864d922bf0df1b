import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileWith } from './program.ts';

const GUARD = pathToFileURL(fileURLToPath(new URL('./no-network.mjs', import.meta.url))).href;
const folder = mkdtempSync(join(tmpdir(), 'chartwright-offline-'));

function guarded(args: readonly string[], input = '') {
  return spawnSync(process.execPath, ['--import', GUARD, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: `--import ${GUARD}`, CHARTWRIGHT_HOME: folder },
  });
}

describe('nothing opens a network connection', () => {
  it('the guard itself stops a connection', () => {
    expect(guarded(['-e', "require('node:http').get('http://127.0.0.1:1/')"]).status).toBe(99);
    expect(guarded(['-e', "fetch('http://127.0.0.1:1/')"]).status).toBe(99);
  });

  const notes = fileWith(
    Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({ id: String(i), text: 'ASSESSMENT\nGout.', setting: 'professional' }),
    ).join('\n'),
    'notes.ndjson',
  );
  it.each([
    [['start']],
    [['code', 'examples/discharge-summary.txt', '--setting', 'inpatient', '--format', 'json']],
    [['search', 'heart attack']],
    [['show', 'I50.23']],
    [['browse', 'I50']],
    [['pcs', '0DT']],
    [['validate', '-', '--date', '2026-05-10']],
    [['data', 'list']],
    [['batch', notes, '--out', `${notes}.out`, '--workers', '2']],
  ])('chartwright %j', (args) => {
    const ran = guarded(['bin/chartwright.js', ...args], 'I50.23\n');
    expect(ran.stderr).not.toContain('NETWORK');
    expect(ran.status).toBe(0);
  });
});
