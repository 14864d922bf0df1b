import type { HccModel } from './hcc-model.ts';
import { type HccModelName, isRxHcc } from './risk-facts.ts';

/** What the hierarchies left, and what dropped the others. */
export interface HierarchyResult {
  readonly kept: ReadonlySet<string>;
  /** HCC → the HCC that dropped it, or the rule that did. */
  readonly dropped: ReadonlyMap<string, string>;
}

const HEART_ASSIST_DEVICE = '223';
const OTHER_HEART_FAILURE = ['221', '222', '224', '225', '226'] as const;
/** Kidney failure is what entitles to the ESRD models; these are no payment HCCs there. */
const NOT_PAID_IN_ESRD = new Set(['134', '135', '136', '137']);

/** Drops each HCC below another of its hierarchy. */
export function applyHierarchies(hccs: ReadonlyMap<string, unknown>, model: HccModel): HierarchyResult {
  const dropped = new Map<string, string>();
  const kept = new Set<string>();
  for (const hcc of hccs.keys()) {
    const rule = notPaid(hcc, hccs, model.name);
    if (rule === undefined) kept.add(hcc);
    else dropped.set(hcc, rule);
  }
  if (kept.size < 2) return { kept, dropped };
  const lost: string[] = [];
  for (const hcc of kept) {
    const below = model.hierarchies.get(hcc);
    if (below === undefined) continue;
    for (const other of kept) {
      if (!below.has(other) || dropped.has(other)) continue;
      dropped.set(other, `${isRxHcc(model.name) ? 'RXHCC' : 'HCC'}${hcc}`);
      lost.push(other);
    }
  }
  for (const hcc of lost) kept.delete(hcc);
  return { kept, dropped };
}

function notPaid(hcc: string, hccs: ReadonlyMap<string, unknown>, model: HccModelName): string | undefined {
  if (model === 'V28' && hcc === HEART_ASSIST_DEVICE && !OTHER_HEART_FAILURE.some((other) => hccs.has(other)))
    return `a heart assist device counts only with ${OTHER_HEART_FAILURE.map((other) => `HCC${other}`).join(', ')}`;
  if (model === 'ESRD-V24' && NOT_PAID_IN_ESRD.has(hcc)) return 'not paid in the ESRD model';
  return undefined;
}
