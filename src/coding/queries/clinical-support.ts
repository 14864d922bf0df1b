import { guideline } from '../../base/authority.ts';
import type { Candidate } from '../candidate.ts';
import { inRanges } from '../code-ranges.ts';
import type { CodingContext } from '../context.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, type Question, quoted } from './query-unit.ts';
import type { SignName } from './signs/sign-names.ts';
import { signs, valuesOf } from './signs/signs.ts';

interface Supported {
  readonly name: string;
  readonly codes: string;
  /** Signs whose words support it. */
  readonly words: readonly SignName[];
  /** Values that support it. */
  readonly values: readonly (readonly [SignName, (value: number) => boolean])[];
}

const SUPPORTED: readonly Supported[] = [
  {
    name: 'sepsis',
    codes: 'A40,A41,R65.2',
    words: ['bloodCulturePositive', 'vasopressor', 'fluidResuscitation'],
    values: [
      ['temperature', (t) => t > 38 || t < 36],
      ['heartRate', (rate) => rate > 90],
      ['respiratoryRate', (rate) => rate > 20],
      ['whiteCells', (count) => count > 12 || count < 4],
      ['bands', (percent) => percent > 10],
      ['lactate', (lactate) => lactate > 2],
      ['systolic', (pressure) => pressure < 100],
      ['meanArterialPressure', (pressure) => pressure < 65],
    ],
  },
  {
    name: 'acute respiratory failure',
    codes: 'J96.0,J96.2',
    words: ['ventilatorySupport', 'workOfBreathing'],
    values: [
      ['oxygenSaturation', (saturation) => saturation <= 91],
      ['partialPressureOxygen', (pressure) => pressure < 65],
      ['partialPressureCarbonDioxide', (pressure) => pressure > 45],
      ['arterialPh', (ph) => ph < 7.35],
      ['respiratoryRate', (rate) => rate > 20],
    ],
  },
  {
    name: 'malnutrition',
    codes: 'E43-E46',
    words: ['weightLoss', 'poorIntake', 'muscleWasting'],
    values: [
      ['bmi', (bmi) => bmi < 20],
      ['weightLossPercent', (percent) => percent >= 2],
    ],
  },
  {
    name: 'acute kidney injury',
    codes: 'N17',
    words: ['renalTubularSigns', 'dialysis'],
    values: [['creatinine', () => true]],
  },
  {
    name: 'encephalopathy',
    codes: 'G92,G93.4',
    words: ['alteredMentation'],
    values: [],
  },
];

/** Signs of these names that a record has show that it tells of the patient's state at all. */
const TELLING: readonly SignName[] = [
  'heartRate',
  'temperature',
  'systolic',
  'oxygenSaturation',
  'whiteCells',
  'hemoglobin',
  'sodium',
  'potassium',
];

/**
 * A documented diagnosis of which the record shows no clinical indicator, though it tells of vital signs or results.
 * The code stands on the provider's statement; whether the diagnosis is confirmed is asked.
 *
 * @source guideline I.A.19; ACDIS/AHIMA practice brief (a yes-or-no question may substantiate a documented diagnosis)
 */
export const clinicalSupportQuery: QueryUnit = {
  id: 'query/clinical-support',
  authority: guideline('I.A.19'),
  rank: 5,
  settings: INPATIENT,
  raise(candidates, context) {
    const questions: Question[] = [];
    for (const supported of SUPPORTED) {
      const diagnosis = candidates.find((c) => inRanges(c.code, supported.codes) && isStated(c));
      if (diagnosis === undefined || !tellsOfState(context) || hasSupport(supported, context)) continue;
      questions.push({
        topic: `Clinical support of a documented diagnosis: ${supported.name}`,
        question: `The record documents ${supported.name}. Please indicate whether the diagnosis is confirmed for this stay, and document the clinical findings that it rests on.`,
        indicators: quoted(indicatorsOf(diagnosis).slice(0, 3)),
        options: options('Yes, confirmed (please document the findings)', 'No, ruled out'),
      });
    }
    return questions;
  },
};

function isStated(candidate: Candidate): boolean {
  return candidate.standing === 'diagnosis' && candidate.mentions.length > 0;
}

function tellsOfState(context: CodingContext): boolean {
  return TELLING.filter((name) => valuesOf(name, context, () => true).length > 0).length >= 2;
}

function hasSupport({ words, values }: Supported, context: CodingContext): boolean {
  return (
    words.some((name) => signs(name, context).length > 0) ||
    values.some(([name, test]) => valuesOf(name, context, test).length > 0)
  );
}
