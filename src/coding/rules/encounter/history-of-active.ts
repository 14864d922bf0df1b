import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Candidate } from '../../candidate.ts';
import { personalHistoryCode } from '../../history-codes.ts';
import { type CodingRule, dropping } from '../../rule.ts';

/** Past episodes that are reported beside a current one: infarction, stroke, fractures, drug use and their like. */
const BESIDE_CURRENT = ['Z86.7', 'Z87.3', 'Z87.5', 'Z87.81', 'Z87.891', 'Z87.440', 'Z87.442', 'Z87.01'];

/**
 * "History of" tells of what no longer exists: where the same condition is diagnosed now, its history code goes.
 *
 * @source guideline I.C.21.c.4
 */
export const historyOfActive: CodingRule = {
  id: 'status/history-of-active',
  title: 'History of a condition that is present',
  authority: guideline('I.C.21.c.4'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const past = candidates.filter(({ code }) => /^Z8[67]/.test(code) || isUnder(code, 'Z85'));
    if (past.length === 0) return { candidates, dropped: [] };
    const active = candidates.filter(({ code, listed }) => listed && !code.startsWith('Z'));
    const current = (history: Candidate): Candidate | undefined =>
      active.find((other) => personalHistoryCode(other.code, context.tables) === history.code);
    return dropping(candidates, (candidate) => {
      if (!past.includes(candidate) || candidate.listed) return undefined;
      if (BESIDE_CURRENT.some((stem) => isUnder(candidate.code, stem))) return undefined;
      const now = current(candidate);
      return now === undefined
        ? undefined
        : `${now.code} is diagnosed now; a history code is for what no longer exists (guideline I.C.21.c.4)`;
    });
  },
};
