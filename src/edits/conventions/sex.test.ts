import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { diagnosisAgainstSex } from './sex.ts';

const of = (sex: 'F' | 'M', code: string, more: object = {}) => ({
  patient: { birthDate: '1960-01-01', sex },
  diagnoses: [{ code }],
  ...more,
});

editCases(diagnosisAgainstSex, tables, {
  invalid: [
    { why: 'prostate in a woman', encounter: of('F', 'N40.0'), codes: ['N40.0'] },
    { why: 'ovary in a man', encounter: of('M', 'C56.1'), codes: ['C56.1'] },
    {
      why: 'an office visit, where Medicare never looked',
      encounter: of('M', 'N83.201', { setting: 'professional', dateOfService: '2024-05-10' }),
    },
  ],
  valid: [
    { why: 'prostate in a man', encounter: of('M', 'N40.0') },
    { why: 'breast cancer of a man', encounter: of('M', 'C50.121') },
    { why: 'condition code 45', encounter: of('M', 'N83.201', { conditionCodes: ['45'] }) },
    { why: 'pregnancy, which has its own edit', encounter: of('M', 'O80') },
    { why: 'sex unknown', encounter: { patient: { sex: 'U' }, diagnoses: [{ code: 'N40.0' }] } },
    {
      why: 'a stay that Medicare’s own edit looks at',
      encounter: of('F', 'N40.0', { admissionDate: '2024-05-01', dischargeDate: '2024-05-10' }),
    },
  ],
});
