import type { ChartReading } from '../reading/reading.ts';
import type { Setting } from '../record/setting.ts';
import { inRanges } from './code-ranges.ts';

const FOLLOW_UP =
  /\b(follow[- ]?up|recheck|re-?evaluation|post[- ]?op(erative)? (visit|check|appointment|evaluation)|cast (removal|check|change)|(suture|staple|pin) removal|wound check|routine healing|healing (well|fracture)|weeks? (out|post|status post|s\/p)|months? (out|post|status post|s\/p))\b/i;
const SEQUELA = /\b(sequelae?|late effects?) (of|from)\b/i;
/** "Seen in follow-up of her wrist fracture": the history names the injury as what is followed. */
const FOLLOWED_INJURY =
  /\b(follow[- ]?up|recheck|re-?evaluation|post[- ]?op(erative)?)\b[^.\n]{0,60}\b(fractures?|sprain|strain|laceration|injur(y|ies)|contusion|dislocation|concussion|burns?|wound|orif|fixation|cast|sutures?|staples)\b/i;
/** What may be the subject of a follow-up of an injury: the injury itself or a complaint of the place. */
const INJURY_OR_COMPLAINT = 'S00-T34,M25,M79.6,M54,M80,M84,Z47,Z48,R';
/** How far into the history the reason of the visit is told. */
const OPENING = 400;

/**
 * The phase of care that the 7th character of an injury tells: active treatment (A) unless the visit is for
 * follow-up during healing (D) or for a late effect (S). An injury's own words decide before the visit's
 * (`rules/injury/seventh-character.ts`).
 *
 * @source guideline I.C.19.a
 */
export function encounterPhase(reading: ChartReading, setting: Setting): 'A' | 'D' | 'S' {
  let phase: 'A' | 'D' | 'S' = 'A';
  for (const { document, sections, mentions } of reading.documents) {
    for (const section of sections) {
      if (section.name === 'chiefComplaint') {
        const complaint = document.text.slice(section.start, section.end);
        if (SEQUELA.test(complaint)) return 'S';
        if (setting === 'inpatient' || !FOLLOW_UP.test(complaint)) continue;
        const named = mentions.filter((m) => m.section === section && m.match.system === 'icd10cm');
        const other = named.filter((m) => !isVisit(m.match.code));
        if (other.length === 0 || other.some((m) => inRanges(m.match.code, INJURY_OR_COMPLAINT))) phase = 'D';
      } else if (section.name === 'historyOfPresentIllness' && setting !== 'inpatient') {
        const opening = document.text.slice(section.start, Math.min(section.end, section.start + OPENING));
        if (FOLLOWED_INJURY.test(opening)) phase = 'D';
      }
    }
  }
  return phase;
}

/** Codes that only say that the visit is one: they do not name what is followed. */
function isVisit(code: string): boolean {
  return inRanges(code, 'Z00-Z09');
}
