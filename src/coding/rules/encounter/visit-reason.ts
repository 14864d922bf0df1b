import type { SectionName } from '../../../reading/reading.ts';
import type { Candidate } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';

const TELLS_REASON: ReadonlySet<SectionName> = new Set<SectionName>([
  'chiefComplaint',
  'historyOfPresentIllness',
  'indications',
  'header',
  'other',
]);

/**
 * Whether the record tells that the visit is for what a code says: its chief complaint or history names it, or the
 * record has no chief complaint that would name another reason.
 *
 * @source guidelines IV.A and I.C.21.c.16
 */
export function isVisitReason(candidate: Candidate, context: CodingContext): boolean {
  if (candidate.mentions.some(({ section }) => TELLS_REASON.has(section.name))) return true;
  return !context.reading.documents.some((d) => d.sections.some((s) => s.name === 'chiefComplaint'));
}
