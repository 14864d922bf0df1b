import type { ChartReading } from '../reading/reading.ts';
import type { Setting } from '../record/setting.ts';

const FOLLOW_UP =
  /\b(follow[- ]?up|recheck|post[- ]?op(erative)? (visit|check)|cast (removal|check)|suture removal|routine healing|healing (well|fracture)|weeks? (out|post|status post|s\/p)|months? (out|post|status post|s\/p))\b/i;
const SEQUELA = /\b(sequelae?|late effects?) (of|from)\b/i;

/**
 * The phase of care that the 7th character of an injury tells: active treatment (A) unless the visit is for
 * follow-up during healing (D) or for a late effect (S).
 *
 * @source guideline I.C.19.a
 */
export function encounterPhase(reading: ChartReading, setting: Setting): 'A' | 'D' | 'S' {
  const reasonForVisit = reading.documents
    .flatMap((d) =>
      d.sections.filter((s) => s.name === 'chiefComplaint').map((s) => d.document.text.slice(s.start, s.end)),
    )
    .join('\n');
  if (SEQUELA.test(reasonForVisit)) return 'S';
  if (setting !== 'inpatient' && FOLLOW_UP.test(reasonForVisit)) return 'D';
  return 'A';
}
