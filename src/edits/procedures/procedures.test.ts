import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { procedureNotValidOnDate, procedureOutsideInpatient, unknownProcedure } from './code-validity.ts';
import { procedureDateMissing, procedureOutsideStay, ventilationLongerThanStay } from './dates.ts';
import {
  deliveryWithoutPregnancy,
  duplicateProcedure,
  excisionAndResection,
  inspectionIntegral,
} from './same-part.ts';

const done = (...codes: string[]) => ({
  diagnoses: [{ code: 'K80.10' }],
  procedures: codes.map((code) => ({ code, date: '2026-05-06' })),
});

editCases(unknownProcedure, tables, {
  invalid: [{ why: 'an approach that no row has', encounter: done('0FT4XZZ'), codes: ['0FT4XZZ'] }],
  valid: [{ why: 'a code of its table', encounter: done('0FT44ZZ') }],
});
editCases(procedureNotValidOnDate, tables, {
  invalid: [
    {
      why: 'a code of FY2025 in 2016',
      encounter: {
        dischargeDate: '2016-01-10',
        procedures: [{ code: 'XW0DXR7', date: '2016-01-09' }],
      },
    },
  ],
  valid: [{ why: 'in force', encounter: done('0FT44ZZ') }],
});
editCases(procedureOutsideInpatient, tables, {
  invalid: [{ why: 'outpatient surgery', encounter: { setting: 'outpatient', ...done('0FT44ZZ') } }],
  valid: [{ why: 'a stay', encounter: done('0FT44ZZ') }],
});
editCases(procedureDateMissing, tables, {
  invalid: [{ why: 'no date', encounter: { procedures: [{ code: '0FT44ZZ' }] }, codes: ['0FT44ZZ'] }],
  valid: [{ why: 'dated', encounter: done('0FT44ZZ') }],
});
editCases(procedureOutsideStay, tables, {
  invalid: [
    { why: 'after discharge', encounter: { procedures: [{ code: '0FT44ZZ', date: '2026-05-11' }] } },
    { why: 'a month before', encounter: { procedures: [{ code: '0FT44ZZ', date: '2026-04-05' }] } },
  ],
  valid: [
    { why: 'in the stay', encounter: done('0FT44ZZ') },
    { why: 'in the payment window', encounter: { procedures: [{ code: '0FT44ZZ', date: '2026-05-02' }] } },
  ],
});
editCases(ventilationLongerThanStay, tables, {
  invalid: [
    { why: 'three days', encounter: { admissionDate: '2026-05-08', ...done('5A1955Z') }, codes: ['5A1955Z'] },
  ],
  valid: [{ why: 'six days', encounter: done('5A1955Z') }],
});
editCases(inspectionIntegral, tables, {
  invalid: [{ why: 'look and biopsy', encounter: done('0FJ44ZZ', '0FB44ZX'), codes: ['0FJ44ZZ', '0FB44ZX'] }],
  valid: [
    { why: 'another approach', encounter: done('0FJ44ZZ', '0FT40ZZ') },
    { why: 'alone', encounter: done('0FJ44ZZ') },
  ],
});
editCases(excisionAndResection, tables, {
  invalid: [{ why: 'part and whole', encounter: done('0FB44ZZ', '0FT44ZZ'), codes: ['0FB44ZZ'] }],
  valid: [{ why: 'biopsy, then the whole', encounter: done('0FB44ZX', '0FT44ZZ') }],
});
editCases(duplicateProcedure, tables, {
  invalid: [{ why: 'one day', encounter: done('0FT44ZZ', '0FT44ZZ'), codes: ['0FT44ZZ'] }],
  valid: [{ why: 'two codes', encounter: done('0FT44ZZ', '0FB44ZX') }],
});
editCases(deliveryWithoutPregnancy, tables, {
  invalid: [{ why: 'delivery with gallstones only', encounter: done('10E0XZZ'), codes: ['10E0XZZ'] }],
  valid: [
    { why: 'delivery', encounter: { ...done('10E0XZZ'), diagnoses: [{ code: 'O80' }, { code: 'Z37.0' }] } },
  ],
});
