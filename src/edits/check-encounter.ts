import type { DateOfService } from '../base/date-of-service.ts';
import type { Finding } from '../base/finding.ts';
import { oncePerKey } from '../base/once.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Setting } from '../record/setting.ts';
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
  for (const edit of inForce(edits, `${context.onDate} ${encounter.setting}`)) {
    for (const finding of edit.check(context)) findings.push(finding);
  }
  return findings.length < 2 ? findings : findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const RANK = { error: 0, warning: 1, advice: 2 } as const;

/** The edits in force on a day for a setting, worked out once for each list, day and setting. */
const inForce = oncePerKey(
  (edits: readonly Edit[], dayAndSetting: `${DateOfService} ${Setting}`): readonly Edit[] => {
    const [onDate, setting] = dayAndSetting.split(' ') as [DateOfService, Setting];
    return edits.filter(
      ({ effective: { from, to }, settings }) =>
        onDate >= from &&
        (to === undefined || onDate <= to) &&
        (settings === undefined || settings.includes(setting)),
    );
  },
);
