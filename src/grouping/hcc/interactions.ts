import { INTERACTION_TERMS } from './interaction-terms.ts';
import { type HccModelName, isAged, isDisabled, type RiskFacts } from './risk-facts.ts';

/** An interaction that holds, with the HCCs that make it. */
export interface Interaction {
  readonly variable: string;
  readonly hccs: readonly string[];
}

/** The interactions of the HCCs left by the hierarchies; a segment may have no coefficient of one. */
export function interactionsOf(
  hccs: ReadonlySet<string>,
  model: HccModelName,
  facts: RiskFacts,
): readonly Interaction[] {
  const found: Interaction[] = [];
  for (const { variable, groups, only } of INTERACTION_TERMS[model]) {
    if (only === 'disabled' && !isDisabled(facts)) continue;
    if (only === 'nonAged' && isAged(facts)) continue;
    if (!groups.every((group) => group.some((hcc) => hccs.has(hcc)))) continue;
    found.push({ variable, hccs: groups.flatMap((group) => group.filter((hcc) => hccs.has(hcc))) });
  }
  return found;
}
