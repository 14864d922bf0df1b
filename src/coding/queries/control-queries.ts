import { guideline } from '../../base/authority.ts';
import { categoryOf } from '../../record/code-system.ts';
import { sentencesOf } from '../record-words.ts';
import { isUncontrolledOnly } from '../rules/endocrine/diabetes-control.ts';
import { indicatorsOf, OPEN_OPTIONS, type QueryUnit } from './query-unit.ts';

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'];

/**
 * Diabetes called "uncontrolled", which the Index splits into hyperglycemia and hypoglycemia without a default.
 *
 * @source Index "Diabetes, uncontrolled"; guideline I.C.4.a
 */
const uncontrolledDiabetesQuery: QueryUnit = {
  id: 'query/uncontrolled-diabetes',
  authority: guideline('I.C.4.a'),
  raise(candidates, context) {
    const diabetes = candidates.filter((c) => DIABETES.includes(categoryOf(c.code)));
    if (diabetes.some((c) => /\.(65|649|641|1|0)/.test(c.code.slice(3)))) return [];
    const open = diabetes.find((c) => isUncontrolledOnly(c, context));
    if (open === undefined) return [];
    return [
      {
        topic: 'Control of diabetes',
        question: 'The record calls the diabetes uncontrolled. Please clarify what this term stands for.',
        indicators: indicatorsOf(open),
        options: ['With hyperglycemia', 'With hypoglycemia', ...OPEN_OPTIONS],
      },
    ];
  },
};

/**
 * A substance use disorder whose severity is not documented: mild is abuse, moderate and severe are dependence.
 *
 * @source Index "Disorder, … use, mild / moderate / severe"; guideline I.C.5.b
 */
const useDisorderSeverityQuery: QueryUnit = {
  id: 'query/use-disorder-severity',
  authority: guideline('I.C.5.b.2'),
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

/** Questions on the control or severity of a chronic disorder. */
export const controlQueries: readonly QueryUnit[] = [uncontrolledDiabetesQuery, useDisorderSeverityQuery];
