import { entersByAge, type RiskFacts } from './risk-facts.ts';

const STARTS = [0, 35, 45, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;
const NEW_ENROLLEE_STARTS = [0, 35, 45, 55, 60, 65, 66, 67, 68, 69, 70, 75, 80, 85, 90, 95] as const;
const NEW_ON_DIALYSIS_STARTS = [0, 35, 45, 55, 60, 65, 70, 75, 80, 85] as const;

/** The age and sex cell of a beneficiary with a year of diagnoses: `F70_74`, `M95_GT`. */
export function ageSexCell({ age, sex }: RiskFacts): string {
  return `${sex}${range(age, STARTS)}`;
}

/** The cell of a new enrollee, by single years around 65: `F65`, `M70_74`; on dialysis in wider ones: `F65_69`, `M85_GT`. */
export function newEnrolleeCell(facts: RiskFacts, onDialysis: boolean): string {
  const age = entersByAge(facts) ? Math.max(facts.age, 65) : facts.age;
  return `${facts.sex}${range(age, onDialysis ? NEW_ON_DIALYSIS_STARTS : NEW_ENROLLEE_STARTS)}`;
}

function range(age: number, starts: readonly number[]): string {
  let index = 0;
  while ((starts[index + 1] ?? Number.POSITIVE_INFINITY) <= age) index++;
  const start = starts[index] ?? 0;
  const next = starts[index + 1];
  if (next === undefined) return `${String(start)}_GT`;
  return next - start === 1 ? String(start) : `${String(start)}_${String(next - 1)}`;
}
