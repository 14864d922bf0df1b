import type { CodingRule } from '../../rule.ts';
import { combinedCataract } from './combined-cataract.ts';
import { retinopathyEye, retinopathySaid, tractionDetachment } from './diabetic-retinopathy.ts';
import { eyeStage } from './stage.ts';

/** Guideline I.C.7, in the order in which the rules are applied. */
export const EYE_RULES: readonly CodingRule[] = [
  retinopathyEye,
  tractionDetachment,
  retinopathySaid,
  eyeStage,
  combinedCataract,
];
