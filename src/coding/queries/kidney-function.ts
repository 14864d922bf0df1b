import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';

import type { CodingContext } from '../context.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { type Sign, signs, valuesOf } from './signs/signs.ts';

/** KDIGO: a rise to one and a half times the baseline, which the lowest value stands for. */
const RISE = 1.5;

/**
 * A rise of the creatinine to one and a half times its lowest value or more, and no diagnosis for it; the result
 * alone is never coded.
 *
 * @source guideline III.B; KDIGO Clinical Practice Guideline for Acute Kidney Injury 2012 (by citation)
 */
export const kidneyFunctionQuery: QueryUnit = {
  id: 'query/kidney-function',
  authority: guideline('III.B'),
  rank: 4,
  settings: INPATIENT,
  raise(_candidates, context) {
    const rise = creatinineRise(context);
    if (rise.length === 0) return [];
    if (named('N17,N18.6,N19,N99.0,O90.4,R94.4,R79.8', context).length > 0) return [];
    const other = [...valuesOf('gfr', context, (rate) => rate < 60), ...signs('dialysis', context)];
    return [
      {
        topic: 'Kidney function',
        question: 'Please document the diagnosis, if any, that the quoted results stand for.',
        indicators: quoted(rise, other.slice(0, 3)),
        options: options(
          'Acute kidney injury (please state the cause, if known)',
          'Acute kidney injury on chronic kidney disease (please state cause and stage)',
          'Change of the result without a diagnosis',
        ),
      },
    ];
  },
};

/** The highest and the lowest creatinine where the one is one and a half times the other or more. */
function creatinineRise(context: CodingContext): readonly Sign[] {
  const all = valuesOf('creatinine', context, () => true);
  const by = [...all].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [lowest, highest] = [by[0], by.at(-1)];
  if (lowest?.value === undefined || lowest.value === null) return [];
  if (highest?.value === undefined || highest.value === null) return [];
  return highest.value >= RISE * lowest.value && highest.value >= lowest.value + 0.3 ? [lowest, highest] : [];
}

/**
 * Acute kidney injury whose kind is open while the urine or the course tells of the tubules.
 *
 * @source Tabular N17; guideline I.B.2
 */
export const kidneyInjuryTypeQuery: QueryUnit = {
  id: 'query/kidney-injury-type',
  authority: guideline('I.B.2'),
  rank: 4,
  settings: INPATIENT,
  raise(candidates, context) {
    const open = candidates.find((c) => isUnder(c.code, 'N17.9'));
    if (open === undefined) return [];
    const tubules = [...signs('renalTubularSigns', context), ...signs('dialysis', context)];
    if (tubules.length === 0 || named('N17.0-N17.2,N10,N14', context).length > 0) return [];
    return [
      {
        topic: 'Type of acute kidney injury',
        question: 'Please clarify the type or the cause of the acute kidney injury, if known.',
        indicators: quoted(
          indicatorsOf(open).slice(0, 2),
          tubules.slice(0, 4),
          valuesOf('creatinine', context, () => true).slice(0, 4),
        ),
        options: options('Acute tubular necrosis', 'Prerenal, without tubular necrosis', 'Obstructive'),
      },
    ];
  },
};
