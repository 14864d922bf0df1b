import { documentedUnit } from './documented.ts';

/**
 * Chronic kidney disease without its stage, which is the provider's to name, not the laboratory's.
 *
 * @source Tabular N18; guideline I.C.14.a.1
 */
export const kidneyStageQuery = documentedUnit({
  id: 'kidney-stage',
  topic: 'Stage of chronic kidney disease',
  section: 'I.C.14.a.1',
  rank: 5,
  settings: ['inpatient', 'professional'],
  codes: 'N18.9,N18.30',
  question: 'Please document the stage of the chronic kidney disease, if known.',
  signs: ['gfr', 'creatinine', 'dialysis'],
  choices: () => ['Stage 1', 'Stage 2', 'Stage 3a', 'Stage 3b', 'Stage 4', 'Stage 5', 'End stage'],
});
