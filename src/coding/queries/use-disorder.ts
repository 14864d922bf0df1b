import { guideline } from '../../base/authority.ts';
import { sentencesOf } from '../record-words.ts';
import { indicatorsOf, OPEN_OPTIONS, type QueryUnit } from './query-unit.ts';

/**
 * A substance use disorder whose severity is not documented: mild is abuse, moderate and severe are dependence.
 *
 * @source Index "Disorder, … use, mild / moderate / severe"; guideline I.C.5.b
 */
export const useDisorderSeverityQuery: QueryUnit = {
  id: 'query/use-disorder-severity',
  authority: guideline('I.C.5.b.2'),
  rank: 5,
  raise(candidates, context) {
    const open = candidates.find(
      (c) =>
        /^F1[0-689]\.9/.test(c.code) &&
        sentencesOf(c, context).some(({ text }) => /\buse disorders?\b/i.test(text)),
    );
    if (open === undefined) return [];
    return [
      {
        topic: 'Severity of the use disorder',
        question:
          'Please clarify the severity of the substance use disorder documented in this record, if known.',
        indicators: indicatorsOf(open),
        options: ['Mild', 'Moderate', 'Severe', ...OPEN_OPTIONS],
      },
    ];
  },
};
