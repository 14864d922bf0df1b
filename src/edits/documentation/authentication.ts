import { daysBetween } from '../../base/date-of-service.ts';
import { dateAtStart } from '../../reading/dates.ts';
import { integrityManual } from './authorities.ts';
import { faultsOfDocuments, recordEdit } from './record-edit.ts';
import { type Place, pathOf, type RecordDocument } from './record-view.ts';

/** Words with which a note, a report or its signature line says that nobody has signed it. */
const NOT_SIGNED =
  /^[ \t*#-]{0,20}(?:status|note status|document status|signature status)?[ \t:*-]{0,20}(?:unsigned|not (?:yet )?signed|draft(?: note| report| copy)?|preliminary(?: report| note)?|unauthenticated|signature pending|pending signature|awaiting (?:electronic )?signature|unsigned (?:note|report|draft|transcription))[ \t.*!-]{0,20}$|\b(?:this|the) (?:note|report|document|transcription|summary) (?:is|was|has) (?:unsigned|not (?:yet |been )*(?:signed|authenticated)|a draft)\b|\b(?:pending|awaiting|needs|requires) (?:the )?(?:attending |physician |provider |electronic )*(?:signature|co-?signature|authentication)\b|^[ \t]*(?:physician|provider|attending|electronic|surgeon)?(?:['’]s)? ?signature[ \t]*:?[ \t]*_{3,120}[ \t]*$/im;
/** A signature: electronic, by hand, or a name under an attestation. */
const SIGNED =
  /\b(?:electronically|digitally) (?:signed|authenticated|verified|approved)\b|\be-?signed\b|\b(?:signed|authenticated|authored|cosigned|co-signed|verified|attested)(?: electronically)? by\b|(?:^|[\s(])\/s\/|^[ \t]*(?:electronic )?signature[ \t]*:[ \t]*[A-Z/]|^[ \t]*signed[ \t]*:[ \t]*[A-Z]/im;
const NOT_READ =
  /\b(?:dictated|signed|transcribed)[ ,]*(?:but|and)[ ,]*(?:not|never) (?:been )?(?:read|reviewed|proofread|edited)\b|\bdictated\/not read\b/i;

/** Notes of clinicians, which a payer takes as evidence only when they are signed. */
function isOfClinician({ type }: RecordDocument): boolean {
  return type !== 'medication-list' && type !== 'laboratory-report';
}

/** A note that says itself that it is not signed. */
export const unsigned = recordEdit({
  id: 'documentation/unsigned',
  title: 'Note without a signature',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'The document says that it is a draft, preliminary, or not yet signed, and no signature follows. A reviewer disregards it. Have its author sign it or attest to it before the claim goes out.',
  consequence: 'line-denied',
  check: (view) =>
    view.documents.flatMap((document) => {
      const place = document.find(NOT_SIGNED);
      const signature = document.find(SIGNED);
      if (place === undefined || (signature !== undefined && signature.start > place.start)) return [];
      return [
        {
          path: pathOf(document, view),
          place,
          message:
            'The document says that it is not signed. Have its author sign it or give a signature attestation before billing from it.',
        },
      ];
    }),
});

/** No document of the record bears a signature. */
export const signatureAbsent = recordEdit({
  id: 'documentation/signature-absent',
  title: 'No signature in the record given',
  severity: 'advice',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'None of the documents given shows a signature. Texts taken from a system often lack the signature block: see in the record itself that each note is signed, with date and credentials.',
  check: ({ documents, first }) =>
    documents.some(
      (document) => document.find(SIGNED) !== undefined || document.find(NOT_SIGNED) !== undefined,
    )
      ? []
      : [
          {
            path: '$',
            place: first.title,
            message:
              'No document given shows a signature. See in the record that each note is signed by its author, with date and credentials.',
          },
        ],
});

/** Dictated, and nobody read it. */
export const dictatedNotRead = recordEdit({
  id: 'documentation/dictated-not-read',
  title: 'Dictated but not read',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'The note says that its author has not read it. Authentication means that the author vouches for what stands there; such a note does not do so.',
  check: (view) =>
    faultsOfDocuments(
      view,
      NOT_READ,
      'The author says that the note was not read. Have it read and authenticated before billing from it.',
    ),
});

const SIGNED_NAME =
  /\b(?:(?:electronically|digitally) (?:signed|authenticated)|e-?signed|signed|authenticated)(?: electronically)?(?: by)?[ \t]*:?[ \t]+([A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]*){1,4}(?:,? ?[A-Za-z.-]{2,8}){0,3})/;
/** Credentials as US clinicians write them, with or without full stops, or the title before the name. */
const CREDENTIALS =
  /\bDr\b|\b(?:M\.?D|D\.?O|D\.?P\.?M|D\.?D\.?S|D\.?M\.?D|O\.?D|D\.?C|Ph\.?D|Psy\.?D|Pharm\.?D|P\.?A(?:-C)?|N\.?P|A\.?P\.?R\.?N|A\.?R\.?N\.?P|C\.?R\.?N\.?P|C\.?R\.?N\.?A|C\.?N\.?M|C\.?N\.?S|D\.?N\.?P|F\.?N\.?P|A\.?G?N\.?P|R\.?N|L\.?P\.?N|L\.?C?\.?S\.?W|L\.?M\.?F\.?T|L\.?P\.?C|P\.?T|D\.?P\.?T|O\.?T|OTR|S\.?L\.?P|R\.?D|M\.?B\.?B\.?S|MBBCh|FACS|FACP|resident|attending|physician|fellow)\b/i;

/** Signed with a name that says nothing of the profession. */
export const signatureWithoutCredentials = recordEdit({
  id: 'documentation/signature-without-credentials',
  title: 'Signature without credentials',
  severity: 'advice',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'The signature names a person without credentials, so that a reviewer cannot see whether a physician or practitioner wrote the note. A signature log settles it.',
  check: (view) =>
    view.documents.filter(isOfClinician).flatMap((document) => {
      const place = document.find(SIGNED_NAME);
      if (place === undefined) return [];
      const after =
        document.reading.document.text.slice(place.start, place.end + 40).split(/[\r\n]/)[0] ?? '';
      const before = lineBefore(document, place);
      if (CREDENTIALS.test(after) || CREDENTIALS.test(before)) return [];
      return [
        {
          path: pathOf(document, view),
          place,
          message: 'The signature gives no credentials. Add them, or keep a signature log that does.',
        },
      ];
    }),
});

function lineBefore({ reading }: RecordDocument, { start }: Place): string {
  const before = reading.document.text.slice(Math.max(0, start - 120), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}

const ANY_DATE =
  /\b\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A note without any date. */
export const undated = recordEdit({
  id: 'documentation/undated',
  title: 'Note without a date',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'Nothing in the document says when it was written or when the service was given. An entry that cannot be tied to a day supports no service of a day.',
  check: (view) =>
    view.documents
      .filter((document) => document.date === undefined && document.find(ANY_DATE) === undefined)
      // A report inside a dated input shares its date.
      .filter((document) => !ANY_DATE.test(document.reading.document.text.slice(0, 2000)))
      .map((document) => ({
        path: pathOf(document, view),
        place: document.title,
        message: 'The document bears no date. Have it dated by its author; it supports no day as it stands.',
      })),
});

const SIGNED_ON =
  /\b(?:(?:electronically|digitally) (?:signed|authenticated)|e-?signed|signed|authenticated)\b[^\r\n]{0,80}?(\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4})/gi;
/** A transcription takes days; a month is no short delay. */
const LATE_AFTER_DAYS = 30;

/** Signed long after the service. */
export const lateSignature = recordEdit({
  id: 'documentation/late-signature',
  title: 'Signed long after the service',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2.4'),
  explanation:
    'The note was signed more than 30 days after the day it is about. Late signatures are not to be added beyond the short delay of transcription; a signature attestation statement is the way.',
  check: (view) =>
    view.documents.flatMap((document) => {
      const day = document.date ?? view.context.onDate;
      for (const place of document.all(SIGNED_ON)) {
        const written = /(\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4})$/.exec(place.text)?.[1] ?? '';
        const signed = dateAtStart(written);
        if (signed === undefined || daysBetween(day, signed) <= LATE_AFTER_DAYS) continue;
        return [
          {
            path: pathOf(document, view),
            place,
            message: `Signed on ${signed}, ${String(daysBetween(day, signed))} days after ${day}. Support it by a signature attestation statement; a late signature is not accepted.`,
          },
        ];
      }
      return [];
    }),
});
