import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedTables } from '../test/shipped-tables.ts';
import { check, suggest } from './engine.ts';
import { type Encounter, EncounterSchema } from './record/encounter.ts';
import { SETTINGS } from './record/setting.ts';

/** Pieces that notes are made of, so that chance makes headers, lists, negations, codes and dates as well as noise. */
const PIECES =
  'Assessment:|Procedures|History of|no |denies |left |b/l |s/p |2/2 |DM2|CHF|fx |date of birth 1/2/70|\n|\r\n|\t|1. |- |: |; |. |, |(|)|mg |BMI 41|12,500|98.6|→|->|\u00a0|\u2019|\ud83d|\ude00|\u0000|____|====|underwent |biopsy of the |pneumonia |with |without '.split(
    '|',
  );
const tables = shippedTables();
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join('')),
  fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 500, max: 2000 })).map(([p, n]) => p.repeat(n)),
);

test('any text is coded without an error, and every piece of evidence is the exact words at its place', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...SETTINGS), (text, setting) => {
      const { codes, notCoded } = suggest({ texts: [{ id: 'a', text }], setting }, tables);
      for (const { text: words, start, end } of [...codes.flatMap((c) => c.evidence), ...notCoded])
        expect(text.slice(start, end)).toBe(words);
    }),
    { numRuns: 300, seed: 20261124 },
  );
}, 120_000);

const PIECES_OF_RECORDS =
  'OFFICE VISIT\n|OPERATIVE REPORT 5/6/26\n|DISCHARGE SUMMARY\n|Date of service: 05/10/2026\n|ADDENDUM |signed by |Ann Writer, MD |on 09/01/2026|***|unsigned|MRN: 12345|45 minutes|via video|No pneumonia|possible pneumonia|mother had a stroke|67F |lot # A1|\n|Assessment:\n|hypertension|\ud83d|____'.split(
    '|',
  );
const encounters: Readonly<Record<(typeof SETTINGS)[number], Encounter>> = {
  inpatient: EncounterSchema.parse({
    setting: 'inpatient',
    patient: { birthDate: '1960-01-02', sex: 'M' },
    admissionDate: '2026-05-05',
    dischargeDate: '2026-05-10',
    dischargeStatus: '01',
    diagnoses: [
      { code: 'J18.9', poa: 'Y' },
      { code: 'Z68.41', poa: 'exempt' },
    ],
    procedures: [{ code: '0FT44ZZ', date: '2026-05-06' }],
  }),
  outpatient: EncounterSchema.parse({
    setting: 'outpatient',
    diagnoses: [{ code: 'I10' }],
    services: [{ code: '96365' }],
  }),
  professional: EncounterSchema.parse({
    setting: 'professional',
    diagnoses: [{ code: 'J18.9' }, { code: 'I63.9' }],
    services: [{ code: '99215', modifiers: ['25', 'GC'] }, { code: '90837' }, { code: 'J0696' }],
  }),
};
const records = fc.oneof(
  fc.array(fc.constantFrom(...PIECES_OF_RECORDS), { maxLength: 60 }).map((pieces) => pieces.join('')),
  texts,
);

test('any record is held against a claim without an error, and every place quoted is exact', () => {
  fc.assert(
    fc.property(
      fc.array(records, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...SETTINGS),
      (parts, setting) => {
        const record = parts.map((text, index) => ({ id: String(index), text }));
        for (const { place, path, edit } of check(encounters[setting], tables, record)) {
          if (place === undefined) continue;
          expect(record[Number(place.document.split('#')[0])]?.text.slice(place.start, place.end), edit).toBe(
            place.text,
          );
          expect(path, edit).toBeDefined();
        }
      },
    ),
    { numRuns: 200, seed: 20261124 },
  );
}, 120_000);
