import type { HccModelName, RiskFacts } from './risk-facts.ts';

const STARTS = [0, 35, 45, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;
const NEW_ENROLLEE_STARTS = [0, 35, 45, 55, 60, 65, 66, 67, 68, 69, 70, 75, 80, 85, 90, 95] as const;
const ESRD_NEW_ENROLLEE_STARTS = [0, 35, 45, 55, 60, 65, 70, 75, 80, 85] as const;

/**
 * The age and sex cell of CMS: `F70_74`, `NEM65`, `M95_GT`. A new enrollee of 64 entitled by age is in the cell of 65,
 * which he reaches within the year.
 */
export function ageSexCell(facts: RiskFacts, model: HccModelName): string {
  const { newEnrollee, sex, originalReasonForEntitlement: reason } = facts;
  if (!newEnrollee) return `${sex}${range(facts.age, STARTS)}`;
  if (model === 'ESRD-V24') return `NE${sex}${range(facts.age, ESRD_NEW_ENROLLEE_STARTS)}`;
  const age = facts.age === 64 && reason === '0' ? 65 : facts.age;
  return `NE${sex}${range(age, NEW_ENROLLEE_STARTS)}`;
}

function range(age: number, starts: readonly number[]): string {
  const index = starts.filter((start) => start <= age).length - 1;
  const start = starts[index] ?? 0;
  const next = starts[index + 1];
  if (next === undefined) return `${String(start)}_GT`;
  return next - start === 1 ? String(start) : `${String(start)}_${String(next - 1)}`;
}
