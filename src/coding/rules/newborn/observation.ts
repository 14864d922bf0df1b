import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isNewbornChart } from './newborn-chart.ts';

const OBSERVED =
  /\b(observ(ed|ation)|evaluat(ed|ion)|work-?up|rule[sd]?[- ]out|r\/o|suspected|concern|risk)\b[^.]{0,60}\b(sepsis|infection)\b|\b(sepsis|infection)\b[^.]{0,40}\b(work-?up|evaluation|rule[sd]?[- ]out|observation)\b/i;
const FOUND_ABSENT =
  /\b(rule[sd] out|not (found|confirmed)|cultures? (were |was |remained |is )?(negative|no growth)|negative (blood )?culture|no evidence of (sepsis|infection)|sepsis (was )?unlikely|antibiotics (were )?(stopped|discontinued))\b/i;

/**
 * A newborn observed for a suspected infection that is then ruled out.
 *
 * @source guidelines I.C.16.b.1–3
 */
export const newbornObservation: CodingRule = {
  id: 'newborn/observation',
  title: 'Observation of a newborn for a suspected condition ruled out',
  authority: guideline('I.C.16.b.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (
      !isNewbornChart(context) ||
      candidates.some((c) => isUnder(c.code, 'P36') || isUnder(c.code, 'Z05.1'))
    )
      return kept(candidates);
    const observed = sentencesWith(OBSERVED, context).find(({ sentence }) =>
      [
        'hospitalCourse',
        'assessment',
        'assessmentAndPlan',
        'dischargeDiagnosis',
        'plan',
        'impression',
        'other',
      ].includes(sentence.section.name),
    );
    const match = observed === undefined ? null : OBSERVED.exec(observed.text);
    const basis = candidates[0];
    if (
      observed === undefined ||
      match === null ||
      basis === undefined ||
      sentencesWith(FOUND_ABSENT, context).length === 0
    )
      return kept(candidates);
    const why = step(
      'guideline',
      'Z05.1: observed for a suspected infection, ruled out',
      guideline('I.C.16.b.1'),
    );
    const added = addition(
      { code: 'Z05.1', beside: basis, evidence: [matchedEvidence(observed, match)], why },
      context,
    );
    return kept(
      withAddition(candidates, added === undefined ? undefined : { ...added, order: basis.order + 0.5 }),
    );
  },
};
