import { editCases } from '../../../test/edit-cases.ts';
import { stayOf, summaryOf, visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  dischargeStatusConflict,
  noDocumentOfDay,
  noteOutsideStay,
  stayDatesConflict,
} from './encounter-dates.ts';
import { ageConflict, birthDateConflict, severalPatients, sexConflict } from './identity.ts';

const visit = visitOf('I10', '99213');
const PLAN = '1. Hypertension. Continue lisinopril.';
const of = (birthDate: string, sex: 'F' | 'M') => ({ ...visit, patient: { birthDate, sex } });

editCases(severalPatients, tables, {
  invalid: [
    {
      why: 'two record numbers',
      encounter: visit,
      record: [visitNote(PLAN, { head: 'MRN: 445-901' }), visitNote(PLAN, { head: 'MRN: 445-911' })],
      quotes: 'MRN: 445-911',
    },
    {
      why: 'two dates of birth',
      encounter: visit,
      record: [visitNote(PLAN, { head: 'DOB: 01/02/1960' }), visitNote(PLAN, { head: 'DOB: 03/04/1971' })],
    },
  ],
  valid: [
    {
      why: 'one number',
      encounter: visit,
      record: [visitNote(PLAN, { head: 'MRN: 445901' }), visitNote(PLAN, { head: 'MRN 445901' })],
    },
    { why: 'no number', encounter: visit, record: [visitNote(PLAN), visitNote(PLAN)] },
  ],
});

editCases(sexConflict, tables, {
  invalid: [
    {
      why: 'a man on a woman’s claim',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { history: 'A 58-year-old man returns for his blood pressure.' }),
      quotes: '58-year-old man',
    },
  ],
  valid: [
    {
      why: 'the same',
      encounter: of('1968-02-01', 'M'),
      record: visitNote(PLAN, { history: 'A 58-year-old man returns.' }),
    },
    { why: 'not told', encounter: of('1968-02-01', 'F'), record: visitNote(PLAN) },
    {
      why: 'the mother of a newborn',
      encounter: of('2026-05-01', 'M'),
      record: visitNote(PLAN, { history: 'Newborn of a 28-year-old woman.' }),
    },
  ],
});

editCases(birthDateConflict, tables, {
  invalid: [
    {
      why: 'another year',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { head: 'DOB: 02/01/1986' }),
      quotes: 'DOB: 02/01/1986',
    },
  ],
  valid: [
    {
      why: 'the same',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { head: 'DOB: 02/01/1968' }),
    },
    { why: 'not written', encounter: of('1968-02-01', 'F'), record: visitNote(PLAN) },
  ],
});

editCases(ageConflict, tables, {
  invalid: [
    {
      why: 'ten years apart',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { history: 'A 68-year-old woman returns.' }),
      quotes: '68-year-old woman',
    },
  ],
  valid: [
    {
      why: 'right',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { history: 'A 58-year-old woman returns.' }),
    },
    {
      why: 'a birthday apart',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { history: 'A 57-year-old woman returns.' }),
    },
    {
      why: 'of a disease',
      encounter: of('1968-02-01', 'F'),
      record: visitNote(PLAN, { history: 'Hypertension of 10 years.' }),
    },
  ],
});

editCases(stayDatesConflict, tables, {
  invalid: [
    {
      why: 'admitted two days before the claim says',
      encounter: stayOf('J18.9'),
      record: summaryOf('1. Pneumonia', { dates: 'Admission date: 05/03/2026\nDischarge date: 05/10/2026' }),
      quotes: 'Admission date: 05/03/2026',
    },
  ],
  valid: [{ why: 'the same', encounter: stayOf('J18.9'), record: summaryOf('1. Pneumonia') }],
});

const progress = (date: string) =>
  `PROGRESS NOTE\nDate of service: ${date}\n\nASSESSMENT\nPneumonia, improving.\n`;

editCases(noteOutsideStay, tables, {
  invalid: [
    {
      why: 'of the year before',
      encounter: stayOf('J18.9'),
      record: [summaryOf('1. Pneumonia'), progress('05/06/2025')],
      quotes: 'Date of service: 05/06/2025',
    },
    {
      why: 'after the discharge',
      encounter: stayOf('J18.9'),
      record: [summaryOf('1. Pneumonia'), progress('05/14/2026')],
    },
  ],
  valid: [
    {
      why: 'of a day of the stay',
      encounter: stayOf('J18.9'),
      record: [summaryOf('1. Pneumonia'), progress('05/06/2026')],
    },
  ],
});

editCases(noDocumentOfDay, tables, {
  invalid: [
    {
      why: 'the note is of another day',
      encounter: visit,
      record: visitNote(PLAN, { date: '04/01/2026', end: '' }),
      codes: ['99213'],
    },
  ],
  valid: [
    { why: 'the note of the day', encounter: visit, record: visitNote(PLAN) },
    {
      why: 'the day is named',
      encounter: visit,
      record: visitNote(PLAN, { date: '05/12/2026', history: 'Seen 5/10.', end: '' }),
    },
    { why: 'an undated document', encounter: visit, record: 'OFFICE VISIT\n\nASSESSMENT\nHypertension.\n' },
  ],
});

const toNursing = summaryOf('1. Pneumonia').replace('Home. Follow-up', 'Skilled nursing facility. Follow-up');

editCases(dischargeStatusConflict, tables, {
  invalid: [
    {
      why: 'to a skilled nursing facility, claimed as home',
      encounter: stayOf('J18.9'),
      record: toNursing,
      quotes: 'Skilled nursing facility',
    },
  ],
  valid: [
    { why: 'home', encounter: stayOf('J18.9'), record: summaryOf('1. Pneumonia') },
    { why: 'as claimed', encounter: { ...stayOf('J18.9'), dischargeStatus: '03' }, record: toNursing },
  ],
});
