import { tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { isUnder } from '../../record/code-system.ts';
import type { Icd10CmEdition } from '../../tables/icd10cm/icd10cm.ts';
import { names, notesNaming } from '../../tables/icd10cm/notes-naming.ts';
import type { Candidate } from '../candidate.ts';
import { type CodingRule, dropping } from '../rule.ts';
import { isSymptomCode } from './symptoms.ts';

/**
 * Two codes that exclude each other are not proposed together: the symptom gives way to the disease, the less
 * specific to the more specific, the weaker standing to the stronger.
 *
 * @source guideline I.A.12.a; Tabular Excludes1 notes
 */
export const excludes1: CodingRule = {
  id: 'conventions/excludes1',
  title: 'Codes that exclude each other',
  authority: tabular('Excludes1 notes'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const losers = new Map<Candidate, string>();
    for (const a of candidates) {
      for (const b of candidates) {
        if (a === b || losers.has(a) || losers.has(b)) continue;
        const at = excludesAt(context.icd10cm, a.code, b.code);
        if (at === undefined) continue;
        const loser = weaker(a, b);
        const winner = loser === a ? b : a;
        losers.set(loser, `${winner.code} is coded and excludes it (Tabular ${at}, Excludes1)`);
      }
    }
    return dropping(candidates, (candidate) => losers.get(candidate));
  },
};

/** Where the Tabular List prints an Excludes1 note that keeps `other` from standing beside `code`. */
export function excludesAt(edition: Icd10CmEdition, code: string, other: string): string | undefined {
  for (const note of notesNaming(edition, code, 'excludes1')) {
    // A note that names its own code speaks of that code with another meaning, not of a conflict.
    if (names(note, code, edition)) continue;
    if (names(note, other, edition)) return note.at;
  }
  return undefined;
}

function weaker(a: Candidate, b: Candidate): Candidate {
  const score = (c: Candidate): number =>
    (isSymptomCode(c.code) ? 0 : 4) +
    (c.listed ? 2 : 0) +
    (/unspecified/i.test(c.title) ? 0 : 1) +
    (isUnder(c.code, 'Z') ? -1 : 0);
  return score(a) < score(b) ? a : b;
}
