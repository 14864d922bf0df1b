import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const RECENT =
  /\b(?:recent(?:ly)?|repeated|recurrent|multiple|frequent|several|falling|work-?up|evaluat\w+|today|this week|past (?:week|month))\b/i;
const PAST = /\b(?:history of|h\/o|prior|previous(?:ly)?|in the past|remote)\b/i;

/**
 * Recent falls under investigation are R29.6; falls of the past in a patient at risk are Z91.81; both where both are
 * told.
 *
 * @source guideline I.C.18.d
 */
export const repeatedFalls: CodingRule = {
  id: 'symptom/falls',
  title: 'Repeated falls and history of falling',
  authority: guideline('I.C.18.d'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => c.code === 'R29.6')) return kept(candidates);
    return kept(
      candidates.map((c) => {
        if (c.code !== 'R29.6' || c.mentions.length === 0) return c;
        const texts = sentencesOf(c, context).map((s) => s.text);
        const onlyPast = texts.every((text) => PAST.test(text) && !RECENT.test(text));
        if (!onlyPast || candidates.some((o) => o.code === 'Z91.81')) return c;
        const why = step('history', 'Z91.81: falls of the past', guideline('I.C.18.d'));
        return recode(c, 'Z91.81', why, context.icd10cm);
      }),
    );
  },
};
