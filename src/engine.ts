import type { Finding } from './base/finding.ts';
import { readRecord } from './coding/read-record.ts';
import { type Chart as ChartToCode, suggestCodes } from './coding/suggest.ts';
import { checkEncounter } from './edits/check-encounter.ts';
import type { Edit } from './edits/edit.ts';
import { encounterDate } from './edits/make-context.ts';
import { withDrgAtStake } from './grouping/msdrg/drg-at-stake.ts';
import { type EncounterDrg, encounterGrouper, type NotGrouped } from './grouping/msdrg/group-encounter.ts';
import { type EncounterPrice, priceEncounter } from './grouping/pricing/price-encounter.ts';
import type { ChartText } from './reading/read-chart.ts';
import type { Encounter } from './record/encounter.ts';
import type { Rates } from './record/rates.ts';
import type { CodingResult } from './record/suggestion.ts';
import type { Tables } from './tables/tables.ts';

export type Chart = ChartToCode;

/** Codes one chart: every code with its evidence and reason, what was left out and why, and what to ask. */
export function suggest(chart: Chart, tables: Tables): CodingResult {
  return suggestCodes(chart, tables);
}

/**
 * Every finding of the edits in force on the encounter's date, worst first; a finding on a secondary diagnosis or a
 * procedure of a stay with the DRG that the claim would have without it, where it is another one.
 *
 * @param record the documents of the encounter; with them the claim is also held against what they say
 * @param edits  the edits asked for; without a record, those that read one say then what is missing
 */
export function check(
  encounter: Encounter,
  tables: Tables,
  record?: readonly ChartText[],
  edits?: readonly Edit[],
): readonly Finding[] {
  const read =
    record === undefined || record.length === 0
      ? undefined
      : readRecord(record, encounter.setting, encounterDate(encounter, tables), tables);
  return withDrgAtStake(checkEncounter(encounter, tables, edits, read), encounter, tables);
}

/** The MS-DRG of an inpatient encounter with weight and path, or the reason why it has none. */
export function group(encounter: Encounter, tables: Tables): EncounterDrg | NotGrouped {
  return encounterGrouper(tables).group(encounter);
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
