import { describe, expect, it } from 'vitest';
import { icd10cmOn, tables } from '../../../../test/tables.ts';
import type { DateOfService } from '../../../base/date-of-service.ts';
import { suggest } from '../../../engine.ts';

function codes(...diagnoses: string[]) {
  const text = `ASSESSMENT\n${diagnoses.map((d, i) => `${String(i + 1)}. ${d}.`).join('\n')}\n`;
  const result = suggest(
    { texts: [{ id: 'n', text }], setting: 'outpatient', date: '2026-05-10' as DateOfService },
    tables,
  );
  return result.codes.filter((c) => c.system === 'icd10cm').map((c) => c.code);
}

describe('one code for two conditions (guideline I.B.9)', () => {
  it.each([
    [['Ureteral stone', 'Hydronephrosis'], ['N13.2']],
    [['Gallstones', 'Acute cholecystitis'], ['K80.00']],
    [['Acute duodenal ulcer', 'Upper GI bleed'], ['K26.0']],
    [
      ['BPH', 'Urinary retention'],
      ['N40.1', 'R33.8'],
    ],
    [['Alcoholic cirrhosis', 'Ascites'], ['K70.31']],
  ])('%j is %j', (diagnoses, expected) => {
    expect(codes(...diagnoses)).toEqual(expect.arrayContaining(expected));
    expect(codes(...diagnoses)).toHaveLength(expected.length);
  });

  it('leaves conditions that have no common code', () => {
    expect(codes('Gallstones', 'Hydronephrosis')).toEqual(['K80.20', 'N13.30']);
  });

  it('names valid codes only', () => {
    const pack = tables.list('coding/combination-pairs.tsv');
    const edition = icd10cmOn();
    for (let i = 0; i < pack.size; i++)
      expect(edition.entry(pack.row(i)[2] ?? '')?.billable, pack.row(i).join()).toBe(true);
  });
});
