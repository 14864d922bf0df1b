import { join } from 'node:path';
import type { HccModel } from '../../src/grouping/hcc/hcc-model.ts';
import type { ComparedCase } from './hcc.ts';
import { type Deviation, peerExpectation } from './hcc-deviations.ts';

/** The committed counts of `npm run check:peers hcc -- --write`. */
export const HCC_COUNTS = join(import.meta.dirname, 'hcc-counts.json');

/** How a model's beneficiaries compare with the peer's. */
export interface HccAgreement {
  readonly beneficiaries: number;
  /** Same HCCs and score to three decimals. */
  readonly same: number;
  /** Different, and exactly what the named deviations of the peer give. */
  readonly accounted: number;
  readonly unexplained: number;
  /** Deviation → cases that differ by it, alone or with others. */
  readonly deviations: Readonly<Partial<Record<Deviation, number>>>;
}

/** Counts the cases, and names those that are neither the same nor accounted for. */
export function hccAgreement(
  cases: readonly ComparedCase[],
  model: HccModel,
): { readonly agreement: HccAgreement; readonly unexplained: readonly ComparedCase[] } {
  const counts = new Map<Deviation, number>();
  const unexplained: ComparedCase[] = [];
  let same = 0;
  for (const one of cases) {
    const { deviations, answers } = peerExpectation(one, model);
    if (!answers.includes(one.peer)) unexplained.push(one);
    else if (one.ours === one.peer) same++;
    else for (const deviation of deviations) counts.set(deviation, (counts.get(deviation) ?? 0) + 1);
  }
  return {
    agreement: {
      beneficiaries: cases.length,
      same,
      accounted: cases.length - same - unexplained.length,
      unexplained: unexplained.length,
      deviations: Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    },
    unexplained,
  };
}
