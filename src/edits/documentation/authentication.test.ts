import { editCases } from '../../../test/edit-cases.ts';
import { visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import { amendmentUnidentified, lateAmendment } from './amendments.ts';
import {
  dictatedNotRead,
  lateSignature,
  signatureAbsent,
  signatureWithoutCredentials,
  undated,
  unsigned,
} from './authentication.ts';

const encounter = visitOf('I10', '99213');
const signedBy = (end: string) => visitNote('1. Hypertension. Continue lisinopril.', { end });

editCases(unsigned, tables, {
  invalid: [
    { why: 'a status line', encounter, record: signedBy('Status: UNSIGNED'), quotes: 'Status: UNSIGNED' },
    { why: 'a draft', encounter, record: `*** DRAFT ***\n${signedBy('')}` },
    { why: 'a blank line to sign on', encounter, record: signedBy('Physician signature: ____________') },
    { why: 'awaiting the attending', encounter, record: signedBy('Awaiting attending signature.') },
    { why: 'said in a sentence', encounter, record: signedBy('This note has not been signed.') },
  ],
  valid: [
    { why: 'signed', encounter, record: signedBy('Electronically signed by Ann Writer, MD on 05/10/2026') },
    { why: 'a draft that was signed', encounter, record: `DRAFT\n${signedBy('/s/ Ann Writer, MD')}` },
    {
      why: 'an unsigned consent is no unsigned note',
      encounter,
      record: signedBy('Left before the form was signed. Unsigned consent kept.'),
    },
  ],
});

editCases(signatureAbsent, tables, {
  invalid: [{ why: 'no signature', encounter, record: signedBy(''), quotes: 'OFFICE VISIT' }],
  valid: [
    { why: 'signed electronically', encounter, record: signedBy('E-signed: A. Writer MD') },
    { why: 'signed by hand', encounter, record: signedBy('/s/ Ann Writer, MD') },
    { why: 'said to be unsigned, which another edit tells', encounter, record: signedBy('Status: unsigned') },
  ],
});

editCases(dictatedNotRead, tables, {
  invalid: [
    {
      why: 'in a stamp',
      encounter,
      record: signedBy('DICTATED BUT NOT READ'),
      quotes: 'DICTATED BUT NOT READ',
    },
    { why: 'signed unread', encounter, record: signedBy('Signed but not reviewed to avoid delay.') },
  ],
  valid: [{ why: 'read', encounter, record: signedBy('Dictated and reviewed by Ann Writer, MD') }],
});

editCases(signatureWithoutCredentials, tables, {
  invalid: [
    { why: 'a bare name', encounter, record: signedBy('Electronically signed by Ann Writer on 05/10/2026') },
  ],
  valid: [
    { why: 'MD after it', encounter, record: signedBy('Electronically signed by Ann Writer, MD') },
    { why: 'with full stops', encounter, record: signedBy('Signed by: Ann Writer, M.D.') },
    { why: 'Dr. before it', encounter, record: signedBy('Electronically signed by Dr. Ann Writer') },
    {
      why: 'before the words',
      encounter,
      record: signedBy('Ann Writer MD electronically signed 05/10/2026 14:12'),
    },
    {
      why: 'a nurse practitioner',
      encounter,
      record: signedBy('Electronically signed by Ann Writer, APRN-CNP'),
    },
  ],
});

editCases(undated, tables, {
  invalid: [
    {
      why: 'no date anywhere',
      encounter,
      record: 'OFFICE VISIT\n\nASSESSMENT\nHypertension.\n',
      quotes: 'OFFICE VISIT',
    },
  ],
  valid: [
    { why: 'dated', encounter, record: signedBy('') },
    { why: 'a day without a year', encounter, record: 'ED NOTE 5/10\n\nASSESSMENT\nHypertension.\n' },
  ],
});

editCases(lateSignature, tables, {
  invalid: [
    {
      why: 'two months on',
      encounter,
      record: signedBy('Electronically signed by Ann Writer, MD on 07/15/2026'),
    },
  ],
  valid: [
    {
      why: 'the next day',
      encounter,
      record: signedBy('Electronically signed by Ann Writer, MD on 05/11/2026'),
    },
    { why: 'no day given', encounter, record: signedBy('Electronically signed by Ann Writer, MD') },
  ],
});

editCases(amendmentUnidentified, tables, {
  invalid: [
    {
      why: 'neither author nor date',
      encounter,
      record: signedBy('ADDENDUM: the wound was 4 cm long.'),
      quotes: 'ADDENDUM: the wound was 4 cm long.',
    },
    { why: 'no date', encounter, record: signedBy('Late entry by Ann Writer, MD: the wound was 4 cm long.') },
  ],
  valid: [
    {
      why: 'author and date',
      encounter,
      record: signedBy('ADDENDUM 05/11/2026 by Ann Writer, MD: the wound was 4 cm long.'),
    },
    { why: 'no addendum', encounter, record: signedBy('') },
  ],
});

editCases(lateAmendment, tables, {
  invalid: [
    {
      why: 'months later',
      encounter,
      record: signedBy('ADDENDUM 09/01/2026 Dr. Writer: severity was moderate.'),
    },
    {
      why: 'after the claim was received',
      encounter: { ...encounter, receivedDate: '2026-05-20' },
      record: signedBy('ADDENDUM 05/25/2026 Dr. Writer: severity was moderate.'),
    },
  ],
  valid: [
    {
      why: 'the same week',
      encounter,
      record: signedBy('ADDENDUM 05/12/2026 Dr. Writer: pathology reviewed.'),
    },
  ],
});
