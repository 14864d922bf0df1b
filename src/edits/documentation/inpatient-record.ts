import { addDays, daysBetween, parseDateOfService } from '../../base/date-of-service.ts';
import { dateAtStart } from '../../reading/dates.ts';
import { regulation } from '../claim-authorities.ts';
import { type RecordFault, recordEdit } from './record-edit.ts';
import { type Place, placeOfDate } from './record-view.ts';

const INPATIENT = ['inpatient'] as const;
const HISTORY_WORDS =
  /\b(?:H ?& ?P|H and P|history (?:and|&) physical|admi(?:ssion|t) (?:note|H&P)|HPI|history of present illness)\b/i;

/** No history and physical among the documents of a stay. */
export const historyAndPhysicalMissing = recordEdit({
  id: 'documentation/history-and-physical-missing',
  title: 'Stay without a history and physical',
  severity: 'advice',
  settings: INPATIENT,
  authority: regulation('482.24(c)(4)(i)'),
  explanation:
    'No document given is a history and physical, or has its words. It is done within 30 days before or 24 hours after admission, and present on admission is judged from it.',
  check: ({ documents, first, find }) => {
    if (find(HISTORY_WORDS) !== undefined) return [];
    const told = documents.some(
      (document) =>
        document.type === 'history-and-physical' ||
        document.has('historyOfPresentIllness', 'physicalExamination'),
    );
    return told
      ? []
      : [
          {
            path: '$',
            place: first.title,
            message:
              'No history and physical is among the documents given. Find it in the record, or note that it is missing.',
          },
        ];
  },
});

const OLDEST_HISTORY_DAYS = 30;

/** A history and physical too old or too late. */
export const historyAndPhysicalUntimely = recordEdit({
  id: 'documentation/history-and-physical-untimely',
  title: 'History and physical out of time',
  severity: 'warning',
  settings: INPATIENT,
  authority: regulation('482.24(c)(4)(i)(A)'),
  explanation:
    'The history and physical is dated more than 30 days before the admission, or more than a day after it. It must be completed no more than 30 days before or 24 hours after admission.',
  check: (view) => {
    const admitted = parseDateOfService(view.context.encounter.admissionDate ?? '');
    return view.ofType('history-and-physical').flatMap((document): RecordFault[] => {
      const dated = document.dates.find(({ label }) => label === 'service' || label === 'document');
      if (dated === undefined || admitted === undefined) return [];
      const days = daysBetween(admitted, dated.date);
      if (days >= -OLDEST_HISTORY_DAYS && days <= 1) return [];
      return [
        {
          path: '$.admissionDate',
          place: placeOfDate(document, dated),
          message: `The history and physical is of ${dated.date}, the admission of ${admitted}. It counts from 30 days before to 24 hours after it.`,
        },
      ];
    });
  },
});

/** No discharge summary among the documents of a stay. */
export const dischargeSummaryMissing = recordEdit({
  id: 'documentation/discharge-summary-missing',
  title: 'Stay without a discharge summary',
  severity: 'advice',
  settings: INPATIENT,
  authority: regulation('482.24(c)(4)(vii)'),
  explanation:
    'No document given is a discharge summary or tells the course and the final diagnoses. What was uncertain is judged at discharge, so that a stay is not coded without it.',
  check: ({ documents, first }) =>
    documents.some(
      (document) =>
        document.type === 'discharge-summary' ||
        document.has('dischargeDiagnosis') ||
        document.find(/\b(?:discharge (?:summary|note)|d\/?c summary|final diagnos[ei]s)\b/i) !== undefined,
    )
      ? []
      : [
          {
            path: '$',
            place: first.title,
            message:
              'No discharge summary is among the documents given. Wait for it before the stay is finally coded.',
          },
        ],
});

/** What a discharge summary tells besides the course. */
const SUMMARY_ELEMENTS: readonly (readonly [string, RegExp])[] = [
  [
    'where the patient went',
    /\b(?:disposition|home|house|SNF|nursing|facility|rehab\w*|hospice|transfer\w*|expired|died|deceased|AMA|against medical advice|IRF|LTACH?|hospital|shelter|jail|family|parents|mother)\b/i,
  ],
  [
    'the follow-up',
    /\b(?:follow[- ]?up|f\/u|fu|return|appointment|appt|see|clinic|PCP|visit|outpatient|weeks?|wks?|expired|died|deceased|hospice|transfer\w*|plan)\b/i,
  ],
];

/** A discharge summary without disposition or follow-up. */
export const dischargeSummaryElements = recordEdit({
  id: 'documentation/discharge-summary-elements',
  title: 'Discharge summary with elements missing',
  severity: 'advice',
  settings: INPATIENT,
  authority: regulation('482.24(c)(4)(vii)'),
  explanation:
    'A discharge summary tells the outcome of the stay, where the patient went, and the provisions for follow-up. The discharge status of the claim rests on it.',
  check: (view) => {
    const summaries = view.ofType('discharge-summary');
    const [first] = summaries;
    if (first === undefined) return [];
    const missing = SUMMARY_ELEMENTS.filter(([, words]) => view.find(words) === undefined).map(
      ([name]) => name,
    );
    if (missing.length === 0) return [];
    return [
      {
        path: '$.dischargeStatus',
        place: first.title,
        message: `The discharge summary does not tell ${missing.join(' and ')}. Have it completed; the discharge status rests on it.`,
      },
    ];
  },
});

const COMPLETED =
  /\b(?:dictated|signed|authenticated|completed|transcribed)\b[^\r\n]{0,60}?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/gi;
const COMPLETION_DAYS = 30;

/** A discharge summary completed more than a month after the discharge. */
export const dischargeSummaryLate = recordEdit({
  id: 'documentation/discharge-summary-late',
  title: 'Discharge summary completed late',
  severity: 'warning',
  settings: INPATIENT,
  authority: regulation('482.24(c)(4)(viii)'),
  explanation:
    'The record of a stay is completed with the final diagnosis within 30 days of discharge. The summary was dictated or signed later; a reviewer may give it less weight.',
  check: (view) => {
    const discharged = parseDateOfService(view.context.encounter.dischargeDate ?? '');
    if (discharged === undefined) return [];
    return view.ofType('discharge-summary').flatMap((document): RecordFault[] => {
      const late = document
        .all(COMPLETED)
        .find((place) => dayOf(place) > addDays(discharged, COMPLETION_DAYS));
      if (late === undefined) return [];
      return [
        {
          path: '$.dischargeDate',
          place: late,
          message: `The summary was completed on ${dayOf(late)}, more than 30 days after the discharge on ${discharged}.`,
        },
      ];
    });
  },
});

function dayOf({ text }: Place): string {
  return dateAtStart(/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}$/.exec(text)?.[0] ?? '') ?? '';
}
