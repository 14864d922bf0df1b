import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingsOf, fewestRowsOf, type PcsRowValues, rowsOf } from './pcs-rows.ts';

const ending = fc.tuple(
  fc.constantFrom('0', '1', 'A'),
  fc.constantFrom('0', '3', '4', 'X'),
  fc.constantFrom('7', 'J', 'Z'),
  fc.constantFrom('X', 'Z'),
);
const endings = fc.uniqueArray(
  ending.map((values) => values.join('')),
  { minLength: 1, maxLength: 72 },
);

describe('rows of a table', () => {
  it('stand for exactly the codes handed in, each once', () => {
    fc.assert(
      fc.property(endings, (given) => {
        const rows = rowsOf(given.map((text) => [...text])).map(
          ([a = [], b = [], c = [], d = []]): PcsRowValues => [
            a.join(''),
            b.join(''),
            c.join(''),
            d.join(''),
          ],
        );
        expect(rows.flatMap(endingsOf).sort()).toEqual([...given].sort());
        expect(fewestRowsOf(given).flatMap(endingsOf).sort()).toEqual([...given].sort());
      }),
    );
  });
  it('never take two tokens of one value for each other', () => {
    const rows = rowsOf([
      ['1', '3', 'S dose 1', '6'],
      ['1', '3', 'S antibody', '9'],
    ]);
    expect(rows).toHaveLength(2);
  });
  it('group qualifiers first, as the official table 001 does', () => {
    const first = ['0', '3', '4'].flatMap((a) =>
      ['7', 'J'].flatMap((d) => ['0', '1', 'B'].map((q) => `6${a}${d}${q}`)),
    );
    const second = ['0', '3', '4'].map((a) => `6${a}ZB`);
    expect(rowsOf([...first, ...second].map((text) => [...text]))).toEqual([
      [['6'], ['0', '3', '4'], ['7', 'J'], ['0', '1', 'B']],
      [['6'], ['0', '3', '4'], ['Z'], ['B']],
    ]);
  });
});
