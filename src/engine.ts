import type { Finding } from './base/finding.ts';
import { oncePer } from './base/once.ts';
import { type Chart as ChartToCode, suggestCodes } from './coding/suggest.ts';
import { checkEncounter } from './edits/check-encounter.ts';
import { type EncounterDrg, EncounterGrouper, type NotGrouped } from './grouping/msdrg/group-encounter.ts';
import { type EncounterPrice, priceEncounter } from './grouping/pricing/price-encounter.ts';
import type { Encounter } from './record/encounter.ts';
import type { Rates } from './record/rates.ts';
import type { CodingResult } from './record/suggestion.ts';
import type { Tables } from './tables/tables.ts';

export type Chart = ChartToCode;

/** Codes one chart: every code with its evidence and reason, what was left out and why, and what to ask. */
export function suggest(chart: Chart, tables: Tables): CodingResult {
  return suggestCodes(chart, tables);
}

/** Every finding of the edits in force on the encounter's date, worst first. */
export function check(encounter: Encounter, tables: Tables): readonly Finding[] {
  return checkEncounter(encounter, tables);
}

const groupers = oncePer((tables: Tables) => new EncounterGrouper(tables));

/** The MS-DRG of an inpatient encounter with weight and path, or the reason why it has none. */
export function group(encounter: Encounter, tables: Tables): EncounterDrg | NotGrouped {
  return groupers(tables).group(encounter);
}

/**
 * What Medicare allows for an encounter, every step shown: IPPS, OPPS, ASC or physician fee schedule by its setting. Amounts
 * are whole cents. What no loaded table or given rate answers is named in `missing`; the rest is priced.
 *
 * @param rates facts of the provider that no table holds (`chartwright schema rates`)
 */
export function price(encounter: Encounter, tables: Tables, rates?: Rates): EncounterPrice {
  return priceEncounter(encounter, tables, rates);
}
