import { guideline } from '../../base/authority.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { signs, valuesOf } from './signs/signs.ts';

/** Shock of any kind, after procedure, injury, birth or from a drug. */
const SHOCK = 'R57,R65.21,T81.1,T79.4,T78.2,O75.1,A48.3,P29.8';

/**
 * A low pressure with vasopressors, or with signs of poor perfusion, and no diagnosis for it.
 *
 * @source guidelines I.C.18.b and III.B
 */
export const hemodynamicStatusQuery: QueryUnit = {
  id: 'query/hemodynamic-status',
  authority: guideline('III.B'),
  rank: 2,
  settings: INPATIENT,
  raise(_candidates, context) {
    const low = [
      ...valuesOf('systolic', context, (pressure) => pressure < 90),
      ...valuesOf('meanArterialPressure', context, (pressure) => pressure < 65),
    ];
    if (low.length === 0) return [];
    const pressors = signs('vasopressor', context);
    const perfusion = [
      ...valuesOf('lactate', context, (lactate) => lactate > 2),
      ...signs('fluidResuscitation', context),
    ];
    if (pressors.length === 0 && perfusion.length < 2) return [];
    if (named(SHOCK, context).length > 0) return [];
    return [
      {
        topic: 'Hemodynamic status',
        question:
          'Please document the diagnosis, if any, that the quoted pressures and their treatment stand for.',
        indicators: quoted(low.slice(0, 3), pressors.slice(0, 3), perfusion.slice(0, 3)),
        options: options(
          'Shock (please state the type)',
          'Hypotension without shock (please state the cause)',
          'Effect of anesthesia or sedation',
        ),
      },
    ];
  },
};
