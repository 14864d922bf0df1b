import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const RUPTURED =
  /(?<!\bno )(?<!\bwithout )(?<!\bwithout spontaneous )\b(ruptured?|perforat(ed|ion))\b[^.;,]{0,25}\b(ear ?drum|tympanic membrane|TM|drum)\b|\b(ear ?drum|tympanic membrane|TM)\b[^.;,]{0,15}\b(rupture[d]?|perforat(ed|ion))\b|\bwith (spontaneous )?(rupture|perforation)\b/i;

/**
 * Acute suppurative otitis media with a ruptured drum is one code, H66.01-; the perforation is not coded beside it.
 *
 * @source guideline I.B.9; Tabular H66.01
 */
export const rupturedDrum: CodingRule = {
  id: 'combine/otitis-ruptured-drum',
  title: 'Acute suppurative otitis media with rupture of the ear drum',
  authority: tabular('H66.01'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'H66.00') || isUnder(c.code, 'H66.4')))
      return kept(candidates);
    const changed = candidates
      .map((c) => (isUnder(c.code, 'H66.4') ? acute(c, context) : c))
      .map((c) => (isUnder(c.code, 'H66.00') ? combined(c, context) : c));
    if (!changed.some((c) => isUnder(c.code, 'H66.01'))) return kept(candidates);
    return dropping(changed, (c) =>
      isUnder(c.code, 'H72') ? 'the rupture is said by the code of the otitis media' : undefined,
    );
  },
};

function combined(candidate: Candidate, context: CodingContext): Candidate {
  if (!sentencesOf(candidate, context).some(({ text }) => RUPTURED.test(text))) return candidate;
  const code = candidate.code.replace('H66.00', 'H66.01');
  return recode(
    candidate,
    code,
    step('combination', `${code}: with rupture of the drum`, tabular('H66.01')),
    context.icd10cm,
  );
}

/** Suppurative otitis media that its sentence calls acute ("AOM, suppurative") is H66.00-. */
function acute(candidate: Candidate, context: CodingContext): Candidate {
  if (!sentencesOf(candidate, context).some(({ text }) => /\b(aom|acute)\b/i.test(text))) return candidate;
  const code = `H66.00${SIDES[candidate.code.slice(-1)] ?? '9'}`;
  return recode(
    candidate,
    code,
    step('specificity', `${code}: acute and suppurative`, tabular('H66.00')),
    context.icd10cm,
  );
}

/** Last characters of H66.4-, and of H66.00- for the same side. */
const SIDES: Readonly<Record<string, string>> = { '1': '1', '2': '2', '3': '3', '0': '9' };
