import type { CodingRule } from '../../rule.ts';
import { complicatingConditions, trimester } from './complications.ts';
import { normalDelivery, outcomeOfDelivery } from './outcome.ts';
import { rhNegative } from './rh-negative.ts';
import { routineSupervision } from './routine-supervision.ts';
import { cesareanScar } from './scar.ts';
import { obstetricTidy, weeksOfGestation } from './weeks.ts';

/** Chapter 15 in the order its rules are applied, after the rules of the other chapters. */
export const PREGNANCY_RULES: readonly CodingRule[] = [
  complicatingConditions,
  cesareanScar,
  rhNegative,
  trimester,
  routineSupervision,
  normalDelivery,
  outcomeOfDelivery,
  weeksOfGestation,
];

/** What has no place beside chapter 15 codes, taken away once all codes are there. */
export const PREGNANCY_TIDY: readonly CodingRule[] = [obstetricTidy];
