import { documentedUnit } from './documented.ts';
import { signs, valuesOf } from './signs/signs.ts';

/**
 * Encephalopathy without its type.
 *
 * @source Tabular G92, G93.4, K76.82; guideline I.B.2
 */
export const encephalopathyQuery = documentedUnit({
  id: 'encephalopathy-type',
  topic: 'Type of encephalopathy',
  section: 'I.B.2',
  rank: 3,
  codes: 'G93.40',
  question: 'Please clarify the type or the cause of the encephalopathy documented in this record, if known.',
  signs: ['alteredMentation', 'hepaticDisease'],
  always: true,
  choices: (context) => [
    'Metabolic (please name the cause)',
    'Toxic (please name the substance)',
    signs('hepaticDisease', context).length > 0 && 'Hepatic',
    valuesOf('oxygenSaturation', context, (saturation) => saturation < 85).length > 0 && 'Hypoxic or anoxic',
    valuesOf('systolic', context, (pressure) => pressure >= 180).length > 0 && 'Hypertensive',
  ],
});
