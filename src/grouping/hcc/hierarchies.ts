import type { HccModel } from './hcc-model.ts';
import type { HccModelName } from './risk-facts.ts';

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
export function applyHierarchies(hccs: ReadonlySet<string>, model: HccModel): HierarchyResult {
  const dropped = new Map<string, string>();
  const present = new Set<string>();
  for (const hcc of hccs) {
    const rule = notPaid(hcc, hccs, model.name);
    if (rule === undefined) present.add(hcc);
    else dropped.set(hcc, rule);
  }
  for (const hcc of present) {
    const below = model.hierarchies.get(hcc);
    if (below === undefined) continue;
    for (const other of below) if (present.has(other) && !dropped.has(other)) dropped.set(other, `HCC${hcc}`);
  }
  return { kept: new Set([...present].filter((hcc) => !dropped.has(hcc))), dropped };
}

function notPaid(hcc: string, hccs: ReadonlySet<string>, model: HccModelName): string | undefined {
  if (model === 'V28' && hcc === HEART_ASSIST_DEVICE && !OTHER_HEART_FAILURE.some((other) => hccs.has(other)))
    return `a heart assist device counts only with ${OTHER_HEART_FAILURE.map((other) => `HCC${other}`).join(', ')}`;
  if (model === 'ESRD-V24' && NOT_PAID_IN_ESRD.has(hcc)) return 'not paid in the ESRD model';
  return undefined;
}
