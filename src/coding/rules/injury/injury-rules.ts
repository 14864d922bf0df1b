import type { CodingRule } from '../../rule.ts';
import { devicePain } from '../complication/device-pain.ts';
import { postproceduralBleeding } from '../complication/postprocedural-bleeding.ts';
import { transplantComplication } from '../complication/transplant.ts';
import { aftercareOfInjury } from '../encounter/aftercare.ts';
import { allergyStatus } from '../encounter/allergy-status.ts';
import { completedTreatment } from '../encounter/completed-treatment.ts';
import { dialysisStatus } from '../encounter/dialysis-status.ts';
import { historyOfActive } from '../encounter/history-of-active.ts';
import { jointAftercare } from '../encounter/joint-aftercare.ts';
import { nonspecificZCodes } from '../encounter/nonspecific-z-codes.ts';
import { preoperativeExamination, specialExamination } from '../encounter/preoperative-examination.ts';
import { routineExamination } from '../encounter/routine-examination.ts';
import { surgicalAftercare } from '../encounter/surgical-aftercare.ts';
import { vaccination } from '../encounter/vaccination.ts';
import { externalCause } from '../external-cause/external-cause.ts';
import { adverseEffect } from '../substance/adverse-effect.ts';
import { adverseEffectAlone } from '../substance/adverse-effect-alone.ts';
import { adverseEffectOrder } from '../substance/adverse-effect-order.ts';
import { drugClassEffect } from '../substance/drug-class-effect.ts';
import { poisoning } from '../substance/poisoning.ts';
import { underdosing } from '../substance/underdosing.ts';
import { comaScale, comaUnspecified } from '../symptom/coma-scale.ts';
import { deathUnspecified } from '../symptom/death.ts';
import { repeatedFalls } from '../symptom/falls.ts';
import { strokeScale } from '../symptom/stroke-scale.ts';
import { systemicInflammatoryResponse } from '../symptom/systemic-inflammatory-response.ts';
import { biteBySite } from './bite.ts';
import { burnOfHighestDegree } from './burn-degree.ts';
import { burnExtent } from './burn-extent.ts';
import { burnSequela } from './burn-sequela.ts';
import { burnOfSeveralSites } from './burn-sites.ts';
import { iatrogenicInjury } from './iatrogenic-injury.ts';
import { lossOfConsciousness } from './loss-of-consciousness.ts';
import { physealFracture, physealType } from './physeal-fracture.ts';
import { seventhCharacter } from './seventh-character.ts';
import { severalRibs } from './several-ribs.ts';
import { superficialInjury } from './superficial-injury.ts';
import { unspecifiedInjury } from './unspecified-injury.ts';
import { woundBySiteAndKind } from './wound.ts';

/** What makes an injury or a symptom more exact, before other rules combine. */
export const INJURY_SHARPENING: readonly CodingRule[] = [
  biteBySite,
  woundBySiteAndKind,
  physealType,
  seventhCharacter,
  lossOfConsciousness,
  repeatedFalls,
];

/** Injuries, substances and complications: one code for one injury, its cause, what it came with. */
export const INJURY_RULES: readonly CodingRule[] = [
  iatrogenicInjury,
  unspecifiedInjury,
  severalRibs,
  physealFracture,
  superficialInjury,
  burnOfSeveralSites,
  burnOfHighestDegree,
  burnSequela,
  poisoning,
  adverseEffect,
  drugClassEffect,
  adverseEffectOrder,
  transplantComplication,
  systemicInflammatoryResponse,
  comaUnspecified,
  deathUnspecified,
  aftercareOfInjury,
  preoperativeExamination,
  specialExamination,
  nonspecificZCodes,
  historyOfActive,
];

/** What is added when everything else stands. */
export const ENCOUNTER_RULES: readonly CodingRule[] = [
  burnExtent,
  devicePain,
  postproceduralBleeding,
  comaScale,
  strokeScale,
  routineExamination,
  surgicalAftercare,
  jointAftercare,
  completedTreatment,
  dialysisStatus,
  vaccination,
  underdosing,
  adverseEffectAlone,
  allergyStatus,
  externalCause,
];
