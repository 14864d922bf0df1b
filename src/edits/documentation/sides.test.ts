import { editCases } from '../../../test/edit-cases.ts';
import { stayOf, summaryOf, visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import { modifierSideConflict, procedureNotCompleted, procedureSideConflict } from './sides.ts';

const injected = (side: string) =>
  visitNote(
    `1. Primary osteoarthritis of the ${side} knee. The ${side} knee was injected with triamcinolone.`,
  );

editCases(modifierSideConflict, tables, {
  invalid: [
    {
      why: 'left on the line, right in the note',
      encounter: visitOf('M17.11', '20610-LT'),
      record: injected('right'),
      codes: ['20610'],
      quotes: 'right',
    },
    {
      why: 'a right finger, left in the note',
      encounter: visitOf('M65.342', '26055-F7'),
      record: visitNote('1. Trigger finger of the left ring finger. Released.'),
    },
  ],
  valid: [
    { why: 'the same side', encounter: visitOf('M17.11', '20610-RT'), record: injected('right') },
    {
      why: 'both named',
      encounter: visitOf('M17.11', '20610-LT'),
      record: visitNote('1. Right knee better, left knee injected.'),
    },
    {
      why: 'no side named',
      encounter: visitOf('M17.9', '20610-LT'),
      record: visitNote('1. Knee osteoarthritis. Injected.'),
    },
    {
      why: 'a lumbar level is no side',
      encounter: visitOf('M54.50', '20610-RT'),
      record: visitNote('1. L4 radiculopathy.'),
    },
  ],
});

const arthroplasty = (side: string) =>
  `OPERATIVE REPORT\nDate of procedure: 05/06/2026\nSurgeon: Sam Cutter, MD\n\nPREOPERATIVE DIAGNOSIS\nPrimary osteoarthritis of the ${side} knee.\n\nPROCEDURE\n${side} total knee arthroplasty, cemented.\n\nDESCRIPTION OF PROCEDURE\nThe ${side} knee was prepped and draped. A midline incision was made. Femoral and tibial cuts were made and the cemented femoral, tibial and patellar components were placed.\n`;

editCases(procedureSideConflict, tables, {
  invalid: [
    {
      why: 'left on the claim, right in the report',
      encounter: stayOf('M17.11', '0SRD0J9'),
      record: [summaryOf('1. Primary osteoarthritis of the right knee'), arthroplasty('right')],
      codes: ['0SRD0J9', '0SRC0J9'],
    },
  ],
  valid: [
    {
      why: 'the same side',
      encounter: stayOf('M17.11', '0SRC0J9'),
      record: [summaryOf('1. Primary osteoarthritis of the right knee'), arthroplasty('right')],
    },
  ],
});

const colonoscopy = (words: string) =>
  `COLONOSCOPY REPORT\nDate of procedure: 05/10/2026\n\nPROCEDURE\nColonoscopy.\n\nFINDINGS\n${words}\n`;

editCases(procedureNotCompleted, tables, {
  invalid: [
    {
      why: 'stopped for poor preparation',
      encounter: visitOf('Z12.11', '45378'),
      record: colonoscopy('Poor preparation; the procedure was aborted at the sigmoid.'),
      codes: ['45378'],
      quotes: 'procedure was aborted',
    },
  ],
  valid: [
    {
      why: 'with modifier 53',
      encounter: visitOf('Z12.11', '45378-53'),
      record: colonoscopy('Poor preparation; the procedure was aborted at the sigmoid.'),
    },
    {
      why: 'completed',
      encounter: visitOf('Z12.11', '45378'),
      record: colonoscopy('The cecum was reached. Normal.'),
    },
    {
      why: 'told of another day in a visit',
      encounter: visitOf('Z12.11', '45378'),
      record: visitNote('1. Screening. Last colonoscopy was incomplete.'),
    },
  ],
});
