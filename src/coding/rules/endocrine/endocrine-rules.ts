import type { CodingRule } from '../../rule.ts';
import { postPancreatectomyDiabetes, steroidDiabetes } from './diabetes-cause.ts';
import { uncontrolledDiabetes } from './diabetes-control.ts';
import { diabeticUlcer } from './diabetic-ulcer.ts';
import { insulinPumpFailure } from './insulin-pump.ts';

/** Guideline I.C.4 beside the combinations of `diabetes.ts`, in the order in which the rules are applied. */
export const ENDOCRINE_RULES: readonly CodingRule[] = [
  postPancreatectomyDiabetes,
  steroidDiabetes,
  diabeticUlcer,
];

/** What is decided before the combinations. */
export const ENDOCRINE_SPECIFICITY: readonly CodingRule[] = [uncontrolledDiabetes];

/** What is decided after the poisonings and adverse effects. */
export const ENDOCRINE_DEVICES: readonly CodingRule[] = [insulinPumpFailure];
