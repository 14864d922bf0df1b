import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../test/peers/msdrg-answer-file.ts';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { withDot } from '../../record/code-system.ts';
import type { InpatientClaim } from './claim.ts';
import { type CodeEffect, drgPath } from './drg-path.ts';
import { MsdrgGrouper } from './group-claim.ts';
import { openMsdrgVersion } from './msdrg-version.ts';
import { differs } from './what-if.ts';

const tables = tablesOnDisk();
const groupers = new Map(
  tables.editions
    .filter((edition) => edition.table === 'msdrg')
    .map((edition) => openMsdrgVersion(tables, edition))
    .map((version) => [version.number, new MsdrgGrouper(version)]),
);
const grouperOf = (version: number): MsdrgGrouper => {
  const grouper = groupers.get(version);
  if (grouper === undefined) throw new Error(`no version ${String(version)}`);
  return grouper;
};

/** MDCs 1 to 25, and 0 for what cannot be grouped. */
const EVERY_MDC_AND_NONE = 26;

/** Claims of every version on which no code stands twice, so that leaving a code out is unambiguous. */
const unambiguous = readAnswers().filter(({ claim }) => {
  const codes = [claim.principal, ...claim.secondary.map((s) => s.code), ...claim.procedures];
  return new Set(codes).size === codes.length;
});
const claims = Array.from({ length: 1000 }, (_, i) => {
  const claim = unambiguous[Math.floor((i * unambiguous.length) / 1000)];
  if (claim === undefined) throw new Error('too few answers');
  return claim;
});

function without(claim: InpatientClaim, code: string): InpatientClaim {
  return {
    ...claim,
    secondary: claim.secondary.filter((s) => withDot(s.code) !== code),
    procedures: claim.procedures.filter((p) => p !== code),
  };
}

describe('the explanation of a DRG', () => {
  it('is true: what it calls decisive changes the result, what it calls excluded or irrelevant does not', () => {
    const mdcs = new Set(claims.map(({ version, claim }) => grouperOf(version).group(claim).final.mdc));
    expect(mdcs.size).toBe(EVERY_MDC_AND_NONE);
    const seen = new Map<CodeEffect, number>();
    for (const { version, claim } of claims) {
      const grouper = grouperOf(version);
      const grouping = grouper.group(claim);
      for (const step of drgPath(claim, grouping, grouper)) {
        if (step.effect === undefined || step.effect === 'supporting') continue;
        for (const code of step.codes) {
          seen.set(step.effect, (seen.get(step.effect) ?? 0) + 1);
          const changed = differs(grouper.group(without(claim, code)).final, grouping.final);
          expect([code, changed], JSON.stringify(claim)).toEqual([code, step.effect === 'decisive']);
        }
      }
    }
    for (const effect of ['decisive', 'excluded', 'irrelevant'] as const)
      expect(seen.get(effect) ?? 0, effect).toBeGreaterThan(50);
  });

  it('names every code of the claim once as decisive, supporting, excluded or irrelevant', () => {
    for (const { version, claim } of claims.slice(0, 300)) {
      const grouper = grouperOf(version);
      const named = drgPath(claim, grouper.group(claim), grouper)
        .filter((step) => step.effect !== undefined)
        .flatMap((step) => step.codes);
      const all = [...claim.secondary.map((s) => withDot(s.code)), ...claim.procedures];
      expect([...named].sort()).toEqual([...all].sort());
    }
  });
});
