import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../test/shipped-tables.ts';
import { AppError } from '../base/app-error.ts';
import { pcsGuidelineOf, pcsIndexLines, printPcsGuideline, printPcsIndex } from './print-pcs-texts.ts';

const { icd10pcs } = shippedTables();
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const plain = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

describe('the Index as a page', () => {
  it('prints each subterm once, codes and references beside it', () => {
    expect(
      plain(printPcsIndex(pcsIndexLines('transverse rectus abdominis myocutaneous flap', icd10pcs))),
    ).toBe(
      [
        'Transverse Rectus Abdominis Myocutaneous Flap',
        '  Replacement',
        '    Bilateral  0HRV076',
        '    Left  0HRU076',
        '    Right  0HRT076',
        '  Transfer',
        '    Left  0KXL',
        '    Right  0KXK',
        '',
      ].join('\n'),
    );
    expect(plain(printPcsIndex(pcsIndexLines('Hallux', icd10pcs)))).toBe(
      'Hallux\n  use 1st Toe, Right\n  use 1st Toe, Left\n',
    );
  });
  it('names terms that begin alike when there is no such term', () => {
    expect(() => pcsIndexLines('cholecystectomi', icd10pcs)).toThrow(AppError);
    try {
      pcsIndexLines('cholecystectomi', icd10pcs);
    } catch (error) {
      expect(error instanceof AppError ? error.remedy : '').toContain('Cholecystectomy');
    }
  });
});

describe('a guideline as a page', () => {
  it('keeps its paragraphs', () => {
    const page = plain(printPcsGuideline(pcsGuidelineOf('B3.4b', icd10pcs)));
    expect(page).toContain('B3.4b  Biopsy followed by more definitive treatment');
    expect(page).toMatch(/\n {2}Example: Biopsy of breast/);
  });
  it('lists the numbers when there is no such guideline', () => {
    expect(() => pcsGuidelineOf('Z9', icd10pcs)).toThrow(/no ICD-10-PCS guideline Z9/);
  });
});
