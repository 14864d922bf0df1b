import { ageInYears, parseDateOfService } from '../../base/date-of-service.ts';
import { statedSex } from '../../reading/facts.ts';
import { claimForm, regulation } from '../claim-authorities.ts';
import { integrityManual } from './authorities.ts';
import { type RecordFault, recordEdit } from './record-edit.ts';
import { type Place, placeOfDate, type RecordDocument } from './record-view.ts';

const RECORD_NUMBER =
  /\b(?:MRN|medical record (?:number|no\.?)|med rec (?:number|no\.?|#))[ \t]*[:#]?[ \t]*#?([A-Z]{0,3}\d[\dA-Z-]{2,14})/i;

/** Documents of two patients in one record. */
export const severalPatients = recordEdit({
  id: 'documentation/several-patients',
  title: 'Documents of different patients',
  severity: 'warning',
  authority: regulation('482.24(b)'),
  explanation:
    'Two documents of the record bear different medical record numbers or dates of birth. One of them may belong to another patient; find out before anything is coded from it.',
  check: ({ documents }) => {
    const [number] = differing(documents, (document) => {
      const place = document.find(RECORD_NUMBER);
      const value = place === undefined ? undefined : RECORD_NUMBER.exec(place.text)?.[1];
      return place === undefined || value === undefined
        ? undefined
        : { place, value: value.replace(/-/g, '').toUpperCase() };
    });
    const [birth] = differing(documents, (document) => {
      const date = document.dates.find(({ label }) => label === 'birth');
      return date === undefined ? undefined : { place: placeOfDate(document, date), value: date.date };
    });
    const said = (what: string, place: Place | undefined): readonly RecordFault[] =>
      place === undefined
        ? []
        : [
            {
              path: '$',
              place,
              message: `This document bears another ${what} than the first of the record. See whether it is of this patient.`,
            },
          ];
    return [...said('medical record number', number), ...said('date of birth', birth)];
  },
});

/** The places of the documents whose value differs from that of the first document that has one. */
function differing(
  documents: readonly RecordDocument[],
  sayingOf: (document: RecordDocument) => { readonly place: Place; readonly value: string } | undefined,
): readonly Place[] {
  const values = documents.map(sayingOf).filter((value) => value !== undefined);
  return values.filter(({ value }) => value !== values[0]?.value).map(({ place }) => place);
}

/** The sex of the record against the sex of the claim. */
export const sexConflict = recordEdit({
  id: 'documentation/sex-conflict',
  title: 'Sex against the record',
  severity: 'warning',
  authority: claimForm('2010BA DMG03'),
  explanation:
    'The record tells of a person of the other sex than the claim. Correct the claim’s demographics, or see whether the document is of this patient.',
  check: ({ context, record, documents }) => {
    const { sex } = record.context.reading.facts;
    if (sex === null) return [];
    if (context.sex === undefined) return { missing: 'the patient’s sex ($.patient.sex)' };
    // The mother stands in the record of a newborn.
    if (sex === context.sex || context.ageYears === 0) return [];
    for (const document of documents) {
      const stated = statedSex(document.text);
      if (stated === undefined) continue;
      if (stated.sex !== sex) return [];
      return [
        {
          path: '$.patient.sex',
          place: document.placeAt(stated.start, stated.words),
          message: `The record tells of a ${sex === 'F' ? 'female' : 'male'} patient, the claim of a ${context.sex === 'F' ? 'female' : 'male'} one. Correct the one that is wrong.`,
        },
      ];
    }
    return [];
  },
});

const BIRTH_DATE = 'the patient’s date of birth ($.patient.birthDate)';

/** The date of birth of the record against that of the claim. */
export const birthDateConflict = recordEdit({
  id: 'documentation/birth-date-conflict',
  title: 'Date of birth against the record',
  severity: 'warning',
  authority: claimForm('2010BA DMG02'),
  explanation:
    'The record bears another date of birth than the claim. Age decides codes, edits and coverage; correct the one that is wrong.',
  check: ({ context, documents }) => {
    const claimed = parseDateOfService(context.encounter.patient?.birthDate ?? '');
    for (const document of documents) {
      const written = document.dates.filter(({ label }) => label === 'birth');
      const [first] = written;
      if (first === undefined) continue;
      if (claimed === undefined) return { missing: BIRTH_DATE };
      // A newborn's record bears the mother's as well.
      if (written.some(({ date }) => date === claimed)) return [];
      return [
        {
          path: '$.patient.birthDate',
          place: placeOfDate(document, first),
          message: `The record has ${first.date} as date of birth, the claim ${claimed}. Correct the one that is wrong.`,
        },
      ];
    }
    return [];
  },
});

/** An age with the word for a grown or growing person after it: the patient's, as notes open. */
const STATED_AGE =
  /\b(\d{1,3})[- ]?(?:years?|yrs?|y)[- /]?(?:olds?|o)\b[ ,]{1,2}(?:[a-z'-]{1,20} ){0,4}?(?:male|man|gentleman|boy|female|woman|lady|girl|patient)\b/i;

/** The age of the record against the birth date of the claim. */
export const ageConflict = recordEdit({
  id: 'documentation/age-conflict',
  title: 'Age against the record',
  severity: 'warning',
  authority: integrityManual('3, 3.3.2'),
  explanation:
    'The age with which the note introduces the patient lies two years or more from the one that the claim’s date of birth makes. See whether the note is of this patient and this year.',
  check: ({ context, documents, find }) => {
    const claimed = parseDateOfService(context.encounter.patient?.birthDate ?? '');
    if (documents.some((document) => document.dates.some(({ label }) => label === 'birth'))) return [];
    const place = find(STATED_AGE);
    const years = place === undefined ? undefined : Number(STATED_AGE.exec(place.text)?.[1]);
    if (place === undefined || years === undefined) return [];
    if (claimed === undefined) return { missing: BIRTH_DATE };
    const age = ageInYears(claimed, context.onDate);
    if (age < 2 || Math.abs(years - age) < 2) return [];
    return [
      {
        path: '$.patient.birthDate',
        place,
        message: `The note is of a patient of ${String(years)} years; by the claim’s date of birth the patient is ${String(age)}. See which is wrong.`,
      },
    ];
  },
});
