import { guideline } from '../../base/authority.ts';
import { isLocalizedInfection, isSystemicInfection } from '../rules/infection/sepsis-codes.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { signs, valuesOf } from './signs/signs.ts';

/** What accounts for a changed mind: encephalopathy, delirium, stroke, seizure, intoxication, injury, psychosis, coma. */
const ACCOUNTS =
  'G92,G93.1,G93.4,G93.5,G93.6,K76.82,I67.4,F05,F10,F11,F12,F13,F14,F15,F16,F19,F20-F31,G40,G41,I60-I63,R40.2,S06,T40-T43,R56';

/**
 * A change of mental status with an infection or a metabolic disorder, and no diagnosis that accounts for it.
 *
 * @source guidelines I.B.4 and III.B
 */
export const mentalStatusQuery: QueryUnit = {
  id: 'query/mental-status',
  authority: guideline('I.B.4'),
  rank: 4,
  settings: INPATIENT,
  raise(candidates, context) {
    const changed = signs('alteredMentation', context);
    if (changed.length === 0 || named(ACCOUNTS, context).length > 0) return [];
    if (signs('mentalBaseline', context).length > 0 || named('F01-F03,G30', context).length > 0) return [];
    const infections = candidates.filter((c) => isLocalizedInfection(c) || isSystemicInfection(c));
    const metabolic = [
      ...valuesOf('sodium', context, (sodium) => sodium < 125 || sodium > 150),
      ...valuesOf('partialPressureCarbonDioxide', context, (pressure) => pressure > 60),
      ...valuesOf('arterialPh', context, (ph) => ph < 7.25),
      ...signs('hepaticDisease', context),
    ];
    if (infections.length + metabolic.length === 0) return [];
    return [
      {
        topic: 'Mental status',
        question:
          'Please document the diagnosis, if any, that the quoted change of mental status stands for.',
        indicators: quoted(
          changed.slice(0, 3),
          infections.slice(0, 2).flatMap((c) => indicatorsOf(c).slice(0, 1)),
          metabolic.slice(0, 4),
        ),
        options: options(
          'Encephalopathy (please state the type and the cause)',
          'Delirium (please state the cause)',
          'Symptom of the quoted condition without a further diagnosis',
        ),
      },
    ];
  },
};
