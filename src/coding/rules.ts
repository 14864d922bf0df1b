import type { CodingRule } from './rule.ts';
import { anemiaInKidneyDisease, anemiaInNeoplasm } from './rules/anemia.ts';
import { anticoagulantBleeding } from './rules/blood/anticoagulant-bleeding.ts';
import { bodyMassIndex } from './rules/body-mass-index.ts';
import { BONE_RULES } from './rules/bone/bone-rules.ts';
import { CIRCULATORY_RULES, CIRCULATORY_SPECIFICITY } from './rules/circulatory/circulatory-rules.ts';
import { acuteAndChronic } from './rules/conventions/acute-and-chronic.ts';
import { additionsAskedFor } from './rules/conventions/asked-additions.ts';
import { combinationPairs } from './rules/conventions/combination-pairs.ts';
import { impending } from './rules/conventions/impending.ts';
import { namedWithin } from './rules/conventions/named-within.ts';
import { diabetesType, diabetesWith, uncomplicatedDiabetes } from './rules/diabetes.ts';
import { DIGESTIVE_RULES, DIGESTIVE_SPECIFICITY } from './rules/digestive/digestive-rules.ts';
import { rupturedDrum } from './rules/ear/ruptured-drum.ts';
import {
  ENDOCRINE_DEVICES,
  ENDOCRINE_RULES,
  ENDOCRINE_SPECIFICITY,
} from './rules/endocrine/endocrine-rules.ts';
import { excludes1 } from './rules/excludes1.ts';
import { EYE_RULES } from './rules/eye/eye-rules.ts';
import { INFECTION_RULES } from './rules/infection/infection-rules.ts';
import { ENCOUNTER_RULES, INJURY_RULES, INJURY_SHARPENING } from './rules/injury/injury-rules.ts';
import { KIDNEY_SPECIFICITY } from './rules/kidney/kidney-rules.ts';
import { lessSpecific } from './rules/less-specific.ts';
import { longTermDrugs } from './rules/long-term-drugs.ts';
import { MENTAL_RULES } from './rules/mental/mental-rules.ts';
import { tobaccoProduct } from './rules/mental/tobacco-product.ts';
import { NEOPLASM_RULES } from './rules/neoplasm/neoplasm-rules.ts';
import { NEURO_RULES, NEURO_SPECIFICITY, PAIN_RULES } from './rules/neuro/neuro-rules.ts';
import { NEWBORN_RULES } from './rules/newborn/newborn-rules.ts';
import { PREGNANCY_RULES, PREGNANCY_TIDY } from './rules/pregnancy/pregnancy-rules.ts';
import { RESPIRATORY_RULES } from './rules/respiratory/respiratory-rules.ts';
import { sameCondition } from './rules/same-condition.ts';
import { SKIN_RULES } from './rules/skin/ulcers.ts';
import { integralSymptoms } from './rules/symptoms.ts';

/** The rules over all diagnoses of a chart, in the order they are applied: sharpen, combine, add, take away. */
export const CODING_RULES: readonly CodingRule[] = [
  tobaccoProduct,
  ...INJURY_SHARPENING,
  ...DIGESTIVE_SPECIFICITY,
  ...CIRCULATORY_SPECIFICITY,
  ...NEURO_SPECIFICITY,
  ...ENDOCRINE_SPECIFICITY,
  sameCondition,
  lessSpecific,
  combinationPairs,
  impending,
  acuteAndChronic,
  namedWithin,
  anemiaInKidneyDisease,
  anemiaInNeoplasm,
  diabetesType,
  diabetesWith,
  uncomplicatedDiabetes,
  ...ENDOCRINE_RULES,
  ...EYE_RULES,
  rupturedDrum,
  anticoagulantBleeding,
  ...KIDNEY_SPECIFICITY,
  ...CIRCULATORY_RULES,
  ...RESPIRATORY_RULES,
  ...INFECTION_RULES,
  ...NEOPLASM_RULES,
  ...MENTAL_RULES,
  ...NEURO_RULES,
  ...INJURY_RULES,
  ...SKIN_RULES,
  ...BONE_RULES,
  ...DIGESTIVE_RULES,
  additionsAskedFor,
  ...NEWBORN_RULES,
  ...PREGNANCY_RULES,
  ...ENDOCRINE_DEVICES,
  integralSymptoms,
  excludes1,
  ...PAIN_RULES,
  longTermDrugs,
  bodyMassIndex,
  ...PREGNANCY_TIDY,
  ...ENCOUNTER_RULES,
];
