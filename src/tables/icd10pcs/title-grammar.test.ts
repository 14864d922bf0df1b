import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { composeTitle, titlePatternOf } from './title-grammar.ts';
import { TITLE_TEMPLATES } from './title-templates.ts';

const words =
  (...texts: string[]) =>
  (position: number) =>
    texts[position - 3] ?? '';

describe('the title of a code', () => {
  it('names device and qualifier only where they speak', () => {
    const silent = words('', 'Right Femoral Artery', 'Open Approach', '', '');
    expect(composeTitle('047K0ZZ', silent)).toBe('Dilation of Right Femoral Artery, Open Approach');
    const spoken = words(
      '',
      'Right Femoral Artery',
      'Open Approach',
      'Drug-eluting Intraluminal Device',
      'Drug-Coated Balloon',
    );
    expect(composeTitle('047K041', spoken)).toBe(
      'Dilation of Right Femoral Artery with Drug-eluting Intraluminal Device, using Drug-Coated Balloon, Open Approach',
    );
  });
  it('puts a diagnostic qualifier after the approach and a level before it', () => {
    const excision = words('', 'Stomach', 'Open Approach', '', 'Diagnostic');
    expect(composeTitle('0DB60ZX', excision)).toBe('Excision of Stomach, Open Approach, Diagnostic');
    const detachment = words('', 'Left Hand', 'Open Approach', '', 'Partial 5th Ray');
    expect(composeTitle('0X6K0ZF', detachment)).toBe(
      'Detachment at Left Hand, Partial 5th Ray, Open Approach',
    );
  });
  it('is not made for a section that does not exist', () => {
    expect(composeTitle('E000000', words())).toBeUndefined();
  });
  it('has a place for every character in each pattern', () => {
    for (const [pattern] of TITLE_TEMPLATES) {
      expect(pattern.match(/\[[^\]]+\]|./g), pattern).toHaveLength(7);
    }
  });
  it('has no template that no code needs', () => {
    const used = new Set<string>();
    for (const day of ['2015-10-01', '2018-10-01', '2022-10-01', '2026-10-01'] as DateOfService[]) {
      for (const { code } of shippedTables().icd10pcs.on(day).entries()) {
        used.add(titlePatternOf(code)?.template ?? '');
      }
    }
    expect(TITLE_TEMPLATES.map(([, template]) => template).filter((template) => !used.has(template))).toEqual(
      [],
    );
  });
});
