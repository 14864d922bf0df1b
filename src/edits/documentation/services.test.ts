import { line } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { stayOf, summaryOf, visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import { conflictingDocuments, conflictingSides } from './conflicts.ts';
import { clonedText, copiedForward, placeholderLeft } from './copied-text.ts';
import {
  drugDoseConflict,
  drugNotNamed,
  interpretationMissing,
  scribeNoteNotAdopted,
  teachingAttestationMissing,
  vaccineLotMissing,
} from './services.ts';

const plain = visitNote('1. Hypertension. Continue lisinopril.');

editCases(interpretationMissing, tables, {
  invalid: [
    {
      why: 'an electrocardiogram nobody mentions',
      encounter: visitOf('I10', '93000'),
      record: plain,
      codes: ['93000'],
    },
    { why: 'a film nobody mentions', encounter: visitOf('I10', '71046-26'), record: plain },
  ],
  valid: [
    {
      why: 'read in the note',
      encounter: visitOf('I10', '93000'),
      record: visitNote('1. Hypertension. ECG: normal sinus rhythm.'),
    },
    { why: 'the technical part', encounter: visitOf('I10', '71046-TC'), record: plain },
  ],
});

const rocephin = visitNote('1. Gonorrhea. Ceftriaxone 500 mg IM given in clinic today.');

editCases(drugDoseConflict, tables, {
  invalid: [
    {
      why: 'four units for 500 mg',
      encounter: visitOf('A54.9', line('J0696', { units: 4 })),
      record: rocephin,
      codes: ['J0696'],
    },
  ],
  valid: [
    { why: 'two units', encounter: visitOf('A54.9', line('J0696', { units: 2 })), record: rocephin },
    {
      why: 'no dose told',
      encounter: visitOf('A54.9', line('J0696', { units: 4 })),
      record: visitNote('1. Gonorrhea. Ceftriaxone.'),
    },
  ],
});

editCases(drugNotNamed, tables, {
  invalid: [
    { why: 'ceftriaxone nobody names', encounter: visitOf('I10', 'J0696'), record: plain, codes: ['J0696'] },
  ],
  valid: [{ why: 'named', encounter: visitOf('A54.9', 'J0696'), record: rocephin }],
});

editCases(vaccineLotMissing, tables, {
  invalid: [
    {
      why: 'no lot',
      encounter: visitOf('Z23', '90686'),
      record: visitNote('1. Influenza vaccine given in the left deltoid.'),
      quotes: 'vaccine',
    },
  ],
  valid: [
    {
      why: 'with its lot',
      encounter: visitOf('Z23', '90686'),
      record: visitNote('1. Influenza vaccine given, lot # AB1234.'),
    },
    { why: 'no vaccine', encounter: visitOf('I10', '99213'), record: plain },
  ],
});

editCases(teachingAttestationMissing, tables, {
  invalid: [
    {
      why: 'the resident alone',
      encounter: visitOf('I10', '99213-GC'),
      record: visitNote('1. Hypertension.', {
        end: 'Electronically signed by Rae Young, MD, PGY-2 resident',
      }),
      codes: ['99213'],
    },
  ],
  valid: [
    {
      why: 'with the attending’s statement',
      encounter: visitOf('I10', '99213-GC'),
      record: visitNote('1. Hypertension.', {
        end: 'I saw and examined the patient and agree with the resident. Electronically signed by Ann Writer, MD',
      }),
    },
  ],
});

editCases(scribeNoteNotAdopted, tables, {
  invalid: [
    {
      why: 'the scribe alone',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. Hypertension.', { end: 'Scribed by Pat Quick.' }),
      quotes: 'Scribed by',
    },
  ],
  valid: [
    {
      why: 'signed by the provider',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. Hypertension.', {
        end: 'Scribed by Pat Quick. Electronically signed by Ann Writer, MD',
      }),
    },
  ],
});

const HISTORY =
  'He walks two miles a day without chest pain or shortness of breath. Home pressures run from 128 to 136 over 70 to 80. He takes his medicines each morning and has not missed a dose.';

editCases(clonedText, tables, {
  invalid: [
    {
      why: 'the whole history of a month before',
      encounter: visitOf('I10', '99213'),
      record: [
        visitNote('1. Hypertension.', { date: '04/10/2026', history: HISTORY }),
        visitNote('1. Hypertension.', { history: HISTORY }),
      ],
      quotes: 'He walks two miles a day without chest pain or shortness of breath.',
    },
  ],
  valid: [
    {
      why: 'another history',
      encounter: visitOf('I10', '99213'),
      record: [visitNote('1. Hypertension.', { date: '04/10/2026', history: HISTORY }), plain],
    },
    {
      why: 'two copies of one note',
      encounter: visitOf('I10', '99213'),
      record: [
        visitNote('1. Hypertension.', { history: HISTORY }),
        visitNote('1. Hypertension.', { history: HISTORY }),
      ],
    },
  ],
});

editCases(copiedForward, tables, {
  invalid: [
    {
      why: 'said in the note',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. Hypertension.', { history: 'Copied from 04/10/2026: feels well.' }),
      quotes: 'Copied from',
    },
  ],
  valid: [{ why: 'not said', encounter: visitOf('I10', '99213'), record: plain }],
});

editCases(placeholderLeft, tables, {
  invalid: [
    {
      why: 'three stars',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. Hypertension, *** control.'),
      quotes: '***',
    },
    {
      why: 'a list not chosen',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. Hypertension {CONTROLLED:1234}.'),
    },
    {
      why: 'an instruction',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. [Insert assessment here]'),
    },
  ],
  valid: [
    { why: 'none', encounter: visitOf('I10', '99213'), record: plain },
    { why: 'a rule of stars', encounter: visitOf('I10', '99213'), record: `*****************\n${plain}` },
  ],
});

const consult = (words: string) =>
  `CONSULTATION\nDate of consultation: 05/06/2026\n\nASSESSMENT\n${words}\n\nElectronically signed by Kim Kidney, MD\n`;

editCases(conflictingDocuments, tables, {
  invalid: [
    {
      why: 'the consultant has sepsis, the attending denies it',
      encounter: stayOf('A41.9 N39.0'),
      record: [
        summaryOf('1. Urinary tract infection', { course: 'No sepsis.' }),
        consult('Sepsis due to urinary tract infection.'),
      ],
      codes: ['A41.9'],
    },
  ],
  valid: [
    {
      why: 'they agree',
      encounter: stayOf('A41.9 N39.0'),
      record: [
        summaryOf('1. Sepsis\n2. Urinary tract infection'),
        consult('Sepsis due to urinary tract infection.'),
      ],
    },
  ],
});

editCases(conflictingSides, tables, {
  invalid: [
    {
      why: 'right in the history, left in the assessment',
      encounter: visitOf('M17.12', '99213'),
      record: visitNote('1. Primary osteoarthritis of the left knee.', {
        history: 'Primary osteoarthritis of the right knee, worse on stairs.',
      }),
      codes: ['M17.12'],
    },
  ],
  valid: [
    {
      why: 'one side throughout',
      encounter: visitOf('M17.11', '99213'),
      record: visitNote('1. Primary osteoarthritis of the right knee.', {
        history: 'Osteoarthritis of the right knee.',
      }),
    },
  ],
});
