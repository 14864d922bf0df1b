import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  bodyMassIndexAlone,
  diabetesNotLinked,
  hivBoth,
  hypertensionNotCombined,
  hypertensiveDiseaseIncomplete,
  insulinStatus,
  oldAndAcuteInfarction,
  pressureUlcerStages,
  severeSepsisWithoutOrgan,
  severeSepsisWithoutSepsis,
  smokerAndFormerSmoker,
  twoDiabetesTypes,
  twoKidneyStages,
  uncomplicatedDiabetes,
} from './combinations.ts';

editCases(hypertensionNotCombined, tables, {
  invalid: [
    {
      why: 'with heart failure',
      encounter: { diagnoses: [{ code: 'I10' }, { code: 'I50.22' }] },
      codes: ['I10', 'I50.22'],
    },
    { why: 'with kidney disease', encounter: { diagnoses: [{ code: 'I10' }, { code: 'N18.4' }] } },
  ],
  valid: [
    { why: 'combined', encounter: { diagnoses: [{ code: 'I11.0' }, { code: 'I50.22' }] } },
    { why: 'alone', encounter: { diagnoses: [{ code: 'I10' }] } },
  ],
});

editCases(hypertensiveDiseaseIncomplete, tables, {
  invalid: [
    { why: 'without the heart failure', encounter: { diagnoses: [{ code: 'I11.0' }] }, codes: ['I11.0'] },
    { why: 'without the stage', encounter: { diagnoses: [{ code: 'I12.9' }] } },
  ],
  valid: [
    { why: 'complete', encounter: { diagnoses: [{ code: 'I13.0' }, { code: 'I50.22' }, { code: 'N18.4' }] } },
    { why: 'heart disease without failure', encounter: { diagnoses: [{ code: 'I11.9' }] } },
  ],
});

editCases(uncomplicatedDiabetes, tables, {
  invalid: [
    {
      why: 'beside a complication',
      encounter: { diagnoses: [{ code: 'E11.9' }, { code: 'E11.22' }, { code: 'N18.4' }] },
      codes: ['E11.9'],
    },
  ],
  valid: [
    { why: 'alone', encounter: { diagnoses: [{ code: 'E11.9' }] } },
    {
      why: 'two complications',
      encounter: { diagnoses: [{ code: 'E11.22' }, { code: 'E11.42' }, { code: 'N18.4' }] },
    },
  ],
});

editCases(diabetesNotLinked, tables, {
  invalid: [
    {
      why: 'with kidney disease',
      encounter: { diagnoses: [{ code: 'E11.9' }, { code: 'N18.4' }] },
      codes: ['E11.9', 'N18.4'],
    },
  ],
  valid: [
    { why: 'linked', encounter: { diagnoses: [{ code: 'E11.22' }, { code: 'N18.4' }] } },
    { why: 'nothing to link', encounter: { diagnoses: [{ code: 'E11.9' }, { code: 'I10' }] } },
  ],
});

editCases(twoDiabetesTypes, tables, {
  invalid: [{ why: 'types 1 and 2', encounter: { diagnoses: [{ code: 'E10.9' }, { code: 'E11.9' }] } }],
  valid: [{ why: 'one type', encounter: { diagnoses: [{ code: 'E11.22' }, { code: 'E11.42' }] } }],
});

editCases(hivBoth, tables, {
  invalid: [
    { why: 'both', encounter: { diagnoses: [{ code: 'B20' }, { code: 'Z21' }] }, codes: ['B20', 'Z21'] },
  ],
  valid: [
    { why: 'disease', encounter: { diagnoses: [{ code: 'B20' }] } },
    { why: 'status', encounter: { diagnoses: [{ code: 'Z21' }] } },
  ],
});

editCases(severeSepsisWithoutSepsis, tables, {
  invalid: [
    { why: 'alone', encounter: { diagnoses: [{ code: 'R65.20' }] }, codes: ['R65.20'] },
    { why: 'before the sepsis', encounter: { diagnoses: [{ code: 'R65.21' }, { code: 'A41.9' }] } },
  ],
  valid: [
    {
      why: 'after the sepsis',
      encounter: { diagnoses: [{ code: 'A41.9' }, { code: 'R65.20' }, { code: 'N17.9' }] },
    },
  ],
});

editCases(severeSepsisWithoutOrgan, tables, {
  invalid: [
    { why: 'no organ', encounter: { diagnoses: [{ code: 'A41.9' }, { code: 'R65.20' }] }, codes: ['R65.20'] },
  ],
  valid: [
    {
      why: 'with kidney failure',
      encounter: { diagnoses: [{ code: 'A41.9' }, { code: 'R65.20' }, { code: 'N17.9' }] },
    },
    { why: 'sepsis only', encounter: { diagnoses: [{ code: 'A41.9' }] } },
  ],
});

editCases(bodyMassIndexAlone, tables, {
  invalid: [
    { why: 'alone', encounter: { diagnoses: [{ code: 'I10' }, { code: 'Z68.41' }] }, codes: ['Z68.41'] },
  ],
  valid: [{ why: 'with obesity', encounter: { diagnoses: [{ code: 'E66.01' }, { code: 'Z68.41' }] } }],
});

editCases(twoKidneyStages, tables, {
  invalid: [
    {
      why: 'stage 4 and end stage',
      encounter: { diagnoses: [{ code: 'N18.4' }, { code: 'N18.6' }] },
      codes: ['N18.4', 'N18.6'],
    },
  ],
  valid: [{ why: 'one stage', encounter: { diagnoses: [{ code: 'N18.6' }] } }],
});

editCases(insulinStatus, tables, {
  invalid: [
    { why: 'type 1', encounter: { diagnoses: [{ code: 'E10.9' }, { code: 'Z79.4' }] }, codes: ['Z79.4'] },
  ],
  valid: [{ why: 'type 2', encounter: { diagnoses: [{ code: 'E11.9' }, { code: 'Z79.4' }] } }],
});

editCases(oldAndAcuteInfarction, tables, {
  invalid: [{ why: 'alone', encounter: { diagnoses: [{ code: 'I22.9' }] }, codes: ['I22.9'] }],
  valid: [{ why: 'with the first', encounter: { diagnoses: [{ code: 'I21.9' }, { code: 'I22.9' }] } }],
});

editCases(smokerAndFormerSmoker, tables, {
  invalid: [{ why: 'both', encounter: { diagnoses: [{ code: 'F17.210' }, { code: 'Z87.891' }] } }],
  valid: [
    { why: 'smoker', encounter: { diagnoses: [{ code: 'F17.210' }] } },
    { why: 'former smoker', encounter: { diagnoses: [{ code: 'Z87.891' }] } },
  ],
});

editCases(pressureUlcerStages, tables, {
  invalid: [
    {
      why: 'two stages, both at admission',
      encounter: {
        diagnoses: [
          { code: 'L89.152', poa: 'Y' },
          { code: 'L89.153', poa: 'Y' },
        ],
      },
      codes: ['L89.152', 'L89.153'],
    },
  ],
  valid: [
    {
      why: 'progressed in hospital',
      encounter: {
        diagnoses: [
          { code: 'L89.152', poa: 'Y' },
          { code: 'L89.153', poa: 'N' },
        ],
      },
    },
    { why: 'one stage', encounter: { diagnoses: [{ code: 'L89.152', poa: 'Y' }] } },
  ],
});
