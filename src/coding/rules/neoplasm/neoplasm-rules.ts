import type { CodingRule } from '../../rule.ts';
import { antineoplasticEncounter } from './antineoplastic-encounter.ts';
import { determinedTumor } from './determined-tumor.ts';
import { metastases } from './metastases.ts';
import { massExplained, neoplasmOrder } from './neoplasm-order.ts';
import { pastMalignancy } from './past-malignancy.ts';
import { receptorStatus } from './receptor-status.ts';
import { chemotherapyEffects, neoplasticFracture, neutropenicFever } from './therapy-complications.ts';

/** Guideline I.C.2, in the order in which the rules are applied. */
export const NEOPLASM_RULES: readonly CodingRule[] = [
  metastases,
  pastMalignancy,
  neoplasticFracture,
  chemotherapyEffects,
  neutropenicFever,
  determinedTumor,
  massExplained,
  neoplasmOrder,
  antineoplasticEncounter,
  receptorStatus,
];
