import { type Beneficiary, BeneficiarySchema } from '../record/beneficiary.ts';
import { describeIssues } from '../record/describe-issues.ts';
import { dateProblems } from './read-encounter.ts';
import { type EncounterItem, encounterItem, idOf, readItems } from './read-encounters.ts';

/** What `group` takes: an encounter, or a beneficiary with a year of them. */
export type GroupItem = EncounterItem | { readonly id: string; readonly beneficiary: Beneficiary };

/** Encounters and beneficiaries of a JSON or NDJSON input; a record with `encounters` is a beneficiary. */
export function readGroupItems(path: string): Generator<GroupItem> {
  return readItems(path, groupItem);
}

function groupItem(value: unknown, fallbackId: string, place: string): GroupItem {
  if (typeof value !== 'object' || value === null || !('encounters' in value))
    return encounterItem(value, fallbackId, place);
  const id = idOf(value, fallbackId);
  const parsed = BeneficiarySchema.safeParse(value);
  const problems = parsed.success
    ? parsed.data.encounters.flatMap((encounter, i) =>
        dateProblems(encounter).map((problem) => problem.replace('$', `$.encounters[${String(i)}]`)),
      )
    : describeIssues(parsed.error, value);
  if (parsed.success && problems.length === 0) return { id, beneficiary: parsed.data };
  return { id, problem: { place, message: problems.join('; ') } };
}
