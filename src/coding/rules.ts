import type { CodingRule } from './rule.ts';
import { anemiaInKidneyDisease } from './rules/anemia.ts';
import { bodyMassIndex } from './rules/body-mass-index.ts';
import { coronaryDiseaseWithAngina } from './rules/circulatory.ts';
import { namedWithin } from './rules/conventions/named-within.ts';
import { diabetesType, diabetesWith, uncomplicatedDiabetes } from './rules/diabetes.ts';
import { excludes1 } from './rules/excludes1.ts';
import { hypertension } from './rules/hypertension.ts';
import { INFECTION_RULES } from './rules/infection/infection-rules.ts';
import { lessSpecific } from './rules/less-specific.ts';
import { longTermDrugs } from './rules/long-term-drugs.ts';
import { tobaccoProduct } from './rules/mental/tobacco-product.ts';
import { NEOPLASM_RULES } from './rules/neoplasm/neoplasm-rules.ts';
import { chronicObstructivePulmonaryDisease } from './rules/respiratory.ts';
import { sameCondition } from './rules/same-condition.ts';
import { integralSymptoms } from './rules/symptoms.ts';

/** The rules over all diagnoses of a chart, in the order they are applied: sharpen, combine, add, take away. */
export const CODING_RULES: readonly CodingRule[] = [
  tobaccoProduct,
  sameCondition,
  lessSpecific,
  namedWithin,
  anemiaInKidneyDisease,
  diabetesType,
  diabetesWith,
  uncomplicatedDiabetes,
  hypertension,
  coronaryDiseaseWithAngina,
  chronicObstructivePulmonaryDisease,
  ...INFECTION_RULES,
  ...NEOPLASM_RULES,
  integralSymptoms,
  excludes1,
  longTermDrugs,
  bodyMassIndex,
];
