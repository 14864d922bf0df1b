import type { DiagnosisEdit } from './hcc-model.ts';
import type { RiskFacts } from './risk-facts.ts';

/** Whether an age or sex edit of CMS applies to a beneficiary; then the diagnosis has the edit's HCC, or none. */
export function editApplies(edit: DiagnosisEdit, { age, sex }: Pick<RiskFacts, 'age' | 'sex'>): boolean {
  if (edit.edit === 'sex') return edit.sex === sex;
  return (
    (edit.toAge !== undefined && age <= edit.toAge) || (edit.fromAge !== undefined && age >= edit.fromAge)
  );
}
