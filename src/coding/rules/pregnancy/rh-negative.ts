import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { saidInNarrative } from '../../said.ts';
import { isDiagnosisSection } from '../../standing.ts';
import { deliveredInStay } from './delivery.ts';
import { isMaternal } from './stage.ts';

const RH_NEGATIVE =
  /\brh(?:esus)?[- ]?(?:\(d\) ?)?neg(?:ative)?\b|\b(?:a|b|ab|o) neg(?:ative)?\b[^.;]{0,40}\brho?gam\b/i;

/**
 * An Rh-negative patient who is pregnant, without antibodies: a condition of the pregnancy (O26.89-) where the visit
 * takes it up, beside the blood type.
 *
 * @source guideline I.C.15.a.1; Tabular O26.89 (O36.0 is for isoimmunization); Coding Clinic 4Q 2014 (by citation)
 */
export const rhNegative: CodingRule = {
  id: 'pregnancy/rh-negative',
  title: 'Rh-negative in pregnancy',
  authority: guideline('I.C.15.a.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const [beside] = candidates;
    if (beside === undefined || !isMaternal(candidates, context) || deliveredInStay(context))
      return kept(candidates);
    if (candidates.some((c) => isUnder(c.code, 'O36.0') || isUnder(c.code, 'O26.89')))
      return kept(candidates);
    const told = saidInNarrative(RH_NEGATIVE, context).find(({ words }) =>
      isDiagnosisSection(words.sentence.section),
    );
    if (told === undefined) return kept(candidates);
    const why = step(
      'guideline',
      'O26.89: Rh-negative in a pregnant patient, cared for at this visit',
      guideline('I.C.15.a.1'),
    );
    // The rule of the trimester gives the last character.
    const added = addition({ code: 'O26.899', beside, evidence: [told.evidence], why }, context);
    if (added === undefined) return kept(candidates);
    const order = told.words.sentence.start;
    const typed = candidates.map((c) => (c.code === 'Z67.91' ? withBloodType(c, context) : c));
    return kept(withAddition(typed, { ...added, standing: 'diagnosis', listed: true, order }));
  },
};

/** "A neg", "O negative": capitals, as nothing else tells a blood group from an article. */
const BLOOD_TYPE = /\b(AB|A|B|O)(?: ?(?:Rh ?)?(?:neg(?:ative)?\b|NEG(?:ATIVE)?\b|-(?=[\s,.;)]))|, Rh neg)/;
const TYPES: Readonly<Record<string, string>> = { A: 'Z67.11', B: 'Z67.21', AB: 'Z67.31', O: 'Z67.41' };

function withBloodType(candidate: Candidate, context: CodingContext): Candidate {
  const words = sentencesWith(BLOOD_TYPE, context)[0];
  const type = words === undefined ? undefined : BLOOD_TYPE.exec(words.text)?.[1];
  const code = TYPES[type ?? ''];
  if (code === undefined) return candidate;
  const why = step(
    'specificity',
    `${code}: the record names the blood group, ${type ?? ''}`,
    guideline('I.B.2'),
  );
  return recode(candidate, code, why, context.icd10cm);
}
