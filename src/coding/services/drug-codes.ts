import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePerKey } from '../../base/once.ts';
import type { HcpcsEntry, HcpcsTables } from '../../tables/hcpcs/hcpcs.ts';

/** Codes of injected and infused drugs by the words a note calls them: ingredient, first word of it, brand. */
export type DrugCodes = ReadonlyMap<string, readonly HcpcsEntry[]>;

/** Drug categories that a clinician gives; oral and inhaled drugs are dispensed. */
const GIVEN = new Set(['drug', 'drug-chemotherapy', 'drug-biosimilar', 'contrast']);

/** The drug codes valid on a date, worked out once. */
export const drugCodes = oncePerKey((hcpcs: HcpcsTables, onDate: DateOfService): DrugCodes => {
  const codes = new Map<string, HcpcsEntry[]>();
  for (const entry of hcpcs.entries(onDate)) {
    if (entry.dose === null || entry.ingredient === null || !GIVEN.has(entry.category ?? '')) continue;
    if (entry.route === 'oral' || entry.route === 'inhalation-solution' || entry.route === 'topical')
      continue;
    const ingredient = entry.ingredient.toLowerCase();
    const names = [ingredient, ingredient.split(/[ ,(]/)[0] ?? ingredient, ...entry.nouns];
    for (const name of new Set(names)) {
      if (name.length < 4) continue;
      const entries = codes.get(name) ?? [];
      entries.push(entry);
      codes.set(name, entries);
    }
  }
  return codes;
});
