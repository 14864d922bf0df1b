import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { headerCode, notValidOnDate, seventhCharacterMissing, unknownCode } from './code-validity.ts';

editCases(unknownCode, tables, {
  invalid: [
    { why: 'no such category', encounter: { diagnoses: [{ code: 'A99.9Z' }] }, codes: ['A99.9Z'] },
    { why: 'a typing error', encounter: { diagnoses: [{ code: 'I50.24' }] } },
  ],
  valid: [
    { why: 'a valid code', encounter: { diagnoses: [{ code: 'I50.23' }] } },
    { why: 'a header is another edit', encounter: { diagnoses: [{ code: 'I50' }] } },
  ],
});

editCases(headerCode, tables, {
  invalid: [
    { why: 'a category', encounter: { diagnoses: [{ code: 'I50' }] }, codes: ['I50'] },
    { why: 'a subcategory', encounter: { diagnoses: [{ code: 'E11.2' }] } },
  ],
  valid: [
    { why: 'a full code', encounter: { diagnoses: [{ code: 'E11.22' }] } },
    { why: 'a missing 7th character is another edit', encounter: { diagnoses: [{ code: 'S52.501' }] } },
  ],
});

editCases(notValidOnDate, tables, {
  invalid: [
    {
      why: 'ended on 2025-09-30',
      encounter: { dischargeDate: '2026-05-10', diagnoses: [{ code: 'B88.0' }] },
      codes: ['B88.0'],
    },
    { why: 'not yet there', encounter: { dischargeDate: '2024-05-10', diagnoses: [{ code: 'E66.812' }] } },
  ],
  valid: [
    { why: 'in force', encounter: { diagnoses: [{ code: 'E66.812' }] } },
    { why: 'in force then', encounter: { dischargeDate: '2024-05-10', diagnoses: [{ code: 'M54.50' }] } },
  ],
});

editCases(seventhCharacterMissing, tables, {
  invalid: [
    { why: 'a fracture without it', encounter: { diagnoses: [{ code: 'S52.501' }] } },
    { why: 'a sprain without it', encounter: { diagnoses: [{ code: 'S93.401' }] } },
    { why: 'poisoning without it', encounter: { diagnoses: [{ code: 'T36.0X1' }] } },
  ],
  valid: [
    { why: 'with it', encounter: { diagnoses: [{ code: 'S52.501A' }] } },
    { why: 'a code that takes none', encounter: { diagnoses: [{ code: 'I10' }] } },
  ],
});
