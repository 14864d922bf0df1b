import type { CodingRule } from '../../rule.ts';
import { bipolarEpisode } from './bipolar-episode.ts';
import { bloodAlcohol } from './blood-alcohol.ts';
import { dementiaBehaviour, dementiaDetail, dementiaInDisease } from './dementia.ts';
import { pastTobacco } from './past-tobacco.ts';
import { schizoaffectiveType } from './schizoaffective-type.ts';
import { mereUse, onePatternOfUse } from './substance.ts';

/** Guideline I.C.5, in the order in which the rules are applied. */
export const MENTAL_RULES: readonly CodingRule[] = [
  schizoaffectiveType,
  bipolarEpisode,
  dementiaInDisease,
  dementiaDetail,
  dementiaBehaviour,
  onePatternOfUse,
  mereUse,
  bloodAlcohol,
  pastTobacco,
];
