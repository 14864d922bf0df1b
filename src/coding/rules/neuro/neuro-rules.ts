import type { CodingRule } from '../../rule.ts';
import { chronicPain, painControlFirst } from './chronic-pain.ts';
import { dominance } from './dominance.ts';
import { intractable, partOfEpilepsy } from './intractable.ts';

/** Guideline I.C.6: what is decided before the combinations. */
export const NEURO_SPECIFICITY: readonly CodingRule[] = [intractable];

/** Guideline I.C.6, in the order in which the rules are applied. */
export const NEURO_RULES: readonly CodingRule[] = [dominance, partOfEpilepsy];

/** Pain, once the symptoms of coded diagnoses are gone. */
export const PAIN_RULES: readonly CodingRule[] = [chronicPain, painControlFirst];
