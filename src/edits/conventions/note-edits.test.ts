import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { causeNotBefore, codeFirst, etiologyMissing, excludes1 } from './note-edits.ts';

editCases(excludes1, tables, {
  invalid: [
    {
      why: 'essential hypertension in pregnancy',
      encounter: { diagnoses: [{ code: 'I10' }, { code: 'O10.919' }] },
    },
    { why: 'type 1 and type 2 diabetes', encounter: { diagnoses: [{ code: 'E11.9' }, { code: 'E10.9' }] } },
  ],
  valid: [
    { why: 'unrelated conditions', encounter: { diagnoses: [{ code: 'I10' }, { code: 'E11.9' }] } },
    {
      why: 'hypertensive heart disease with its failure',
      encounter: { diagnoses: [{ code: 'I11.0' }, { code: 'I50.9' }] },
    },
  ],
});

editCases(codeFirst, tables, {
  invalid: [
    {
      why: 'heart failure before hypertensive heart disease',
      encounter: { diagnoses: [{ code: 'I50.9' }, { code: 'I11.0' }] },
      codes: ['I50.9', 'I11.0'],
    },
    {
      why: 'an example of the note after the manifestation, and nothing before it',
      encounter: { diagnoses: [{ code: 'F02.B0' }, { code: 'E03.9' }] },
      codes: ['F02.B0', 'E03.9'],
    },
  ],
  valid: [
    { why: 'in order', encounter: { diagnoses: [{ code: 'I11.0' }, { code: 'I50.9' }] } },
    { why: 'heart failure alone', encounter: { diagnoses: [{ code: 'I50.9' }] } },
    {
      why: 'another cause before, where the note gives examples only ("such as")',
      encounter: { diagnoses: [{ code: 'G30.1' }, { code: 'F02.B0' }, { code: 'E03.9' }] },
    },
  ],
});

editCases(causeNotBefore, tables, {
  invalid: [
    {
      why: 'cachexia first',
      encounter: { diagnoses: [{ code: 'E88.A' }, { code: 'C34.11' }] },
      codes: ['E88.A'],
    },
    { why: 'pericarditis in a disease', encounter: { diagnoses: [{ code: 'I32' }] } },
  ],
  valid: [
    { why: 'its cause first', encounter: { diagnoses: [{ code: 'C34.11' }, { code: 'E88.A' }] } },
    { why: 'a cause only if there is one', encounter: { diagnoses: [{ code: 'F01.50' }] } },
  ],
});

editCases(etiologyMissing, tables, {
  invalid: [
    { why: 'a manifestation alone', encounter: { diagnoses: [{ code: 'G63' }] }, codes: ['G63'] },
    { why: 'dementia elsewhere alone', encounter: { diagnoses: [{ code: 'F02.80' }] } },
    {
      why: 'a disease before it that the examples do not name: a warning to look',
      encounter: { diagnoses: [{ code: 'I10' }, { code: 'F02.80' }] },
      codes: ['F02.80'],
    },
  ],
  valid: [
    { why: 'with its disease before', encounter: { diagnoses: [{ code: 'G30.9' }, { code: 'F02.80' }] } },
    { why: 'no manifestation', encounter: { diagnoses: [{ code: 'I10' }] } },
  ],
});
