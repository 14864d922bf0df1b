import { tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { categoryOf, isUnder } from '../../record/code-system.ts';
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
        if (at === undefined || isOtherSide(a, b)) continue;
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
    if (SPEAKS_OF_ANOTHER.some(([at, named]) => note.at === at && isUnder(other, named))) continue;
    // A note that names its own code speaks of that code with another meaning, not of a conflict.
    if (names(note, code, edition)) continue;
    if (names(note, other, edition)) return note.at;
  }
  return undefined;
}

/**
 * Notes whose words mean only a part of the codes they name: I65 excludes "insufficiency NOS of precerebral artery
 * (G45.-)", not the transient attack (G45.9) that a stenosis caused.
 */
const SPEAKS_OF_ANOTHER: readonly (readonly [at: string, named: string])[] = [
  ['I65', 'G45.9'],
  ['I66', 'G45.9'],
  // tamoxifen alone; a patient may take an aromatase inhibitor beside another antineoplastic drug
  ['T45.1', 'T38.6'],
];

/** A stone of the right kidney and an obstruction of the left are unrelated, and both stand (guideline I.A.12.a). */
function isOtherSide(a: Candidate, b: Candidate): boolean {
  const side = oneSide(a);
  const other = oneSide(b);
  return (
    side !== undefined &&
    other !== undefined &&
    side !== other &&
    categoryOf(a.code)[0] === categoryOf(b.code)[0]
  );
}

function oneSide(candidate: Candidate): 'right' | 'left' | undefined {
  const { mentions, evidence } = candidate;
  const sides = new Set(
    mentions.length > 0
      ? mentions.filter((m) => m.section.name !== 'reviewOfSystems').map((m) => m.laterality ?? '')
      : evidence.map(({ text }) => /\b(?:right|left)\b/i.exec(text)?.[0].toLowerCase() ?? ''),
  );
  sides.delete('');
  const [side] = sides;
  return sides.size === 1 && (side === 'right' || side === 'left') ? side : undefined;
}

function weaker(a: Candidate, b: Candidate): Candidate {
  const score = (c: Candidate): number =>
    (isSymptomCode(c.code) ? 0 : 4) +
    (c.listed ? 2 : 0) +
    (/unspecified/i.test(c.title) ? 0 : 1) +
    (isUnder(c.code, 'Z') ? -1 : 0);
  return score(a) < score(b) ? a : b;
}
