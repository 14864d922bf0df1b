import { describe, expect, it } from 'vitest';
import { labelRows, type Meaning } from './label-rows.ts';

const meaning = (label: string | null, words: string | null = null): Meaning => ({ label, words });
const rows = (codes: Readonly<Record<string, Meaning>>, position: number): string[] =>
  labelRows(new Map(Object.entries(codes).map(([code, m]) => [code, new Map([[position, m]])])))
    .map((row) => row.join(','))
    .sort();

describe('labels kept at the shortest context', () => {
  it('one row when a value means the same in the whole section', () => {
    expect(rows({ '0DT60ZZ': meaning('Open'), '0FT40ZZ': meaning('Open') }, 5)).toEqual(['500,Open,']);
  });
  it('a longer context where a value means something else', () => {
    const codes = { '0HR00KZ': meaning('Graft'), '0HR10KZ': meaning('Graft'), '0SR10KZ': meaning('Cup') };
    expect(rows(codes, 6)).toEqual(['6K0,Graft,', '6K0S,Cup,']);
  });
  it('words of titles only where they are not the usual ones', () => {
    expect(rows({ '04700ZZ': meaning('Femoral Artery, Right', 'Right Femoral Artery') }, 4)).toEqual([
      '400,Femoral Artery, Right,',
    ]);
    expect(rows({ '04700ZZ': meaning('Liver, Left Lobe', 'Left Lobe Liver') }, 4)).toEqual([
      '400,Liver, Left Lobe,Left Lobe Liver',
    ]);
    expect(rows({ '065Y0ZC': meaning('Hemorrhoidal Plexus', '') }, 7)).toEqual(['7C0,Hemorrhoidal Plexus,-']);
  });
  it('a label that no source holds is written as not held, never inherited', () => {
    const codes = { '0D160ZA': meaning('Jejunum'), '0D1B0ZA': meaning('Jejunum'), '0F9480A': meaning(null) };
    expect(rows(codes, 7)).toEqual(['7A0,Jejunum,', '7A0F,?,']);
  });
});
