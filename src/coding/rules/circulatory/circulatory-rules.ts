import type { CodingRule } from '../../rule.ts';
import { coronaryDiseaseWithAngina } from './coronary-angina.ts';
import { arrestCause, fibrillationAndFlutter, multipleValves, strokeBeforeDeficits } from './heart-links.ts';
import { hypertension } from './hypertension.ts';
import {
  hypertensionItself,
  kidneyOfHypertension,
  oneHypertension,
  renovascularCause,
  resistantHypertension,
} from './hypertension-kinds.ts';
import { infarctionAge, infarctionKind } from './infarction.ts';
import { strokeArtery } from './stroke-artery.ts';
import { strokeSequelae } from './stroke-sequelae.ts';

/** What sharpens chapter 9 before the side of a paralysis is looked at. */
export const CIRCULATORY_SPECIFICITY: readonly CodingRule[] = [
  infarctionAge,
  infarctionKind,
  strokeSequelae,
  strokeArtery,
];

/** Chapter 9 in the order its rules are applied: add, combine, take away. */
export const CIRCULATORY_RULES: readonly CodingRule[] = [
  strokeBeforeDeficits,
  arrestCause,
  fibrillationAndFlutter,
  multipleValves,
  renovascularCause,
  oneHypertension,
  hypertensionItself,
  resistantHypertension,
  kidneyOfHypertension,
  hypertension,
  coronaryDiseaseWithAngina,
];
