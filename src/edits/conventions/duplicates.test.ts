import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  bilateralCodeExists,
  duplicateDiagnosis,
  sideUnspecified,
  unspecifiedBesideSpecific,
} from './duplicates.ts';

editCases(duplicateDiagnosis, tables, {
  invalid: [
    {
      why: 'the same code twice',
      encounter: { diagnoses: [{ code: 'I10' }, { code: 'E11.9' }, { code: 'I10' }] },
      codes: ['I10'],
    },
  ],
  valid: [{ why: 'two codes', encounter: { diagnoses: [{ code: 'I10' }, { code: 'E11.9' }] } }],
});

editCases(bilateralCodeExists, tables, {
  invalid: [
    {
      why: 'both knees as two codes',
      encounter: { diagnoses: [{ code: 'M17.11' }, { code: 'M17.12' }] },
      codes: ['M17.11', 'M17.12'],
    },
  ],
  valid: [
    { why: 'one side', encounter: { diagnoses: [{ code: 'M17.11' }] } },
    { why: 'the bilateral code', encounter: { diagnoses: [{ code: 'M17.0' }] } },
    { why: 'no bilateral code exists', encounter: { diagnoses: [{ code: 'N60.01' }, { code: 'N60.02' }] } },
  ],
});

editCases(sideUnspecified, tables, {
  invalid: [{ why: 'unspecified knee', encounter: { diagnoses: [{ code: 'M25.569' }] }, codes: ['M25.569'] }],
  valid: [{ why: 'right knee', encounter: { diagnoses: [{ code: 'M25.561' }] } }],
});

editCases(unspecifiedBesideSpecific, tables, {
  invalid: [
    {
      why: 'heart failure unspecified beside systolic',
      encounter: { diagnoses: [{ code: 'I50.9' }, { code: 'I50.22' }] },
      codes: ['I50.9', 'I50.22'],
    },
    { why: 'atrial fibrillation', encounter: { diagnoses: [{ code: 'I48.91' }, { code: 'I48.0' }] } },
    { why: 'sepsis of an organism', encounter: { diagnoses: [{ code: 'A41.51' }, { code: 'A41.9' }] } },
  ],
  valid: [
    { why: 'alone', encounter: { diagnoses: [{ code: 'I50.9' }] } },
    {
      why: 'another condition of the category',
      encounter: { diagnoses: [{ code: 'E87.20' }, { code: 'E87.6' }] },
    },
    { why: 'two organisms', encounter: { diagnoses: [{ code: 'B96.20' }, { code: 'B96.6' }] } },
    { why: 'two specific codes', encounter: { diagnoses: [{ code: 'I50.22' }, { code: 'I11.0' }] } },
  ],
});
