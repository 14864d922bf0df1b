import type { CodingRule } from '../../rule.ts';
import { asthmaWithCopd, chronicObstructivePulmonaryDisease, emphysema } from './copd.ts';
import { influenzaManifestations } from './influenza.ts';
import { effusionInHeartFailure, hypoxiaAndHypercapnia, onePneumonia, ventilatorPneumonia } from './lungs.ts';

/** Chapter 10 in the order its rules are applied. */
export const RESPIRATORY_RULES: readonly CodingRule[] = [
  hypoxiaAndHypercapnia,
  ventilatorPneumonia,
  onePneumonia,
  influenzaManifestations,
  emphysema,
  asthmaWithCopd,
  chronicObstructivePulmonaryDisease,
  effusionInHeartFailure,
];
