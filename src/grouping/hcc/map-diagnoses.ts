import { editApplies } from './diagnosis-edits.ts';
import type { DiagnosisEdit, HccModel } from './hcc-model.ts';
import type { RiskFacts } from './risk-facts.ts';

/** What the mapping and its edits made of the diagnoses. */
export interface MappedDiagnoses {
  /** HCC → the diagnoses that gave it. */
  readonly hccs: ReadonlyMap<string, readonly string[]>;
  /** Diagnoses an edit moved to another HCC or left without one. */
  readonly edited: readonly { readonly code: string; readonly edit: DiagnosisEdit }[];
  /** Diagnoses the model gives no HCC. */
  readonly unmapped: readonly string[];
}

/**
 * Condition categories of the diagnoses with the age and sex edits of CMS.
 *
 * @param codes ICD-10-CM without dots, each once
 */
export function mapDiagnoses(codes: readonly string[], model: HccModel, facts: RiskFacts): MappedDiagnoses {
  const hccs = new Map<string, string[]>();
  const edited: { code: string; edit: DiagnosisEdit }[] = [];
  const unmapped: string[] = [];
  for (const code of codes) {
    let mapped = model.hccsOf(code);
    if (mapped.length === 0) {
      unmapped.push(code);
      continue;
    }
    const edit = model.edits.get(code);
    if (edit !== undefined && editApplies(edit, facts)) {
      edited.push({ code, edit });
      mapped = edit.hcc === undefined ? [] : [edit.hcc];
    }
    for (const hcc of mapped) {
      const from = hccs.get(hcc);
      if (from === undefined) hccs.set(hcc, [code]);
      else from.push(code);
    }
  }
  return { hccs, edited, unmapped };
}
