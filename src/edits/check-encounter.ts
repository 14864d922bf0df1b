import type { Finding } from '../base/finding.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Tables } from '../tables/tables.ts';
import type { Edit } from './edit.ts';
import { editContext } from './make-context.ts';
import { EDITS } from './registry.ts';

/** All findings of the edits in force on the encounter's date, worst first, in the order of registration. */
export function checkEncounter(
  encounter: Encounter,
  tables: Tables,
  edits: readonly Edit[] = EDITS,
): readonly Finding[] {
  const context = editContext(encounter, tables);
  const findings: Finding[] = [];
  for (const edit of edits) {
    const { from, to } = edit.effective;
    if (context.onDate < from || (to !== undefined && context.onDate > to)) continue;
    findings.push(...edit.check(context));
  }
  const rank = { error: 0, warning: 1, advice: 2 } as const;
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
