import type { Finding } from '../base/finding.ts';
import type { CodedRecord } from '../coding/read-record.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Tables } from '../tables/tables.ts';
import type { Edit } from './edit.ts';
import { editContext } from './make-context.ts';
import { EDITS } from './registry.ts';

/** Without a record, the edits that read one say nothing unless they are asked for. */
const OF_THE_CLAIM_ALONE = EDITS.filter((edit) => edit.readsRecord === undefined);

/**
 * All findings of the edits in force on the encounter's date, worst first, in the order of registration.
 *
 * @param edits  those asked for; every edit when absent, save those that read a record where there is none
 * @param record the documents of the encounter, read for its setting and date (`readRecord`)
 */
export function checkEncounter(
  encounter: Encounter,
  tables: Tables,
  edits?: readonly Edit[],
  record?: CodedRecord,
): readonly Finding[] {
  const asked = edits ?? (record === undefined ? OF_THE_CLAIM_ALONE : EDITS);
  const context = editContext(encounter, tables, record);
  const findings: Finding[] = [];
  for (const edit of asked) {
    const { from, to } = edit.effective;
    if (context.onDate < from || (to !== undefined && context.onDate > to)) continue;
    findings.push(...edit.check(context));
  }
  const rank = { error: 0, warning: 1, advice: 2 } as const;
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
