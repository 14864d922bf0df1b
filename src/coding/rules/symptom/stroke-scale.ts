import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const SCORE =
  /\b(?:nihss|nih ?ss|nih stroke scale)\b(?: score)?(?: (?:of|was|is|on (?:arrival|admission|presentation)|at (?:arrival|admission|presentation)|initial(?:ly)?))*\s*[:=]?\s*(\d{1,2})\b(?!\s*(?:\/\s*\d{2,}\/|%))/i;

/**
 * The first documented NIH stroke scale score beside an acute stroke, by any clinician.
 *
 * @source guidelines I.C.18.i and I.B.14
 */
export const strokeScale: CodingRule = {
  id: 'symptom/stroke-scale',
  title: 'NIH stroke scale beside an acute stroke',
  authority: guideline('I.C.18.i'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const stroke = candidates.find((c) => inCategories(c.code, 'I60', 'I63'));
    if (stroke === undefined || candidates.some((c) => c.code.startsWith('R29.7'))) return kept(candidates);
    for (const words of sentencesWith(SCORE, context)) {
      const match = SCORE.exec(words.text);
      const score = Number(match?.[1]);
      if (match === null || score > 42) continue;
      const code = `R29.7${String(score).padStart(2, '0')}`;
      const why = step(
        'guideline',
        `${code}: NIHSS ${String(score)} beside ${stroke.code}`,
        guideline('I.C.18.i'),
      );
      const added = addition(
        { code, beside: stroke, evidence: [matchedEvidence(words, match)], why },
        context,
      );
      return kept(
        withAddition(
          candidates,
          added === undefined ? undefined : { ...added, listed: false, order: stroke.order + 0.4 },
        ),
      );
    }
    return kept(candidates);
  },
};
