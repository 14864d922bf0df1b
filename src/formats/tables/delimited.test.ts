import { describe, expect, it } from 'vitest';
import { cellsOf, headingKey, recordsOf } from './delimited.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, delimiter: ',' | '\t') =>
  [...recordsOf(bytes(text), delimiter)].map((r) => r.cells);

describe('delimited files', () => {
  it('reads quoted cells with commas, quotes and line ends', () => {
    expect(read('a,"b, c","say ""no"""\r\n"two\r\nlines",x,\r\n', ',')).toEqual([
      ['a', 'b, c', 'say "no"'],
      ['two\nlines', 'x', ''],
    ]);
  });

  it('keeps inch marks in tab-delimited rows, and reads headings quoted over two lines', () => {
    expect(read('Column 1\t"Modifier\nIndicator"\nA4215\t6" needle\nA4216\t"x"\n', '\t')).toEqual([
      ['Column 1', 'Modifier\nIndicator'],
      ['A4215', '6" needle'],
      ['A4216', 'x'],
    ]);
  });

  it('counts lines where records begin', () => {
    expect([...recordsOf(bytes('"a\nb"\nc\n'), ',')].map((r) => r.line)).toEqual([1, 3]);
  });

  it('reads Windows-1252 where the bytes are not UTF-8', () => {
    expect([...recordsOf(Uint8Array.of(0x4d, 0xe9, 0x2c, 0x31), ',')][0]?.cells).toEqual(['Mé', '1']);
  });

  it('leaves an unclosed quote as it stands', () => {
    expect(cellsOf('a,"b,c', ',')).toEqual(['a', '"b', 'c']);
  });

  it('compares headings without signs and case', () => {
    expect(headingKey('HCPCS/\nCPT Code')).toBe('hcpcs cpt code');
  });
});
