import { documentedUnit } from './documented.ts';

const SIGNS = ['ejectionFraction', 'brainNatriureticPeptide', 'diureticTreatment', 'congestion'] as const;

/**
 * Heart failure without its type, or without its acuity.
 *
 * @source Tabular I50; guideline I.C.9.a.1
 */
export const heartFailureQuery = documentedUnit({
  id: 'heart-failure',
  topic: 'Heart failure type and acuity',
  section: 'I.C.9.a.1',
  rank: 3,
  settings: ['inpatient', 'professional'],
  // At a visit a drug alone is no reason to ask: the heart was measured.
  atVisits: ['ejectionFraction', 'brainNatriureticPeptide'],
  codes: 'I50.9',
  question:
    'Please clarify the type and the acuity of the heart failure documented in this record, if known.',
  signs: SIGNS,
  choices: () => [
    'Systolic (reduced ejection fraction): acute, chronic, or acute on chronic (please specify)',
    'Diastolic (preserved ejection fraction): acute, chronic, or acute on chronic (please specify)',
    'Combined systolic and diastolic: acute, chronic, or acute on chronic (please specify)',
  ],
});

/** Heart failure of a known type without its acuity. */
export const heartFailureAcuityQuery = documentedUnit({
  id: 'heart-failure-acuity',
  topic: 'Acuity of the heart failure',
  section: 'I.C.9.a.1',
  rank: 3,
  codes: 'I50.20,I50.30,I50.40',
  question: 'Please clarify the acuity of the heart failure documented in this record, if known.',
  signs: ['congestion', 'diureticTreatment', 'brainNatriureticPeptide'],
  choices: () => ['Acute', 'Chronic', 'Acute on chronic'],
});
