import { demographicVariables, graftDuration } from './demographics.ts';
import type { DiagnosisEdit, HccModel, SegmentPrices } from './hcc-model.ts';
import { applyHierarchies } from './hierarchies.ts';
import { interactionsOf } from './interactions.ts';
import { mapDiagnoses } from './map-diagnoses.ts';
import { paymentHccCount } from './payment-hcc-count.ts';
import { type HccModelName, isRxHcc, type RiskFacts } from './risk-facts.ts';
import { type Segment, segmentOf } from './segment.ts';

/** A coefficient that is part of a score. */
export interface ScorePart {
  readonly step: 'demographics' | 'hcc' | 'interaction' | 'count';
  /** As CMS names it, without the segment: `F70_74`, `HCC37`, `RXHCC30`, `DIABETES_HF_V28`, `D4`. */
  readonly variable: string;
  readonly value: number;
  /** HCCs that make an interaction. */
  readonly hccs?: readonly string[];
}

/** The raw score of one model and everything it came from. */
export interface HccScore {
  readonly model: HccModelName;
  readonly segment: string;
  readonly hccs: readonly {
    readonly hcc: string;
    readonly title: string;
    readonly diagnoses: readonly string[];
    /** Null when the segment does not price it (new enrollees). */
    readonly coefficient: number | null;
  }[];
  readonly dropped: readonly {
    readonly hcc: string;
    readonly title: string;
    readonly diagnoses: readonly string[];
    /** The HCC above it, or the rule. */
    readonly by: string;
  }[];
  readonly edited: readonly { readonly code: string; readonly edit: DiagnosisEdit }[];
  readonly unmapped: readonly string[];
  readonly parts: readonly ScorePart[];
  /** Sum of the parts, to three decimals. */
  readonly score: number;
}

/**
 * The raw risk score by the steps of CMS: mapping with edits, hierarchies, demographics, HCCs, interactions, count.
 *
 * @param codes ICD-10-CM without dots, each once, of eligible claims
 * @returns undefined when the model does not apply to the beneficiary
 */
export function scoreBeneficiary(
  codes: readonly string[],
  facts: RiskFacts,
  model: HccModel,
): HccScore | undefined {
  const segment = segmentOf(facts, model.name);
  if (segment === undefined) return undefined;
  const prices = model.prices(segment.prefix);
  const mapped = mapDiagnoses(codes, model, facts);
  const { kept, dropped } = applyHierarchies(mapped.hccs, model);
  const parts: ScorePart[] = [];
  for (const variable of demographicVariables(facts, model.name, segment)) {
    const value = prices.coefficient(variable);
    const name = variable.startsWith('=') ? variable.slice(1) : variable;
    if (value !== undefined) parts.push({ step: 'demographics', variable: name, value });
  }
  const adjustment = actuarialAdjustment(parts, facts, segment, prices);
  if (adjustment !== undefined) parts.push(adjustment);
  const hccName = isRxHcc(model.name) ? 'RXHCC' : 'HCC';
  const sorted = [...kept].sort((a, b) => Number(a) - Number(b));
  for (const hcc of sorted) {
    const value = prices.hccs.get(hcc);
    if (value !== undefined) parts.push({ step: 'hcc', variable: `${hccName}${hcc}`, value });
  }
  for (const { variable, hccs, value } of interactionsOf(kept, prices, facts))
    parts.push({ step: 'interaction', variable, value, hccs });
  const count = paymentHccCount(kept);
  const counted = count === undefined ? undefined : prices.coefficient(count);
  if (count !== undefined && counted !== undefined)
    parts.push({ step: 'count', variable: count, value: counted });
  let score = 0;
  for (const { value } of parts) score += value;
  return {
    model: model.name,
    segment: segment.title,
    hccs: sorted.map((hcc) => ({
      hcc,
      title: model.title(hcc),
      diagnoses: mapped.hccs.get(hcc) ?? [],
      coefficient: prices.hccs.get(hcc) ?? null,
    })),
    dropped: Array.from(dropped, ([hcc, by]) => ({
      hcc,
      title: model.title(hcc),
      diagnoses: mapped.hccs.get(hcc) ?? [],
      by,
    })),
    edited: mapped.edited,
    unmapped: mapped.unmapped,
    parts,
    score: thousandths(score),
  };
}

/**
 * The actuarial adjustment of new enrollees with a functioning graft: their factors are divided by the one published
 * for the months since transplant.
 *
 * @source CMS ESRD V24 software, coefficients ActAdj_DUR4_9 and ActAdj_DUR10PL
 */
function actuarialAdjustment(
  demographics: readonly ScorePart[],
  facts: RiskFacts,
  segment: Segment,
  prices: SegmentPrices,
): ScorePart | undefined {
  if (segment.prefix !== 'GNE' || facts.kidney.kind !== 'graft') return undefined;
  const variable = `ActAdj_${graftDuration(facts.kidney.month)}`;
  const divisor = prices.coefficient(`=${variable}`);
  if (divisor === undefined) return undefined;
  const sum = demographics.reduce((total, { value }) => total + value, 0);
  return { step: 'demographics', variable, value: sum / divisor - sum };
}

/** Rounded to three decimals, halves up, as CMS rounds risk scores. */
export function thousandths(value: number): number {
  return Math.floor(value * 1000 + 0.5 + 1e-7) / 1000;
}
