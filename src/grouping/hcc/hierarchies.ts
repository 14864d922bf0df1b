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

/**
 * Drops each HCC below another of its hierarchy, the lower numbers first: one that is dropped drops nothing itself.
 *
 * @source CMS hierarchy macro (V24H86H1, macro SET0)
 */
export function applyHierarchies(hccs: ReadonlyMap<string, unknown>, model: HccModel): HierarchyResult {
  const dropped = new Map<string, string>();
  const kept = new Set<string>();
  for (const hcc of hccs.keys()) {
    const rule = notPaid(hcc, hccs, model.name);
    if (rule === undefined) kept.add(hcc);
    else dropped.set(hcc, rule);
  }
  if (kept.size < 2) return { kept, dropped };
  const ascending = [...kept].sort((a, b) => Number(a) - Number(b));
  for (const hcc of ascending) {
    const below = kept.has(hcc) ? model.hierarchies.get(hcc) : undefined;
    if (below === undefined) continue;
    for (const other of ascending)
      if (below.has(other) && kept.delete(other)) dropped.set(other, droppedBy(hcc, model.name));
  }
  return { kept, dropped };
}

function droppedBy(hcc: string, model: HccModelName): string {
  if (model === 'V28' && hcc === HEART_ASSIST_DEVICE) return `HCC${hcc}, which counts only beside it`;
  return `${isRxHcc(model) ? 'RXHCC' : 'HCC'}${hcc}`;
}

function notPaid(hcc: string, hccs: ReadonlyMap<string, unknown>, model: HccModelName): string | undefined {
  if (model === 'V28' && hcc === HEART_ASSIST_DEVICE && !OTHER_HEART_FAILURE.some((other) => hccs.has(other)))
    return `a heart assist device counts only with ${OTHER_HEART_FAILURE.map((other) => `HCC${other}`).join(', ')}`;
  if (model === 'ESRD-V24' && NOT_PAID_IN_ESRD.has(hcc)) return 'not paid in the ESRD model';
  return undefined;
}
