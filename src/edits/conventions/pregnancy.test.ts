import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  newbornCodeLater,
  normalDeliveryWithComplication,
  outcomeOfDelivery,
  perinatalCodeInAdult,
  pregnancyInMale,
  trimesterAgainstWeeks,
  weeksMissing,
} from './pregnancy.ts';

editCases(trimesterAgainstWeeks, tables, {
  invalid: [
    {
      why: 'second trimester at 32 weeks',
      encounter: { patient: { sex: 'F' }, diagnoses: [{ code: 'O24.912' }, { code: 'Z3A.32' }] },
      codes: ['O24.912', 'Z3A.32'],
    },
  ],
  valid: [
    { why: 'third at 32 weeks', encounter: { diagnoses: [{ code: 'O24.913' }, { code: 'Z3A.32' }] } },
    { why: '13 weeks is first', encounter: { diagnoses: [{ code: 'O24.911' }, { code: 'Z3A.13' }] } },
    { why: '28 weeks is third', encounter: { diagnoses: [{ code: 'O24.913' }, { code: 'Z3A.28' }] } },
  ],
});

editCases(outcomeOfDelivery, tables, {
  invalid: [
    { why: 'a normal delivery without it', encounter: { diagnoses: [{ code: 'O80' }] }, codes: ['O80'] },
    {
      why: 'a delivery procedure',
      encounter: { diagnoses: [{ code: 'O70.0' }], procedures: [{ code: '10E0XZZ' }] },
    },
  ],
  valid: [
    { why: 'with it', encounter: { diagnoses: [{ code: 'O80' }, { code: 'Z37.0' }] } },
    { why: 'no delivery', encounter: { diagnoses: [{ code: 'O24.913' }, { code: 'Z3A.32' }] } },
  ],
});

editCases(normalDeliveryWithComplication, tables, {
  invalid: [
    {
      why: 'a laceration',
      encounter: { diagnoses: [{ code: 'O80' }, { code: 'O70.1' }, { code: 'Z37.0' }] },
      codes: ['O80', 'O70.1'],
    },
    { why: 'a stillbirth', encounter: { diagnoses: [{ code: 'O80' }, { code: 'Z37.1' }] } },
  ],
  valid: [
    {
      why: 'uncomplicated',
      encounter: { diagnoses: [{ code: 'O80' }, { code: 'Z37.0' }, { code: 'Z3A.39' }] },
    },
  ],
});

editCases(weeksMissing, tables, {
  invalid: [
    { why: 'a pregnancy without', encounter: { diagnoses: [{ code: 'O24.913' }] }, codes: ['O24.913'] },
  ],
  valid: [
    { why: 'with', encounter: { diagnoses: [{ code: 'O24.913' }, { code: 'Z3A.32' }] } },
    { why: 'the puerperium', encounter: { diagnoses: [{ code: 'O86.20' }] } },
  ],
});

editCases(pregnancyInMale, tables, {
  invalid: [
    {
      why: 'a man',
      encounter: { patient: { sex: 'M' }, diagnoses: [{ code: 'O80' }, { code: 'Z37.0' }] },
      codes: ['O80'],
    },
  ],
  valid: [
    { why: 'a woman', encounter: { patient: { sex: 'F' }, diagnoses: [{ code: 'O80' }, { code: 'Z37.0' }] } },
    { why: 'no pregnancy', encounter: { patient: { sex: 'M' }, diagnoses: [{ code: 'I10' }] } },
  ],
});

editCases(newbornCodeLater, tables, {
  invalid: [
    {
      why: 'a child of two',
      encounter: { patient: { birthDate: '2024-05-01' }, diagnoses: [{ code: 'Z38.00' }] },
      codes: ['Z38.00'],
    },
  ],
  valid: [
    { why: 'at birth', encounter: { patient: { birthDate: '2026-05-05' }, diagnoses: [{ code: 'Z38.00' }] } },
  ],
});

editCases(perinatalCodeInAdult, tables, {
  invalid: [
    {
      why: 'an adult',
      encounter: { patient: { birthDate: '1980-05-01' }, diagnoses: [{ code: 'P07.18' }] },
      codes: ['P07.18'],
    },
  ],
  valid: [
    {
      why: 'a newborn',
      encounter: {
        patient: { birthDate: '2026-05-05' },
        diagnoses: [{ code: 'Z38.00' }, { code: 'P07.18' }],
      },
    },
    {
      why: 'an adult without',
      encounter: { patient: { birthDate: '1980-05-01' }, diagnoses: [{ code: 'I10' }] },
    },
  ],
});
