import type { DateOfService } from '../base/date-of-service.ts';
import type { Finding } from '../base/finding.ts';
import { oncePerKey } from '../base/once.ts';
import type { CodedRecord } from '../coding/read-record.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Setting } from '../record/setting.ts';
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
  for (const edit of inForce(asked, `${context.onDate} ${encounter.setting}`)) {
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
