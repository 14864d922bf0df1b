import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runsAsShown } from '../support/shown-command.ts';

/** The commands of the README's shell blocks, a line each. */
function commandsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) =>
    (block[1] ?? '').split('\n').filter((line) => line.trim() !== ''),
  );
}

/** Run by CI around this test; running them inside it would recurse. */
const RUN_BY_CI = ['npm ci && npm start', 'npm test'];

describe('every command of the README', () => {
  const commands = commandsOf(readFileSync('README.md', 'utf8'));

  it('is found', () => {
    expect(commands.length).toBeGreaterThan(8);
    for (const command of RUN_BY_CI) expect(commands).toContain(command);
    const ci = readFileSync('.ci/run', 'utf8');
    expect(ci).toContain('npm ci && npm start');
    expect(ci).toContain('npm test');
  });

  it.each(commands.filter((command) => !RUN_BY_CI.includes(command)))('%s', (command) => {
    runsAsShown(command);
  });
});
