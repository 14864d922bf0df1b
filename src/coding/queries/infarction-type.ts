import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';

import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { signs, valuesOf } from './signs/signs.ts';

const TYPES = [
  'Type 1 myocardial infarction',
  'Type 2 myocardial infarction (please name the cause)',
  'Demand ischemia without infarction',
  'Acute non-ischemic myocardial injury (please name the cause)',
] as const;

/**
 * An infarction beside words of demand or of injury without ischemia: which of them it was is for the provider.
 *
 * @source guideline I.C.9.e.5
 */
export const infarctionTypeQuery: QueryUnit = {
  id: 'query/infarction-type',
  authority: guideline('I.C.9.e.5'),
  rank: 3,
  settings: INPATIENT,
  raise(candidates, context) {
    const infarction = candidates.find((c) => isUnder(c.code, 'I21.4') || isUnder(c.code, 'I21.9'));
    if (infarction === undefined) return [];
    const demand = signs('demandIschemia', context);
    if (
      demand.length === 0 ||
      named('I21.A', context).length > 0 ||
      /\btype [12]\b/i.test(wordsOf(infarction))
    )
      return [];
    return [
      {
        topic: 'Type of myocardial infarction',
        question: 'Please clarify the diagnosis that the quoted words and results stand for.',
        indicators: quoted(
          indicatorsOf(infarction).slice(0, 3),
          demand.slice(0, 3),
          valuesOf('troponin', context, () => true).slice(0, 4),
        ),
        options: options(...TYPES),
      },
    ];
  },
};

function wordsOf({
  mentions,
}: {
  readonly mentions: readonly { readonly modifiers: readonly string[]; readonly text: string }[];
}): string {
  return mentions.map(({ text, modifiers }) => [text, ...modifiers].join(' ')).join(' ');
}

/** Conditions that the record names, or denies, for a troponin. */
const ACCOUNTS = 'I20-I25,I5A,I40,I41,I51.81,I51.4,N18.6';

/**
 * A troponin that rose, without anything the provider says of it.
 *
 * @source guidelines III.B and I.C.9.e
 */
export const troponinQuery: QueryUnit = {
  id: 'query/troponin',
  authority: guideline('III.B'),
  rank: 6,
  settings: INPATIENT,
  raise(_candidates, context) {
    const values = valuesOf('troponin', context, (value) => value > 0.04);
    const lowest = Math.min(...values.map(({ value }) => value ?? 0));
    const highest = Math.max(0, ...values.map(({ value }) => value ?? 0));
    if (values.length < 2 || highest < lowest * 1.2) return [];
    if (named(ACCOUNTS, context).length > 0 || signs('demandIschemia', context).length > 0) return [];
    return [
      {
        topic: 'Troponin results',
        question: 'Please document the diagnosis, if any, that the quoted results stand for.',
        indicators: quoted(values),
        options: options(...TYPES, 'Results without a diagnosis'),
      },
    ];
  },
};
