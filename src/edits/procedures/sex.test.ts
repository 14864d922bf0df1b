import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { procedureAgainstSex } from './sex.ts';

const of = (sex: 'F' | 'M', code: string, more: object = {}) => ({
  patient: { birthDate: '1960-01-01', sex },
  diagnoses: [{ code: 'D25.9' }],
  procedures: [{ code, date: '2026-05-06' }],
  ...more,
});

editCases(procedureAgainstSex, tables, {
  invalid: [
    { why: 'uterus of a man', encounter: of('M', '0UT90ZZ'), codes: ['0UT90ZZ'] },
    { why: 'prostate of a woman', encounter: of('F', '0VT00ZZ'), codes: ['0VT00ZZ'] },
  ],
  valid: [
    { why: 'uterus of a woman', encounter: of('F', '0UT90ZZ') },
    { why: 'an organ of both', encounter: of('M', '0FT44ZZ') },
    { why: 'condition code 45', encounter: of('M', '0UT90ZZ', { conditionCodes: ['45'] }) },
    {
      why: 'a stay that Medicare’s own edit looks at',
      encounter: of('M', '0UT90ZZ', { admissionDate: '2024-05-01', dischargeDate: '2024-05-10' }),
    },
  ],
});
