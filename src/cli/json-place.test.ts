import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfJsonError } from './json-place.ts';

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,\n "b": }', 2, 7, 'found "}", expected a value'],
    ['{"a": 1\n "b": 2}', 2, 2, 'expected a comma or "}"'],
    ['{a: 1}', 1, 2, 'expected a property name in double quotes'],
    ['{"a" 1}', 1, 6, 'expected a colon'],
    ['[1, 2', 1, 6, 'found the end of the text, expected a comma or "]"'],
    ['{"a": "x\ny"}', 1, 9, 'found the end of the line, expected a closing double quote'],
    ['{"a": 1} x', 1, 10, 'expected the end of the text'],
    ['not json', 1, 1, 'found "n", expected a value'],
    ['{"a": 01}', 1, 8, 'expected a comma or "}"'],
    ["{'a': 1}", 1, 2, 'found "\'"'],
    ['', 1, 1, 'found the end of the text'],
    ['["\\x"]', 1, 3, 'an escape'],
    ['[1,]', 1, 4, 'expected a value'],
  ])('%s', (text, line, column, message) => {
    const place = placeOfJsonError(text);
    expect([place?.line, place?.column]).toEqual([line, column]);
    expect(place?.message).toContain(message);
  });

  it('agrees with JSON.parse on what is JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x'), (json, at, mark) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + mark + json.slice(place);
        expect(placeOfJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 500 },
    );
  });

  it('says where a text nests too deep, and does not fall over', () => {
    expect(placeOfJsonError('['.repeat(100_000))?.message).toContain('less nesting');
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
