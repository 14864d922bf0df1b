import { guideline } from '../../base/authority.ts';
import { documentedUnit } from './documented.ts';
import { INPATIENT, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { signs, valuesOf } from './signs/signs.ts';

/** Respiratory failure, distress syndrome, failure after a procedure or of the newborn; arrest. */
const FAILURE = 'J96,J80,J95.82,J95.1-J95.3,P28.5,P22,R09.2';

/**
 * Low oxygen or high carbon dioxide with labored breathing or support of breathing, and no diagnosis for it.
 *
 * @source guidelines I.C.10.b and III.B
 */
export const respiratoryStatusQuery: QueryUnit = {
  id: 'query/respiratory-status',
  authority: guideline('I.C.10.b'),
  rank: 2,
  settings: INPATIENT,
  raise(_candidates, context) {
    const gas = [
      ...valuesOf('oxygenSaturation', context, (saturation) => saturation < 90),
      ...valuesOf('partialPressureOxygen', context, (pressure) => pressure < 60),
      ...valuesOf('partialPressureCarbonDioxide', context, (pressure) => pressure > 50),
    ];
    if (gas.length === 0) return [];
    const effort = [
      ...signs('workOfBreathing', context),
      ...signs('ventilatorySupport', context),
      ...valuesOf('respiratoryRate', context, (rate) => rate > 24),
    ];
    if (effort.length === 0 || named(FAILURE, context).length > 0) return [];
    return [
      {
        topic: 'Respiratory status',
        question:
          'Please document the diagnosis, if any, that the quoted findings and their treatment stand for.',
        indicators: quoted(gas.slice(0, 4), effort.slice(0, 4)),
        options: options(
          'Acute respiratory failure (with hypoxia, hypercapnia, or both: please specify)',
          'Acute on chronic respiratory failure (with hypoxia, hypercapnia, or both: please specify)',
          'Hypoxemia without respiratory failure',
        ),
      },
    ];
  },
};

/** Respiratory failure of which neither hypoxia nor hypercapnia is documented. */
export const respiratoryFailureTypeQuery = documentedUnit({
  id: 'respiratory-failure-type',
  topic: 'Type of respiratory failure',
  section: 'I.C.10.b',
  rank: 5,
  codes: 'J96.00,J96.10,J96.20,J96.90-J96.91',
  question:
    'Please clarify the acuity and type of the respiratory failure documented in this record, if known.',
  signs: [
    'oxygenSaturation',
    'partialPressureOxygen',
    'partialPressureCarbonDioxide',
    'arterialPh',
    'ventilatorySupport',
  ],
  choices: () => ['With hypoxia', 'With hypercapnia', 'With hypoxia and hypercapnia'],
});
