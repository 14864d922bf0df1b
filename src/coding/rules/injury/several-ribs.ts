import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { mergeSameCode, recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Two ribs by number (`ribs 7-10`, `rib fx 7, 8`, `7th-8th rib fractures`) or by count (`rib fxs x2`, `two ribs`). */
const SEVERAL =
  /\bribs?(?: (?:fx|fxs|fractures?))?,? ?#?(?:\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|,|&|\/|and|through|thru|to) ?)#?\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|,|&|\/|and|through|thru|to) ?)\d{1,2}(?:st|nd|rd|th)? ribs?\b|\bribs? (?:fx|fxs|fractures?) ?x ?[2-9]\b|\b(?:multiple|several|two|three|four|five|six|2|3|4|5|6) (?:\w+ ){0,3}(?:ribs|rib (?:fx|fxs|fractures))\b/i;

/**
 * Fractures of more than one rib of a side have their own code.
 *
 * @source guideline I.C.19.b (combination codes of multiple injuries); Tabular S22.3, S22.4
 */
export const severalRibs: CodingRule = {
  id: 'injury/several-ribs',
  title: 'Fractures of several ribs',
  authority: guideline('I.C.19.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'S22.3'))) return kept(candidates);
    return kept(
      mergeSameCode(
        candidates.map((c) => {
          if (!isUnder(c.code, 'S22.3')) return c;
          const words = sentencesOf(c, context).find(({ text }) => SEVERAL.test(text));
          if (words === undefined) return c;
          const code = `S22.4${c.code.slice(5)}`;
          return recode(
            c,
            code,
            step('specificity', `${code}: the record names more than one rib`, guideline('I.C.19.b')),
            context.icd10cm,
          );
        }),
      ),
    );
  },
};
