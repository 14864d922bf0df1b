import { guideline } from '../../base/authority.ts';
import type { Question } from './query-unit.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import type { SignName } from './signs/sign-names.ts';
import { signs, valuesOf } from './signs/signs.ts';

interface Electrolyte {
  readonly value: SignName;
  readonly topic: string;
  readonly low: number;
  readonly high: number;
  /** Codes of its disorders. */
  readonly disorders: string;
  readonly choices: readonly [string, string];
}

/** Values well outside the usual limits: a result at the limit is not asked for. */
const ELECTROLYTES: readonly Electrolyte[] = [
  {
    value: 'potassium',
    topic: 'Potassium results',
    low: 3.2,
    high: 5.7,
    disorders: 'E87.5,E87.6,E87.8',
    choices: ['Hypokalemia', 'Hyperkalemia'],
  },
  {
    value: 'sodium',
    topic: 'Sodium results',
    low: 131,
    high: 148,
    disorders: 'E87.0,E87.1,E22.2',
    choices: ['Hyponatremia', 'Hypernatremia'],
  },
  {
    value: 'magnesium',
    topic: 'Magnesium results',
    low: 1.5,
    high: 3,
    disorders: 'E83.4',
    choices: ['Hypomagnesemia', 'Hypermagnesemia'],
  },
  {
    value: 'phosphorus',
    topic: 'Phosphorus results',
    low: 2,
    high: 6,
    disorders: 'E83.3',
    choices: ['Hypophosphatemia', 'Hyperphosphatemia'],
  },
];

/**
 * An electrolyte far out of its limits that was treated, without a diagnosis. The result alone is never coded.
 *
 * @source guideline III.B
 */
export const electrolyteQuery: QueryUnit = {
  id: 'query/electrolytes',
  authority: guideline('III.B'),
  rank: 7,
  settings: INPATIENT,
  raise(_candidates, context) {
    const questions: Question[] = [];
    for (const { value, topic, low, high, disorders, choices } of ELECTROLYTES) {
      const below = valuesOf(value, context, (v) => v <= low);
      const above = valuesOf(value, context, (v) => v >= high);
      if (below.length + above.length === 0) continue;
      const treated = signs('electrolyteTreatment', context);
      if (treated.length === 0 || named(disorders, context).length > 0) continue;
      questions.push({
        topic,
        question: 'Please document the diagnosis, if any, for which the quoted results were treated.',
        indicators: quoted(below.slice(0, 3), above.slice(0, 3), treated.slice(0, 3)),
        options: options(
          below.length > 0 && choices[0],
          above.length > 0 && choices[1],
          'Results without a diagnosis',
        ),
      });
    }
    return questions;
  },
};
