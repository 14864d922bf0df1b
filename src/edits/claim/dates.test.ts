import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  birthAfterEncounter,
  dischargeBeforeAdmission,
  impossibleDate,
  procedureOutsideStay,
  serviceAfterDeath,
  serviceAfterReceipt,
  serviceBeforeBirth,
  serviceOutsideStatement,
  spanReversed,
  timelyFiling,
} from './dates.ts';

editCases(impossibleDate, tables, {
  invalid: [
    { why: '30 February', encounter: { ...professional('99213'), patient: { birthDate: '1950-02-30' } } },
    { why: 'on a line', encounter: professional(line('99213', { date: '2026-04-31' })) },
  ],
  valid: [
    { why: 'a leap day', encounter: { ...professional('99213'), patient: { birthDate: '1952-02-29' } } },
  ],
});
editCases(birthAfterEncounter, tables, {
  invalid: [
    { why: 'born in the future', encounter: { patient: { birthDate: '2062-03-01' } } },
    {
      why: 'a day after the visit',
      encounter: { ...professional('99213'), patient: { birthDate: '2026-05-11' } },
    },
  ],
  valid: [
    { why: 'born on the day', encounter: { patient: { birthDate: '2026-05-05' } } },
    { why: 'no birth date', encounter: { patient: {} } },
  ],
});
editCases(serviceBeforeBirth, tables, {
  invalid: [
    {
      why: 'a day too early',
      encounter: { ...professional('99460'), patient: { birthDate: '2026-05-11' } },
      codes: ['99460'],
    },
  ],
  valid: [
    {
      why: 'on the day of birth',
      encounter: { ...professional('99460'), patient: { birthDate: '2026-05-10' } },
    },
  ],
});
editCases(serviceAfterDeath, tables, {
  invalid: [
    { why: 'a day after', encounter: { ...professional('99213'), patient: { deathDate: '2026-05-09' } } },
    {
      why: 'after a discharge by death',
      encounter: {
        ...outpatient('80053'),
        dischargeDate: '2026-05-09',
        admissionDate: '2026-05-08',
        dischargeStatus: '20',
      },
    },
  ],
  valid: [
    {
      why: 'on the day of death',
      encounter: { ...professional('99213'), patient: { deathDate: '2026-05-10' } },
    },
  ],
});
editCases(dischargeBeforeAdmission, tables, {
  invalid: [
    { why: 'the day before', encounter: { admissionDate: '2026-05-05', dischargeDate: '2026-05-04' } },
  ],
  valid: [{ why: 'the same day', encounter: { admissionDate: '2026-05-05', dischargeDate: '2026-05-05' } }],
});
editCases(procedureOutsideStay, tables, {
  invalid: [
    {
      why: 'four days before',
      encounter: { procedures: [{ code: '0DTJ4ZZ', date: '2026-05-01' }] },
      codes: ['0DTJ4ZZ'],
    },
    { why: 'after discharge', encounter: { procedures: [{ code: '0DTJ4ZZ', date: '2026-05-11' }] } },
  ],
  valid: [
    {
      why: 'within the payment window',
      encounter: { procedures: [{ code: '0DTJ4ZZ', date: '2026-05-02' }] },
    },
    { why: 'without a date', encounter: { procedures: [{ code: '0DTJ4ZZ' }] } },
  ],
});
editCases(serviceOutsideStatement, tables, {
  invalid: [{ why: 'the day after', encounter: outpatient(line('80053', { date: '2026-05-11' })) }],
  valid: [
    { why: 'within', encounter: outpatient('80053') },
    { why: 'a practitioner has no period', encounter: professional(line('80053', { date: '2026-05-11' })) },
  ],
});
editCases(spanReversed, tables, {
  invalid: [
    { why: 'ends before it begins', encounter: professional(line('99232', { dateTo: '2026-05-09' })) },
  ],
  valid: [{ why: 'three days', encounter: professional(line('99232', { dateTo: '2026-05-12', units: 3 })) }],
});
editCases(serviceAfterReceipt, tables, {
  invalid: [{ why: 'billed ahead', encounter: { ...professional('99213'), receivedDate: '2026-05-09' } }],
  valid: [{ why: 'billed on the day', encounter: { ...professional('99213'), receivedDate: '2026-05-10' } }],
});
editCases(timelyFiling, tables, {
  invalid: [
    {
      why: 'Medicare, a year and a day',
      encounter: { ...professional('99213'), payerKind: 'medicare', receivedDate: '2027-05-11' },
      codes: ['99213'],
    },
    {
      why: 'a contract of 90 days',
      encounter: {
        ...professional('99213'),
        payerKind: 'commercial',
        filingLimitDays: 90,
        receivedDate: '2026-08-09',
      },
    },
    { why: 'a stay', encounter: { payerKind: 'medicare', receivedDate: '2027-05-11' } },
  ],
  valid: [
    {
      why: 'Medicare, a year',
      encounter: { ...professional('99213'), payerKind: 'MB', receivedDate: '2027-05-10' },
    },
    { why: 'the day it is received unknown', encounter: { ...professional('99213'), payerKind: 'medicare' } },
    { why: 'limit unknown', encounter: { ...professional('99213'), receivedDate: '2029-01-01' } },
  ],
});
