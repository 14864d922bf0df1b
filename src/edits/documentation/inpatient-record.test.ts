import { line } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { stayOf, summaryOf, visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  dischargeSummaryElements,
  dischargeSummaryLate,
  dischargeSummaryMissing,
  historyAndPhysicalMissing,
  historyAndPhysicalUntimely,
} from './inpatient-record.ts';
import {
  operativeReportElements,
  operativeReportEssentials,
  operativeReportMissing,
  procedureNoteMissing,
} from './operative-report.ts';
import { missedProcedure, procedureDateConflict, procedureUnsupported } from './procedure-support.ts';

const stay = stayOf('K80.00', '0FT44ZZ');
const summary = summaryOf('1. Acute calculous cholecystitis');
const OPERATIVE = `OPERATIVE REPORT
Date of procedure: 05/06/2026
Surgeon: Sam Cutter, MD

PREOPERATIVE DIAGNOSIS
Acute calculous cholecystitis.

POSTOPERATIVE DIAGNOSIS
Acute calculous cholecystitis.

PROCEDURE
Laparoscopic cholecystectomy.

ANESTHESIA
General.

FINDINGS
Distended gallbladder with stones.

DESCRIPTION OF PROCEDURE
The abdomen was prepped and draped. Four ports were placed. The cystic duct and artery were clipped and divided. The gallbladder was dissected off the liver bed and removed in a bag.

ESTIMATED BLOOD LOSS
20 mL.

COMPLICATIONS
None.

SPECIMENS
Gallbladder.

Electronically signed by Sam Cutter, MD on 05/06/2026
`;
const history = (date: string) =>
  `HISTORY AND PHYSICAL\nDate of service: ${date}\n\nHISTORY OF PRESENT ILLNESS\nRight upper quadrant pain.\n\nASSESSMENT\nAcute cholecystitis.\n`;

editCases(historyAndPhysicalMissing, tables, {
  invalid: [{ why: 'a summary alone', encounter: stay, record: summary, quotes: 'DISCHARGE SUMMARY' }],
  valid: [
    { why: 'there', encounter: stay, record: [history('05/05/2026'), summary] },
    {
      why: 'its words in the summary',
      encounter: stay,
      record: summary.replace('HOSPITAL COURSE', 'HPI: pain.\n\nHOSPITAL COURSE'),
    },
  ],
});

editCases(historyAndPhysicalUntimely, tables, {
  invalid: [
    {
      why: 'two months before',
      encounter: stay,
      record: [history('03/01/2026'), summary],
      quotes: 'Date of service: 03/01/2026',
    },
    { why: 'on the third day', encounter: stay, record: [history('05/08/2026'), summary] },
  ],
  valid: [
    { why: 'on the day', encounter: stay, record: [history('05/05/2026'), summary] },
    { why: 'two weeks before', encounter: stay, record: [history('04/20/2026'), summary] },
  ],
});

editCases(dischargeSummaryMissing, tables, {
  invalid: [{ why: 'a history alone', encounter: stay, record: history('05/05/2026') }],
  valid: [{ why: 'there', encounter: stay, record: summary }],
});

editCases(dischargeSummaryElements, tables, {
  invalid: [
    {
      why: 'neither destination nor follow-up',
      encounter: stay,
      record: summary.replace('Home. Follow-up in one week.', 'Stable.').replace('DISPOSITION', 'CONDITION'),
    },
  ],
  valid: [{ why: 'both', encounter: stay, record: summary }],
});

editCases(dischargeSummaryLate, tables, {
  invalid: [
    {
      why: 'in August',
      encounter: stay,
      record: summaryOf('1. Cholecystitis', { end: 'Electronically signed by Ann Writer, MD on 08/02/2026' }),
      quotes: 'signed by Ann Writer, MD on 08/02/2026',
    },
  ],
  valid: [{ why: 'the day after', encounter: stay, record: summary }],
});

editCases(operativeReportMissing, tables, {
  invalid: [{ why: 'a cholecystectomy and a summary', encounter: stay, record: summary, codes: ['0FT44ZZ'] }],
  valid: [
    { why: 'with its report', encounter: stay, record: [summary, OPERATIVE] },
    { why: 'a line placed at the bedside', encounter: stayOf('K80.00', '02HV33Z'), record: summary },
  ],
});

editCases(procedureNoteMissing, tables, {
  invalid: [
    {
      why: 'a visit note only',
      encounter: visitOf('L72.0', '11403'),
      record: visitNote('1. Epidermal cyst. Patient reassured.'),
      codes: ['11403'],
    },
  ],
  valid: [
    {
      why: 'told in the note',
      encounter: visitOf('L72.0', '11403'),
      record: visitNote('1. Epidermal cyst, excised today.'),
    },
    { why: 'a blood draw', encounter: visitOf('I10', '36415'), record: visitNote('1. Hypertension.') },
  ],
});

const brief =
  'OPERATIVE REPORT\nDate of procedure: 05/06/2026\n\nPROCEDURE\nLaparoscopic cholecystectomy.\n\nThe patient did well.\n';

editCases(operativeReportEssentials, tables, {
  invalid: [
    {
      why: 'neither surgeon, diagnosis nor technique',
      encounter: stay,
      record: brief,
      quotes: 'OPERATIVE REPORT',
    },
  ],
  valid: [{ why: 'complete', encounter: stay, record: OPERATIVE }],
});

editCases(operativeReportElements, tables, {
  invalid: [{ why: 'no findings, blood loss, specimens', encounter: stay, record: brief }],
  valid: [{ why: 'complete', encounter: stay, record: OPERATIVE }],
});

editCases(procedureUnsupported, tables, {
  invalid: [
    {
      why: 'a splenectomy nobody tells of',
      encounter: stayOf('K80.00', '0FT44ZZ 07TP0ZZ'),
      record: [summary, OPERATIVE],
      codes: ['07TP0ZZ'],
    },
  ],
  valid: [{ why: 'as reported', encounter: stay, record: [summary, OPERATIVE] }],
});

editCases(missedProcedure, tables, {
  invalid: [
    {
      why: 'the cholecystectomy is not on the claim',
      encounter: stayOf('K80.00'),
      record: [summary, OPERATIVE],
      codes: ['0FT44ZZ'],
    },
  ],
  valid: [{ why: 'on the claim', encounter: stay, record: [summary, OPERATIVE] }],
});

editCases(procedureDateConflict, tables, {
  invalid: [
    {
      why: 'two days later on the claim',
      encounter: { ...stay, procedures: [{ code: '0FT44ZZ', date: '2026-05-08' }] },
      record: [summary, OPERATIVE],
      codes: ['0FT44ZZ'],
    },
  ],
  valid: [
    { why: 'the same day', encounter: stay, record: [summary, OPERATIVE] },
    {
      why: 'a line has no procedures',
      encounter: visitOf('I10', line('99213')),
      record: visitNote('1. Hypertension.'),
    },
  ],
});
