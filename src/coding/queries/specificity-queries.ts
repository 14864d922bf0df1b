import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';
import { indicatorsOf, OPEN_OPTIONS, type QueryUnit } from './query-unit.ts';

interface Unspecific {
  readonly topic: string;
  readonly stems: readonly string[];
  readonly question: string;
  readonly options: readonly string[];
  readonly section: string;
}

/** Codes that say a condition is not specified, with the question that would specify it. */
const UNSPECIFIC: readonly Unspecific[] = [
  {
    topic: 'Heart failure type and acuity',
    stems: ['I50.9'],
    question: 'Please clarify the type and acuity of the heart failure documented in this record, if known.',
    options: [
      'Systolic (reduced ejection fraction)',
      'Diastolic (preserved ejection fraction)',
      'Combined systolic and diastolic',
      'Acute',
      'Chronic',
      'Acute on chronic',
    ],
    section: 'I.C.9.a.1',
  },
  {
    topic: 'Stage of chronic kidney disease',
    stems: ['N18.9', 'N18.30'],
    question: 'Please document the stage of the chronic kidney disease, if known.',
    options: ['Stage 1', 'Stage 2', 'Stage 3a', 'Stage 3b', 'Stage 4', 'Stage 5', 'End stage'],
    section: 'I.C.14.a.1',
  },
  {
    topic: 'Type of anemia',
    stems: ['D64.9'],
    question: 'Please clarify the type or cause of the anemia documented in this record, if known.',
    options: [
      'Acute blood loss',
      'Chronic blood loss',
      'Iron deficiency',
      'Due to chronic disease (please name it)',
    ],
    section: 'I.B.2',
  },
  {
    topic: 'Severity of malnutrition',
    stems: ['E46'],
    question: 'Please clarify the severity of the malnutrition documented in this record, if known.',
    options: ['Mild', 'Moderate', 'Severe'],
    section: 'I.B.2',
  },
  {
    topic: 'Type of encephalopathy',
    stems: ['G93.40'],
    question: 'Please clarify the type of the encephalopathy documented in this record, if known.',
    options: ['Metabolic', 'Toxic', 'Hepatic', 'Hypertensive', 'Hypoxic'],
    section: 'I.B.2',
  },
  {
    topic: 'Organism of pneumonia',
    stems: ['J18.9'],
    question:
      'Please clarify the type or the causative organism of the pneumonia, if known or clinically suspected.',
    options: [
      'Bacterial, organism known (please name it)',
      'Viral, organism known (please name it)',
      'Aspiration',
    ],
    section: 'I.B.2',
  },
];

/** Questions where the record leaves a coded condition unspecified. */
export const specificityQueries: QueryUnit = {
  id: 'query/specificity',
  authority: guideline('I.B.2'),
  raise(candidates, context) {
    // An office visit is not held up for these; the facility's inpatient record is.
    const asked = context.setting === 'inpatient' ? UNSPECIFIC : UNSPECIFIC.slice(0, 2);
    return asked.flatMap((kind) =>
      candidates
        .filter((c) => kind.stems.some((stem) => isUnder(c.code, stem)))
        .map((c) => ({
          topic: kind.topic,
          question: kind.question,
          indicators: indicatorsOf(c),
          options: [...kind.options, ...OPEN_OPTIONS],
        })),
    );
  },
};
