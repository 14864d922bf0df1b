import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Candidate } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { sameSide } from './superficial-injury.ts';

const SPECIFIC = 'S00-T13,T15-T29,T33-T34';
/** "Unspecified injury" of a region, before the 7th character: S09.90, S39.91, S69.91… */
const UNSPECIFIED_OF_REGION = /^S\d9\.(8|9)|^S09\.9/;

/**
 * Codes of no site ("injury", "multiple injuries", "burn" of an unspecified region) and of an unspecified injury of a
 * region give way to the injuries that the record names.
 *
 * @source guidelines I.C.19.b and I.C.19.d.5
 */
export const unspecifiedInjury: CodingRule = {
  id: 'injury/unspecified',
  title: 'Unspecified injuries beside named ones',
  authority: guideline('I.C.19.b'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => /^(T07|T14|T30|S\d9)/.test(c.code))) return { candidates, dropped: [] };
    return dropping(candidates, (candidate) => {
      const named = candidates.find((o) => o !== candidate && namesWhat(o, candidate));
      return named === undefined
        ? undefined
        : `the record names the injury: ${named.code} (guideline I.C.19.b)`;
    });
  },
};

function namesWhat(other: Candidate, vague: Candidate): boolean {
  // A late injury says nothing of a current one.
  if (other.code.endsWith('S') !== vague.code.endsWith('S')) return false;
  if (/^T30/.test(vague.code)) return inRanges(other.code, 'T20-T28');
  // "Wound" or "laceration" of no site is told by an open wound, not by a fracture elsewhere.
  if (vague.code.startsWith('T14.8')) return /^S\d1/.test(other.code) || inRanges(other.code, 'T20-T28');
  if (/^T07|^T14\.90/.test(vague.code)) return inRanges(other.code, SPECIFIC);
  if (!UNSPECIFIED_OF_REGION.test(vague.code) || !/unspecified injury/i.test(vague.title)) return false;
  return (
    other.code.slice(0, 2) === vague.code.slice(0, 2) &&
    !/unspecified injury/i.test(other.title) &&
    sameSide(other, vague)
  );
}
