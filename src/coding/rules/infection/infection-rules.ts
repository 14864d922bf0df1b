import type { CodingRule } from '../../rule.ts';
import { covidManifestations, covidNamedOnly, postCovidCondition } from './covid.ts';
import { hivDisease, oneHivState } from './hiv.ts';
import { agentAlone, infectiousAgent, sepsisOrganism } from './infectious-agent.ts';
import { sepsisOrder } from './sepsis-order.ts';
import { oneSystemicResponse, sepsisWithOrganDysfunction, systemicInfection } from './severe-sepsis.ts';

/** Guideline I.C.1, in the order in which the rules are applied. */
export const INFECTION_RULES: readonly CodingRule[] = [
  hivDisease,
  oneHivState,
  covidManifestations,
  covidNamedOnly,
  postCovidCondition,
  systemicInfection,
  sepsisOrganism,
  sepsisWithOrganDysfunction,
  infectiousAgent,
  oneSystemicResponse,
  sepsisOrder,
  agentAlone,
];
