import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Cruise {
  readonly summary: { readonly violations: readonly unknown[]; readonly totalCruised: number };
}

describe('the direction of the layers', () => {
  it('has no import that points up, sideways or out of the pure core', () => {
    const output = execFileSync(
      'npx',
      ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { summary } = JSON.parse(output) as Cruise;
    expect(summary.violations).toEqual([]);
    // A parser that reads nothing would find nothing wrong.
    expect(summary.totalCruised).toBeGreaterThan(80);
  });
});
