import type { SegmentPrices } from './hcc-model.ts';
import { isAged, isDisabled, type RiskFacts } from './risk-facts.ts';

/** An interaction that holds, with the HCCs that make it and its coefficient. */
export interface Interaction {
  readonly variable: string;
  readonly hccs: readonly string[];
  readonly value: number;
}

/** The interactions of the HCCs left by the hierarchies that the segment prices. */
export function interactionsOf(
  hccs: ReadonlySet<string>,
  { interactions }: SegmentPrices,
  facts: RiskFacts,
): readonly Interaction[] {
  const found: Interaction[] = [];
  if (hccs.size === 0) return found;
  const disabled = isDisabled(facts);
  const aged = isAged(facts);
  for (const { term, value } of interactions) {
    if ((term.only === 'disabled' && !disabled) || (term.only === 'nonAged' && aged)) continue;
    if (!everyGroup(term.groups, hccs)) continue;
    const making = term.groups.flatMap((group) => group.filter((hcc) => hccs.has(hcc)));
    found.push({ variable: term.variable, hccs: making, value });
  }
  return found;
}

function everyGroup(groups: readonly (readonly string[])[], hccs: ReadonlySet<string>): boolean {
  for (const group of groups) if (!anyOf(group, hccs)) return false;
  return true;
}

function anyOf(group: readonly string[], hccs: ReadonlySet<string>): boolean {
  for (const hcc of group) if (hccs.has(hcc)) return true;
  return false;
}
