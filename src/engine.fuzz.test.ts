import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedTables } from '../test/shipped-tables.ts';
import { suggest } from './engine.ts';
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
