import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { phaseOfCode } from './seventh-character.ts';
import { sameSide } from './superficial-injury.ts';

/** Degree of a burn or corrosion of T20–T25: 0 unspecified, 1 to 3; corrosions stand at 4 to 7. */
export function burnDegree(code: string): number | undefined {
  if (!inCategories(code, 'T20', 'T25')) return undefined;
  const digit = Number(code.slice(4, 5));
  return digit > 3 ? digit - 4 : digit;
}

/**
 * Burns of one site and side are coded once, at the highest degree recorded.
 *
 * @source guideline I.C.19.d.2
 */
export const burnOfHighestDegree: CodingRule = {
  id: 'injury/burn-degree',
  title: 'Burns of one site at the highest degree',
  authority: guideline('I.C.19.d.2'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => burnDegree(c.code) !== undefined)) return { candidates, dropped: [] };
    return dropping(candidates, (candidate) => {
      const higher = candidates.find((o) => o !== candidate && outranks(o, candidate));
      return higher === undefined
        ? undefined
        : `the same site is coded at the highest degree, ${higher.code} (guideline I.C.19.d.2)`;
    });
  },
};

function outranks(other: Candidate, candidate: Candidate): boolean {
  const high = burnDegree(other.code);
  const low = burnDegree(candidate.code);
  if (high === undefined || low === undefined || high <= low) return false;
  // The same category and site digit (T22.31- over T22.21-); an unspecified site of the category gives way too.
  const sameCategory = other.code.slice(0, 3) === candidate.code.slice(0, 3);
  const site = candidate.code.slice(5, 6);
  const sameSite = site === other.code.slice(5, 6) || site === '0';
  const burnOrCorrosion = isCorrosion(other.code) === isCorrosion(candidate.code);
  const samePhase = phaseOfCode(other.code) === phaseOfCode(candidate.code);
  return sameCategory && sameSite && burnOrCorrosion && samePhase && sameSide(other, candidate);
}

/** Whether a code of T20–T25 is a corrosion, a burn by a chemical. */
export function isCorrosion(code: string): boolean {
  return inCategories(code, 'T20', 'T25') && Number(code.slice(4, 5)) > 3;
}
