import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  externalCauseFirst,
  externalCauseMissing,
  firstOnly,
  neverFirst,
  sequelaWithoutCondition,
  symptomFirst,
} from './sequencing.ts';

editCases(externalCauseFirst, tables, {
  invalid: [
    {
      why: 'a fall first',
      encounter: { diagnoses: [{ code: 'W19.XXXA' }, { code: 'S52.501A' }] },
      codes: ['W19.XXXA'],
    },
  ],
  valid: [
    { why: 'the injury first', encounter: { diagnoses: [{ code: 'S52.501A' }, { code: 'W19.XXXA' }] } },
  ],
});

editCases(neverFirst, tables, {
  invalid: [
    {
      why: 'long-term insulin first',
      encounter: { diagnoses: [{ code: 'Z79.4' }, { code: 'E11.9' }] },
      codes: ['Z79.4'],
    },
    { why: 'weeks of gestation first', encounter: { diagnoses: [{ code: 'Z3A.20' }, { code: 'O24.410' }] } },
  ],
  valid: [{ why: 'the disease first', encounter: { diagnoses: [{ code: 'E11.9' }, { code: 'Z79.4' }] } }],
});

editCases(firstOnly, tables, {
  invalid: [
    {
      why: 'a routine examination second',
      encounter: { diagnoses: [{ code: 'I10' }, { code: 'Z00.00' }] },
      codes: ['Z00.00'],
    },
  ],
  valid: [
    { why: 'first', encounter: { diagnoses: [{ code: 'Z00.00' }, { code: 'I10' }] } },
    { why: 'a newborn', encounter: { diagnoses: [{ code: 'Z38.00' }, { code: 'P07.18' }] } },
  ],
});

editCases(symptomFirst, tables, {
  invalid: [
    {
      why: 'shortness of breath before pneumonia',
      encounter: { diagnoses: [{ code: 'R06.02' }, { code: 'J18.9' }] },
      codes: ['R06.02', 'J18.9'],
    },
  ],
  valid: [
    { why: 'pneumonia first', encounter: { diagnoses: [{ code: 'J18.9' }, { code: 'R06.02' }] } },
    {
      why: 'an office visit',
      encounter: { setting: 'professional', diagnoses: [{ code: 'R06.02' }, { code: 'J18.9' }] },
    },
  ],
});

editCases(sequelaWithoutCondition, tables, {
  invalid: [
    { why: 'the sequela alone', encounter: { diagnoses: [{ code: 'S72.001S' }] }, codes: ['S72.001S'] },
  ],
  valid: [
    { why: 'what remains first', encounter: { diagnoses: [{ code: 'M21.751' }, { code: 'S72.001S' }] } },
  ],
});

editCases(externalCauseMissing, tables, {
  invalid: [{ why: 'a fracture without it', encounter: { diagnoses: [{ code: 'S52.501A' }] } }],
  valid: [
    { why: 'with it', encounter: { diagnoses: [{ code: 'S52.501A' }, { code: 'W19.XXXA' }] } },
    { why: 'a later encounter', encounter: { diagnoses: [{ code: 'S52.501D' }] } },
  ],
});
