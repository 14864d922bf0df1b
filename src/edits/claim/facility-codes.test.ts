import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  admissionCodeInvalid,
  conditionCodeInvalid,
  newbornAdmission,
  revenueCodeAgainstCode,
  revenueCodeInvalid,
  revenueCodeMissing,
  tooManyLines,
} from './facility-codes.ts';

editCases(revenueCodeInvalid, tables, {
  invalid: [{ why: 'no such code', encounter: outpatient(line('80053', { revenueCode: '0999X' })) }],
  valid: [{ why: 'without the zero', encounter: outpatient(line('80053', { revenueCode: '300' })) }],
});
editCases(revenueCodeMissing, tables, {
  invalid: [
    {
      why: 'one line lacks it',
      encounter: outpatient(line('80053', { revenueCode: '0300' }), '71046'),
      codes: ['71046'],
    },
  ],
  valid: [
    { why: 'all have it', encounter: outpatient(line('80053', { revenueCode: '0300' })) },
    { why: 'none has it: not yet a bill', encounter: outpatient('80053') },
  ],
});
editCases(revenueCodeAgainstCode, tables, {
  invalid: [
    {
      why: 'emergency visit in the laboratory',
      encounter: outpatient(line('99284', { revenueCode: '0300' })),
    },
    {
      why: 'observation hours as a room',
      encounter: outpatient(line('G0378', { revenueCode: '0760', units: 10 })),
    },
  ],
  valid: [
    { why: 'emergency visit', encounter: outpatient(line('99284', { revenueCode: '0450' })) },
    { why: 'no rule', encounter: outpatient(line('71046', { revenueCode: '0324' })) },
  ],
});
editCases(admissionCodeInvalid, tables, {
  invalid: [
    { why: 'no such type', encounter: { admissionType: '7' } },
    { why: 'no such source', encounter: { admissionSource: 'Q' } },
  ],
  valid: [{ why: 'both known', encounter: { admissionType: '1', admissionSource: '1' } }],
});
editCases(conditionCodeInvalid, tables, {
  invalid: [{ why: 'no such code', encounter: { ...outpatient('80053'), conditionCodes: ['6Z'] } }],
  valid: [{ why: 'known', encounter: { ...outpatient('80053'), conditionCodes: ['41'] } }],
});
editCases(newbornAdmission, tables, {
  invalid: [
    { why: 'from a clinic', encounter: { admissionType: '4', admissionSource: '2' } },
    { why: 'an adult', encounter: { admissionType: '4', patient: { birthDate: '1980-01-01' } } },
  ],
  valid: [
    {
      why: 'born here',
      encounter: { admissionType: '4', admissionSource: '5', patient: { birthDate: '2026-05-05' } },
    },
    { why: 'another type', encounter: { admissionType: '1', admissionSource: '2' } },
  ],
});
editCases(tooManyLines, tables, {
  invalid: [{ why: '51 lines', encounter: professional(...Array.from({ length: 51 }, () => '99213')) }],
  valid: [
    { why: '50 lines', encounter: professional(...Array.from({ length: 50 }, () => '99213')) },
    { why: 'a hospital with 51', encounter: outpatient(...Array.from({ length: 51 }, () => '80053')) },
  ],
});
