import { line } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import { anesthesiaTimeMissing, timeMissing, timeShort } from './timed-services.ts';
import {
  assessmentMissing,
  consultationRequestMissing,
  levelAboveRecord,
  patientKindConflict,
  separateVisitMissing,
  telehealthNotBilled,
  telehealthNotTold,
} from './visits.ts';

const cold = visitNote('1. Viral upper respiratory infection. Rest and fluids.');

editCases(levelAboveRecord, tables, {
  invalid: [
    {
      why: 'the highest level for a cold',
      encounter: visitOf('J06.9', '99215'),
      record: cold,
      codes: ['99215'],
    },
  ],
  valid: [
    { why: 'at its level', encounter: visitOf('J06.9', '99213'), record: cold },
    { why: 'below it', encounter: visitOf('J06.9', '99212'), record: cold },
    {
      why: 'by the time spent',
      encounter: visitOf('J06.9', '99215'),
      record: visitNote(
        '1. Viral upper respiratory infection. I spent a total of 45 minutes on the day of the visit.',
      ),
    },
  ],
});

editCases(patientKindConflict, tables, {
  invalid: [
    {
      why: 'new on the claim, established in the note',
      encounter: visitOf('J06.9', '99203'),
      record: cold,
      quotes: 'Follow-up',
    },
  ],
  valid: [{ why: 'established', encounter: visitOf('J06.9', '99213'), record: cold }],
});

editCases(assessmentMissing, tables, {
  invalid: [
    {
      why: 'vital signs alone',
      encounter: visitOf('I10', '99213'),
      record: 'OFFICE VISIT\nDate of service: 05/10/2026\n\nVITAL SIGNS\nBP 142/88.\n',
      quotes: 'OFFICE VISIT',
    },
  ],
  valid: [
    { why: 'assessed', encounter: visitOf('J06.9', '99213'), record: cold },
    {
      why: 'a nurse’s visit',
      encounter: visitOf('I10', '99211'),
      record: 'NURSE VISIT 05/10/2026\nBP 142/88.\n',
    },
  ],
});

editCases(consultationRequestMissing, tables, {
  invalid: [
    {
      why: 'nobody asked',
      encounter: visitOf('J06.9', '99243'),
      record: visitNote('1. Cold. Rest.'),
      codes: ['99243'],
    },
  ],
  valid: [
    {
      why: 'asked by the surgeon',
      encounter: visitOf('J06.9', '99243'),
      record: visitNote('1. Cold. Rest.', { head: 'Seen at the request of Dr. Knee.' }),
    },
    { why: 'a visit', encounter: visitOf('J06.9', '99213'), record: cold },
  ],
});

const PROCEDURE = `PROCEDURE NOTE\nDate of procedure: 05/10/2026\n\nPROCEDURE\nInjection of the right knee.\n\nThe knee was prepped and injected with triamcinolone. No complications.\n`;

editCases(separateVisitMissing, tables, {
  invalid: [
    {
      why: 'a procedure note alone',
      encounter: visitOf('M17.11', '99213-25', '20610'),
      record: PROCEDURE,
      codes: ['99213'],
    },
  ],
  valid: [
    {
      why: 'a visit note as well',
      encounter: visitOf('M17.11', '99213-25', '20610'),
      record: [cold, PROCEDURE],
    },
    { why: 'no modifier', encounter: visitOf('M17.11', '20610'), record: PROCEDURE },
  ],
});

editCases(telehealthNotTold, tables, {
  invalid: [
    {
      why: 'modifier 95 on a visit in the room',
      encounter: visitOf('J06.9', '99213-95'),
      record: cold,
      codes: ['99213'],
    },
  ],
  valid: [
    {
      why: 'by video',
      encounter: visitOf('J06.9', '99213-95'),
      record: visitNote('1. Cold.', { head: 'Seen by video.' }),
    },
    { why: 'in the office', encounter: visitOf('J06.9', '99213'), record: cold },
  ],
});

const office = line('99213', { placeOfService: '11' });

editCases(telehealthNotBilled, tables, {
  invalid: [
    {
      why: 'a video visit with the office’s place',
      encounter: visitOf('J06.9', office),
      record: visitNote('1. Cold.', { head: 'Visit held via secure video.' }),
      quotes: 'via secure video',
    },
  ],
  valid: [
    {
      why: 'with its place',
      encounter: visitOf('J06.9', line('99213', { placeOfService: '10' })),
      record: visitNote('1. Cold.', { head: 'Visit held via secure video.' }),
    },
    {
      why: 'the next one may be by video',
      encounter: visitOf('J06.9', office),
      record: visitNote('1. Cold.', { head: 'Follow-up by video in two weeks.' }),
    },
  ],
});

editCases(timeMissing, tables, {
  invalid: [
    {
      why: 'psychotherapy',
      encounter: visitOf('F41.1', '90834'),
      record: visitNote('1. Generalized anxiety. Psychotherapy today.'),
      codes: ['90834'],
    },
    {
      why: 'an infusion',
      encounter: visitOf('M06.9', '96413'),
      record: visitNote('1. Rheumatoid arthritis. Infliximab infused.'),
    },
  ],
  valid: [
    {
      why: 'minutes',
      encounter: visitOf('F41.1', '90834'),
      record: visitNote('1. Generalized anxiety. 45 minutes of psychotherapy.'),
    },
    {
      why: 'start and stop',
      encounter: visitOf('M06.9', '96413'),
      record: visitNote('1. RA. Infusion start 10:05, stop 12:10.'),
    },
    { why: 'not by time', encounter: visitOf('J06.9', '99213'), record: cold },
  ],
});

editCases(timeShort, tables, {
  invalid: [
    {
      why: '40 minutes of the longest psychotherapy',
      encounter: visitOf('F41.1', '90837'),
      record: visitNote('1. Generalized anxiety. 40 minutes of psychotherapy.'),
      quotes: '40 minutes',
    },
  ],
  valid: [
    {
      why: 'long enough',
      encounter: visitOf('F41.1', '90837'),
      record: visitNote('1. Anxiety. 55 min of psychotherapy.'),
    },
    {
      why: 'by the clock',
      encounter: visitOf('F41.1', '90837'),
      record: visitNote('1. Anxiety. Session 10:00-10:55.'),
    },
  ],
});

editCases(anesthesiaTimeMissing, tables, {
  invalid: [
    {
      why: 'no time',
      encounter: visitOf('K80.00', '00790'),
      record: 'ANESTHESIA NOTE 05/10/2026\nGeneral anesthesia, uneventful.\n',
    },
  ],
  valid: [
    {
      why: 'start and end',
      encounter: visitOf('K80.00', '00790'),
      record: 'ANESTHESIA NOTE 05/10/2026\nAnesthesia start 0730, end 0915.\n',
    },
  ],
});
