import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { isAskedFor } from '../../proposal.ts';
import { addition, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { said } from '../../said.ts';

const YEAR = '(?:in |by |since |until |till )?(?:19|20)\\d\\d|\\d+ ?(?:years?|yrs?|y) ago';
/** "Smoked for 20 years and quit in 2015", "a pack a day until 2019", "30 pk-yr, quit 2009". */
const GAVE_UP = new RegExp(
  `\\b(?:(?:used to smoke|smoked|past smoking|past tobacco)\\b[^.;]{0,60}\\b(?:quit|stopp(?:ed|ing)|until|till|gave (?:it )?up)\\b|` +
    `(?:pack|ppd|cigarettes?|cigs|pk|pack[- ]?years?|pk[- ]?y(?:ea)?rs?)\\b[^.;]{0,40}\\b(?:quit|stopped|until|till)\\s+(?:smoking )?(?:${YEAR}))`,
  'i',
);
const STILL =
  /\b(?:(?:trying|wants?|ready|attempt\w*|plans?|advised|encouraged|counsel\w*|unable|help\w*) (?:to )?(?:quit|stop)|again|resumed|relapsed|not (?:yet )?quit)\b/i;

/**
 * Tobacco that the patient used and gave up, told in words that no term holds: Z87.891 where a coded diagnosis asks
 * for it.
 *
 * @source guidelines I.A.17 and I.C.21.c.4
 */
export const pastTobacco: CodingRule = {
  id: 'add/past-tobacco',
  title: 'Tobacco given up',
  authority: guideline('I.C.21.c.4'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const beside = candidates[0];
    if (beside === undefined || candidates.some((c) => isUnder(c.code, 'F17') || c.code === 'Z87.891'))
      return kept(candidates);
    const told = said(GAVE_UP, context, (section) => section !== 'familyHistory').find(
      ({ words }) => !STILL.test(words.text),
    );
    if (told === undefined) return kept(candidates);
    const why = step('history', `Z87.891: "${told.evidence.text}"`, guideline('I.C.21.c.4'));
    const added = addition({ code: 'Z87.891', beside, evidence: [told.evidence], why }, context);
    if (added === undefined) return kept(candidates);
    const past = {
      ...added,
      standing: 'background' as const,
      listed: false,
      confidence: 0.6,
      order: 8_500_000 + told.evidence.start,
    };
    return kept(isAskedFor(past, candidates, context) ? withAddition(candidates, past) : candidates);
  },
};
