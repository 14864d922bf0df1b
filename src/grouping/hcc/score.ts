import { demographicVariables } from './demographics.ts';
import type { DiagnosisEdit, HccModel } from './hcc-model.ts';
import { applyHierarchies } from './hierarchies.ts';
import { interactionsOf } from './interactions.ts';
import { mapDiagnoses } from './map-diagnoses.ts';
import { paymentHccCount } from './payment-hcc-count.ts';
import type { HccModelName, RiskFacts } from './risk-facts.ts';
import { segmentOf } from './segment.ts';

/** A coefficient that is part of a score. */
export interface ScorePart {
  readonly step: 'demographics' | 'hcc' | 'interaction' | 'count';
  /** As CMS names it, without the segment: `F70_74`, `HCC37`, `DIABETES_HF_V28`, `D4`. */
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
  const mapped = mapDiagnoses(codes, model, facts);
  const { kept, dropped } = applyHierarchies(new Set(mapped.hccs.keys()), model);
  const parts: ScorePart[] = [];
  const coefficient = (variable: string): number | undefined => model.coefficient(segment.prefix, variable);
  const add = (step: ScorePart['step'], variable: string, hccs?: readonly string[]): void => {
    const value = coefficient(variable);
    if (value === undefined) return;
    const name = variable.startsWith('=') ? variable.slice(1) : variable;
    parts.push({ step, variable: name, value, ...(hccs === undefined ? {} : { hccs }) });
  };
  for (const variable of demographicVariables(facts, model.name, segment)) add('demographics', variable);
  const sorted = [...kept].sort((a, b) => Number(a) - Number(b));
  for (const hcc of sorted) add('hcc', `HCC${hcc}`);
  for (const { variable, hccs } of interactionsOf(kept, model.name, facts))
    add('interaction', variable, hccs);
  const count = paymentHccCount(kept);
  if (count !== undefined) add('count', count);
  const diagnoses = (hcc: string): readonly string[] => mapped.hccs.get(hcc) ?? [];
  return {
    model: model.name,
    segment: segment.title,
    hccs: sorted.map((hcc) => ({
      hcc,
      title: model.title(hcc),
      diagnoses: diagnoses(hcc),
      coefficient: coefficient(`HCC${hcc}`) ?? null,
    })),
    dropped: [...dropped].map(([hcc, by]) => ({
      hcc,
      title: model.title(hcc),
      diagnoses: diagnoses(hcc),
      by,
    })),
    edited: mapped.edited,
    unmapped: mapped.unmapped,
    parts,
    score: thousandths(parts.reduce((sum, part) => sum + part.value, 0)),
  };
}

/** Rounded to three decimals, halves up, as CMS rounds risk scores. */
export function thousandths(value: number): number {
  return Math.floor(value * 1000 + 0.5 + 1e-7) / 1000;
}
