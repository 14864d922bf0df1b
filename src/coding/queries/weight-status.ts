import { guideline } from '../../base/authority.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { valuesOf } from './signs/signs.ts';

/**
 * Obesity with a body mass index, whose class is the provider's to name.
 *
 * @source Tabular E66.81-; guideline I.B.14
 */
export const obesityClassQuery: QueryUnit = {
  id: 'query/obesity-class',
  authority: guideline('I.B.14'),
  rank: 7,
  settings: INPATIENT,
  raise(candidates, context) {
    const obesity = candidates.find((c) => c.code === 'E66.9');
    if (obesity === undefined) return [];
    const index = valuesOf('bmi', context, (bmi) => bmi >= 30);
    if (index.length === 0) return [];
    return [
      {
        topic: 'Class of obesity',
        question: 'Please clarify the class of the obesity documented in this record.',
        indicators: quoted(indicatorsOf(obesity).slice(0, 2), index.slice(0, 2)),
        options: options('Class 1', 'Class 2', 'Class 3', 'Overweight, without obesity'),
      },
    ];
  },
};

/**
 * A body mass index far out of the usual range, without a diagnosis of the weight by the provider.
 *
 * @source guidelines I.B.14 and I.C.21.c.3
 */
export const weightStatusQuery: QueryUnit = {
  id: 'query/weight-status',
  authority: guideline('I.B.14'),
  rank: 7,
  settings: ['inpatient', 'professional'],
  raise(_candidates, context) {
    const index = valuesOf('bmi', context, (bmi) => bmi >= 40);
    if (index.length === 0 || named('E65,E66,R63.5,O99.21,O26.0,O00-O9A', context).length > 0) return [];
    return [
      {
        topic: 'Weight status',
        question: 'Please document the diagnosis, if any, that the quoted body mass index stands for.',
        indicators: quoted(index.slice(0, 3)),
        options: options(
          'Obesity (please state the class)',
          'Overweight',
          'No diagnosis that bears on this care',
        ),
      },
    ];
  },
};
