import { addDays, type DateOfService, parseDateOfService } from '../../base/date-of-service.ts';
import { dateAtStart } from '../../reading/dates.ts';
import type { DocumentType } from '../../record/document.ts';
import { regulation, uniformBill } from '../claim-authorities.ts';
import { isLaboratory } from '../service-kinds.ts';
import { faultsOfLines, type RecordFault, recordEdit } from './record-edit.ts';
import { placeOfDate, type RecordDocument, type RecordView } from './record-view.ts';

/** Admission and discharge dates at the head of a document, not told of an earlier stay. */
const HEAD = 700;

/** The dates of the stay against those of the record. */
export const stayDatesConflict = recordEdit({
  id: 'documentation/stay-dates-conflict',
  title: 'Dates of the stay against the record',
  severity: 'warning',
  settings: ['inpatient'],
  authority: uniformBill(6),
  explanation:
    'The head of a summary or a history and physical bears other dates of admission or discharge than the claim. Length of stay, present on admission and the edition of the codes hang on them.',
  check: (view) => {
    const { encounter } = view.context;
    return view.ofType('discharge-summary', 'history-and-physical').flatMap((document) =>
      (['admission', 'discharge'] as const).flatMap((label): readonly RecordFault[] => {
        const claimed = parseDateOfService(
          (label === 'admission' ? encounter.admissionDate : encounter.dischargeDate) ?? '',
        );
        const written = document.dates.filter((d) => d.label === label && d.start < HEAD);
        const [first] = written;
        if (claimed === undefined || first === undefined || written.some(({ date }) => date === claimed))
          return [];
        return [
          {
            path: label === 'admission' ? '$.admissionDate' : '$.dischargeDate',
            place: placeOfDate(document, first),
            message: `The record has ${first.date} as date of ${label}, the claim ${claimed}. Correct the one that is wrong.`,
          },
        ];
      }),
    );
  },
});

/** Notes that are written of a day of the stay. */
const OF_A_DAY: readonly DocumentType[] = [
  'progress-note',
  'operative-note',
  'procedure-note',
  'consultation',
];
/** Services of the three days before the admission belong to the stay. */
const PAYMENT_WINDOW_DAYS = 3;

/** A note of a day outside the stay. */
export const noteOutsideStay = recordEdit({
  id: 'documentation/note-outside-stay',
  title: 'Note of a day outside the stay',
  severity: 'warning',
  settings: ['inpatient'],
  authority: regulation('482.24(c)(1), 412.2(c)(5)'),
  explanation:
    'A progress note, consultation or operative report is dated before the three days that precede the admission, or after the discharge. Its date is wrong, or it belongs to another encounter and supports no code of this one.',
  check: (view) => {
    const notes = view.ofType(...OF_A_DAY).filter(({ date }) => date !== undefined);
    if (notes.length === 0) return [];
    const from = parseDateOfService(view.context.encounter.admissionDate ?? '');
    const to = parseDateOfService(view.context.encounter.dischargeDate ?? '');
    if (from === undefined || to === undefined)
      return { missing: 'the dates of the stay ($.admissionDate, $.dischargeDate)' };
    return notes.flatMap((document): readonly RecordFault[] => {
      const { date } = document;
      if (date === undefined || (date >= addDays(from, -PAYMENT_WINDOW_DAYS) && date <= to)) return [];
      const labelled = document.dates.find((d) => d.date === date);
      return [
        {
          path: date > to ? '$.dischargeDate' : '$.admissionDate',
          place: labelled === undefined ? document.title : placeOfDate(document, labelled),
          message: `The document is of ${date}, outside the stay from ${from} to ${to}. Correct its date, or code nothing of this stay from it.`,
        },
      ];
    });
  },
});

const WRITTEN_DATE =
  /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\b\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[- ]\d{2,4}/gi;
const WITHOUT_YEAR = /\b(\d{1,2})\/(\d{1,2})\b(?!\/)/g;

/** Whether a date stands anywhere in a document, with or without its year. */
function names(document: RecordDocument, day: DateOfService): boolean {
  if (document.date === day) return true;
  if (document.all(WRITTEN_DATE).some(({ text }) => dateAtStart(text) === day)) return true;
  const [, month, dayOfMonth] = day.split('-').map(Number);
  return document.all(WITHOUT_YEAR).some(({ text }) => {
    const [m, d] = text.split('/').map(Number);
    return m === month && d === dayOfMonth;
  });
}

/** A service of a day that no document knows. */
export const noDocumentOfDay = recordEdit({
  id: 'documentation/no-document-of-day',
  title: 'Service of a day without a document',
  severity: 'warning',
  authority: regulation('424.5(a)(6)'),
  explanation:
    'All documents given are dated, and none bears or names the day of the service. Find the note of that day, or correct the date of the line.',
  consequence: 'line-denied',
  check: (view) => {
    const { documents } = view;
    const [nearest] = documents;
    if (nearest === undefined || documents.some(({ date }) => date === undefined)) return [];
    return faultsOfLines(view, (line) => {
      if (isLaboratory(line.code) || documents.some((document) => covers(document, line.day, line.lastDay)))
        return undefined;
      const labelled = nearest.dates.find((d) => d.date === nearest.date);
      return {
        place: labelled === undefined ? nearest.title : placeOfDate(nearest, labelled),
        message: `No document given is of ${line.day} or names it. Find the note of that day, or correct the date.`,
      };
    });
  },
});

function covers(document: RecordDocument, from: DateOfService, to: DateOfService): boolean {
  if (names(document, from)) return true;
  return document.date !== undefined && document.date >= from && document.date <= to;
}

/** Where the patient went, against the claim's discharge status. */
export const dischargeStatusConflict = recordEdit({
  id: 'documentation/discharge-status-conflict',
  title: 'Discharge status against the record',
  severity: 'warning',
  settings: ['inpatient'],
  authority: uniformBill(17),
  explanation:
    'The record sends the patient elsewhere than the discharge status of the claim says. Post-acute transfers, death and leaving against advice change the payment.',
  check: (view) => {
    const claimed = view.context.encounter.dischargeStatus ?? undefined;
    const { dischargeStatus: read } = view.record.context.reading.facts;
    const group = GROUPS.find(([codes]) => read !== null && codes.includes(read));
    if (group === undefined) return [];
    if (claimed === undefined) return { missing: 'the discharge status ($.dischargeStatus)' };
    if (group[0].includes(claimed)) return [];
    // Planned readmissions repeat the statuses from 81 on.
    if (Number(claimed) >= 81) return [];
    const place = lastPlace(view, group[1]);
    if (place === undefined) return [];
    return [
      {
        path: '$.dischargeStatus',
        place,
        message: `The record reads as discharge status ${group[0][0] ?? ''}, the claim has ${claimed}. Correct the one that is wrong.`,
      },
    ];
  },
});

/** Destinations that words tell apart surely, with the words. */
const GROUPS: readonly (readonly [readonly string[], RegExp])[] = [
  [
    ['20', '40', '41', '42'],
    /\b(?:expired|deceased|pronounced dead|time of death|patient died|passed away)\b/gi,
  ],
  [['07'], /\b(?:against medical advice|AMA|eloped)\b/g],
  [['03', '61', '64'], /\b(?:skilled nursing(?: facility)?|SNF|sub-?acute rehab\w*)\b/gi],
  [['62'], /\b(?:inpatient rehab\w*|acute rehab\w*|rehab\w* hospital|IRF)\b/gi],
  [['63'], /\b(?:long[- ]term acute care(?: hospital)?|LTACH?)\b/gi],
  [['50', '51'], /\bhospice\b/gi],
];

function lastPlace({ documents }: RecordView, pattern: RegExp) {
  return documents.flatMap((document) => document.all(pattern)).at(-1);
}
