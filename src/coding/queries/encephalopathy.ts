import { documentedUnit } from './documented.ts';
import { signs } from './signs/signs.ts';

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
  signs: ['alteredMentation', 'arterialPh', 'sodium', 'bilirubin', 'hepaticDisease'],
  always: true,
  choices: (context) => [
    'Metabolic (please name the cause)',
    'Toxic (please name the substance)',
    signs('hepaticDisease', context).length > 0 && 'Hepatic',
    'Hypoxic or anoxic',
    'Hypertensive',
  ],
});
