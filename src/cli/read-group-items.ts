import { type Beneficiary, BeneficiarySchema } from '../record/beneficiary.ts';
import { jsonPath } from './read-encounter.ts';
import { type EncounterItem, encounterItem, readItems } from './read-encounters.ts';

/** What `group` takes: an encounter, or a beneficiary with a year of them. */
export type GroupItem = EncounterItem | { readonly id: string; readonly beneficiary: Beneficiary };

/** Encounters and beneficiaries of a JSON or NDJSON input; a record with `encounters` is a beneficiary. */
export function readGroupItems(path: string): Generator<GroupItem> {
  return readItems(path, groupItem);
}

function groupItem(value: unknown, fallbackId: string, place: string): GroupItem {
  if (typeof value !== 'object' || value === null || !('encounters' in value))
    return encounterItem(value, fallbackId, place);
  const given = 'id' in value ? value.id : undefined;
  const id = typeof given === 'string' || typeof given === 'number' ? String(given) : fallbackId;
  const parsed = BeneficiarySchema.safeParse(value);
  if (parsed.success) return { id, beneficiary: parsed.data };
  const message = parsed.error.issues.map((issue) => `${jsonPath(issue.path)}: ${issue.message}`).join('; ');
  return { id, problem: { place, message } };
}
