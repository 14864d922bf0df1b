import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';

import {
  isLocalizedInfection,
  isOrganDysfunction,
  isSystemicInfection,
} from '../rules/infection/sepsis-codes.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { type Sign, signs, speaksOf, valuesOf } from './signs/signs.ts';

/**
 * An infection with a systemic response and a sign of organ dysfunction, where the record says neither that there is
 * sepsis nor that there is none.
 *
 * @source guideline I.C.1.d; criteria of the response: SCCM/ACCP 1991 and 2001 (by citation), dysfunction: Sepsis-3
 */
export const infectionResponseQuery: QueryUnit = {
  id: 'query/infection-response',
  authority: guideline('I.C.1.d.1.a'),
  rank: 2,
  settings: INPATIENT,
  raise(candidates, context) {
    const infections = candidates.filter(isLocalizedInfection);
    if (infections.length === 0 || candidates.some(isSystemicInfection)) return [];
    if (speaksOf('sepsisWord', context) || named('A40,A41,R65', context).length > 0) return [];
    const response = [
      valuesOf('temperature', context, (t) => t > 38 || t < 36),
      valuesOf('heartRate', context, (rate) => rate > 90),
      valuesOf('respiratoryRate', context, (rate) => rate > 20),
      [
        ...valuesOf('whiteCells', context, (count) => count > 12 || count < 4),
        ...valuesOf('bands', context, (percent) => percent > 10),
      ],
    ].filter((group): group is readonly Sign[] => group.length > 0);
    if (response.length < 2) return [];
    const organs = candidates.filter((c) => isOrganDysfunction(c) || isUnder(c.code, 'G93.40'));
    const dysfunction = [
      ...valuesOf('lactate', context, (lactate) => lactate > 2),
      ...valuesOf('systolic', context, (pressure) => pressure < 90),
      ...valuesOf('meanArterialPressure', context, (pressure) => pressure < 65),
      ...valuesOf('platelets', context, (count) => count < 100),
      ...signs('bloodCulturePositive', context),
    ];
    if (organs.length + dysfunction.length === 0) return [];
    return [
      {
        topic: 'Response to infection',
        question:
          'Please clarify how the infection and the quoted findings relate: document the diagnosis, if any, that they stand for.',
        indicators: quoted(
          infections.slice(0, 2).flatMap((c) => indicatorsOf(c).slice(0, 1)),
          ...response.map((group) => group.slice(0, 1)),
          organs.slice(0, 2).flatMap((c) => indicatorsOf(c).slice(0, 1)),
          dysfunction.slice(0, 3),
        ),
        options: options(
          'Localized infection without sepsis',
          'Sepsis, without related acute organ dysfunction',
          'Sepsis with related acute organ dysfunction (please name it)',
        ),
      },
    ];
  },
};
