import { guideline } from '../../base/authority.ts';
import { categoryOf } from '../../record/code-system.ts';

import { isUncontrolledOnly } from '../rules/endocrine/diabetes-control.ts';
import { indicatorsOf, OPEN_OPTIONS, type QueryUnit, quoted } from './query-unit.ts';
import { valuesOf } from './signs/signs.ts';

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'];

/**
 * Diabetes called "uncontrolled", which the Index splits into hyperglycemia and hypoglycemia without a default.
 *
 * @source Index "Diabetes, uncontrolled"; guideline I.C.4.a
 */
export const uncontrolledDiabetesQuery: QueryUnit = {
  id: 'query/uncontrolled-diabetes',
  authority: guideline('I.C.4.a'),
  rank: 4,
  raise(candidates, context) {
    const diabetes = candidates.filter((c) => DIABETES.includes(categoryOf(c.code)));
    if (diabetes.some((c) => /\.(65|649|641|1|0)/.test(c.code.slice(3)))) return [];
    const open = diabetes.find((c) => isUncontrolledOnly(c, context));
    if (open === undefined) return [];
    return [
      {
        topic: 'Control of diabetes',
        question: 'The record calls the diabetes uncontrolled. Please clarify what this term stands for.',
        indicators: quoted(indicatorsOf(open).slice(0, 3), valuesOf('a1c', context, () => true).slice(0, 2)),
        options: ['With hyperglycemia', 'With hypoglycemia', ...OPEN_OPTIONS],
      },
    ];
  },
};
