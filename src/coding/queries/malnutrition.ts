import { guideline } from '../../base/authority.ts';
import { documentedUnit } from './documented.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { signs, valuesOf } from './signs/signs.ts';

/** What ASPEN and GLIM count; albumin is none of it. */
const SIGNS = [
  'bmi',
  'weightLoss',
  'weightLossPercent',
  'poorIntake',
  'muscleWasting',
  'nutritionCare',
] as const;

/**
 * Malnutrition without its severity, which the provider names; a dietitian's words alone do not.
 *
 * @source Tabular E40–E46; guideline I.B.14
 */
export const malnutritionQuery = documentedUnit({
  id: 'malnutrition-severity',
  topic: 'Severity of malnutrition',
  section: 'I.B.14',
  rank: 3,
  codes: 'E46,E64.0',
  question: 'Please clarify the severity of the malnutrition documented in this record, if known.',
  signs: SIGNS,
  choices: () => ['Mild', 'Moderate', 'Severe'],
});

/**
 * A low weight or loss of weight and muscle that was seen to, without a diagnosis.
 *
 * @source guidelines I.B.14 and III
 */
export const nutritionalStatusQuery: QueryUnit = {
  id: 'query/nutritional-status',
  authority: guideline('I.B.14'),
  rank: 5,
  settings: INPATIENT,
  raise(_candidates, context) {
    const low = valuesOf('bmi', context, (bmi) => bmi < 18.5);
    const lost = [
      ...valuesOf('weightLossPercent', context, (percent) => percent >= 5),
      ...signs('poorIntake', context),
    ];
    const wasted = signs('muscleWasting', context);
    const cared = signs('nutritionCare', context);
    const groups = [low, lost, wasted].filter((group) => group.length > 0).length;
    if (groups < 2 || cared.length === 0) return [];
    if (named('E40-E46,E64.0,R64', context).length > 0) return [];
    return [
      {
        topic: 'Nutritional status',
        question:
          'Please document the diagnosis, if any, that the quoted findings and the nutritional care stand for.',
        indicators: quoted(low, lost.slice(0, 3), wasted.slice(0, 3), cared.slice(0, 2)),
        options: options(
          'Malnutrition (please state the severity)',
          'Underweight without malnutrition',
          'No diagnosis beyond the findings',
        ),
      },
    ];
  },
};
