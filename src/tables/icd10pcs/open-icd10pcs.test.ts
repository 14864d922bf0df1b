import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';

const { icd10pcs } = shippedTables();
const day = (text: string): DateOfService => text as DateOfService;
const FY2025 = icd10pcs.on(day('2024-10-01'));
const FY2026_APRIL = icd10pcs.on(day('2026-04-01'));

describe('the code list by date', () => {
  it('has as many codes as each release', () => {
    const counts = { '2024-04-01': 78_638, '2024-10-01': 78_948, '2025-04-01': 78_986, '2025-10-01': 79_115 };
    for (const [from, count] of Object.entries(counts)) {
      expect([...icd10pcs.on(day(from)).entries()], from).toHaveLength(count);
      expect(icd10pcs.on(day(from)).count(''), from).toBe(count);
    }
  });
  it('knows what a code is on a date', () => {
    expect(icd10pcs.status('0dtj4zz', day('2024-10-01'))).toBe('valid');
    expect(icd10pcs.status('0TT10Z0', day('2025-03-31'))).toBe('future');
    expect(icd10pcs.status('0TT10Z0', day('2025-04-01'))).toBe('valid');
    expect(icd10pcs.status('XV508A4', day('2023-09-30'))).toBe('valid');
    expect(icd10pcs.status('XV508A4', day('2023-10-01'))).toBe('expired');
    expect(icd10pcs.status('0DTJ4ZQ', day('2024-10-01'))).toBe('unknown');
    expect(icd10pcs.status('0DTJ4ZZZ', day('2024-10-01'))).toBe('unknown');
    expect(icd10pcs.status('', day('2024-10-01'))).toBe('unknown');
  });
  it('calls the beginning of codes a header, but leaves five characters to HCPCS and CPT', () => {
    expect(icd10pcs.status('0DT', day('2024-10-01'))).toBe('header');
    expect(icd10pcs.status('0DTJ4Z', day('2024-10-01'))).toBe('header');
    expect(icd10pcs.status('00160', day('2024-10-01'))).toBe('unknown');
    expect(icd10pcs.status('0ZZ', day('2024-10-01'))).toBe('unknown');
  });
  it('knows the attributes of the code editor, whose sex edits ended with FY2024', () => {
    expect(icd10pcs.attributes('0UT90ZZ', day('2024-09-30'))).toEqual(['female']);
    expect(icd10pcs.attributes('0UT90ZZ', day('2024-10-01'))).toEqual([]);
    expect(icd10pcs.attributes('0DTJ4ZZ', day('2024-10-01'))).toEqual([]);
  });
});

describe('titles', () => {
  it('are the official ones, in every section', () => {
    const titles = {
      '0DTJ4ZZ': 'Resection of Appendix, Percutaneous Endoscopic Approach',
      '0X6K0ZF': 'Detachment at Left Hand, Partial 5th Ray, Open Approach',
      '037D07Z':
        'Dilation of Right Hand Artery with Four or More Drug-eluting Intraluminal Devices, Open Approach',
      '0RG04A0':
        'Fusion of Occipital-cervical Joint with Interbody Fusion Device, Anterior Approach, Anterior Column, Percutaneous Endoscopic Approach',
      '10D17Z9': 'Manual Extraction of Products of Conception, Retained, Via Natural or Artificial Opening',
      '2W08X3Z': 'Change Brace on Right Upper Extremity',
      '3E0130M':
        'Introduction of Antineoplastic, Monoclonal Antibody, into Subcutaneous Tissue, Percutaneous Approach',
      '4A12XM4': 'Monitoring of Cardiac Stress, External Approach',
      '5A1955Z': 'Respiratory Ventilation, Greater than 96 Consecutive Hours',
      '6A551Z2': 'Pheresis of Platelets, Multiple',
      '7W05X3Z': 'Osteopathic Treatment of Pelvis using High Velocity-Low Amplitude Forces',
      '8E09XBH': 'Computer Assisted Procedure of Head and Neck Region, With Magnetic Resonance Imaging',
      '9WB0XLZ': 'Chiropractic Manipulation of Head, Other Method',
      B211110: 'Fluoroscopy of Multiple Coronary Arteries using Low Osmolar Contrast, Laser Intraoperative',
      C22GZZZ: 'Tomographic (Tomo) Nuclear Medicine Imaging of Myocardium',
      D810B9Z: 'Low Dose Rate (LDR) Brachytherapy of Eye using Iodine 125 (I-125)',
      F00ZDNZ: 'Fluency Assessment using Biosensory Feedback Equipment',
      GZ63ZZZ: 'Other Counseling',
      HZ2ZZZZ: 'Detoxification Services for Substance Abuse Treatment',
      XW013S9:
        'Introduction of Epcoritamab Monoclonal Antibody into Subcutaneous Tissue, Percutaneous Approach, New Technology Group 9',
      '0UDN0ZZ': 'Extraction of Ova, Open',
    };
    for (const [code, title] of Object.entries(titles)) {
      expect(FY2025.entry(code)).toEqual({ code, title, titleSource: 'official' });
    }
  });
  it('say openly when they are composed, and what is not held', () => {
    expect(icd10pcs.on(day('2026-10-01')).entry('0F9480D')).toEqual({
      code: '0F9480D',
      title:
        'Drainage of Gallbladder with Drainage Device, Via Natural or Artificial Opening Endoscopic, [qualifier D, name not held]',
      titleSource: 'composed',
    });
  });
  it('never come as a bare code, for any code of any year', () => {
    for (const from of ['2015-10-01', '2019-10-01', '2026-10-01']) {
      for (const { code, title } of icd10pcs.on(day(from)).entries()) {
        if (!/^[A-Z{[0-9][^{}]{5,}/.test(title)) expect(`${code} ${title}`).toBe('a title');
      }
    }
  });
});

describe('building a code by valid choices', () => {
  it('ends in a code of the list, with the right count at every step', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (picks) => {
        let prefix = '';
        let left = FY2026_APRIL.count('');
        for (const pick of picks) {
          const step = FY2026_APRIL.next(prefix);
          const choices = step?.choices ?? [];
          expect(choices.reduce((sum, choice) => sum + choice.codes, 0)).toBe(left);
          const choice = choices[pick % choices.length];
          prefix += choice?.value ?? '';
          left = choice?.codes ?? 0;
        }
        expect(left).toBe(1);
        expect(FY2026_APRIL.entry(prefix)?.code).toBe(prefix);
        expect(FY2026_APRIL.next(prefix)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
  it('reaches every code of the list', () => {
    const codes = [...FY2025.entries()].map(({ code }) => code);
    fc.assert(
      fc.property(fc.nat(codes.length - 1), (index) => {
        const code = codes[index] ?? '';
        for (let length = 0; length < 7; length++) {
          const values = FY2025.next(code.slice(0, length))?.choices.map(({ value }) => value);
          expect(values).toContain(code.charAt(length));
        }
      }),
      { numRuns: 60 },
    );
  });
  it('names axis, labels and definitions', () => {
    const step = FY2025.next('0DTJ');
    expect(step).toMatchObject({ position: 5, axis: 'Approach' });
    expect(step?.choices.map(({ value, labels }) => `${value} ${labels.join()}`)).toEqual([
      '0 Open',
      '4 Percutaneous Endoscopic',
      '7 Via Natural or Artificial Opening',
      '8 Via Natural or Artificial Opening Endoscopic',
    ]);
    expect(step?.choices[0]?.definition?.definition).toMatch(/^Cutting through the skin/);
    expect(FY2025.next('B2')?.axis).toBe('Type');
    expect(FY2025.next('0ZZ')).toBeUndefined();
  });
  it('offers a New Technology value under each of its names', () => {
    const substance = FY2025.next('XW013')?.choices.find(({ value }) => value === 'S');
    expect(substance?.labels).toEqual(['COVID-19 Vaccine Dose 1', 'Epcoritamab Monoclonal Antibody']);
    expect(FY2025.explain('XW013S6')[5]?.label).toBe('COVID-19 Vaccine Dose 1');
    expect(FY2025.explain('XW013S9')[5]?.label).toBe('Epcoritamab Monoclonal Antibody');
  });
});

describe('rows of a table', () => {
  it('are those of the official table 10A, with their labels', () => {
    const rows = FY2025.rows('10A');
    expect(rows.map(({ columns }) => columns.map((c) => c.map((v) => v.value).join('')).join(' '))).toEqual([
      '0 0348 Z Z',
      '0 7 Z 6WXZ',
    ]);
    expect(rows[1]?.columns[3]?.map(({ label }) => label)).toEqual([
      'Vacuum',
      'Laminaria',
      'Abortifacient',
      'No Qualifier',
    ]);
  });
  it('hold every code of their table once', () => {
    for (const table of ['0W3', '021', 'XW0', 'F07']) {
      expect(FY2025.rows(table).reduce((sum, row) => sum + row.codes, 0)).toBe(FY2025.count(table));
    }
  });
  it('are narrowed by a longer prefix, and none for a shorter one', () => {
    expect(
      FY2025.rows('0DTJ4').every(({ columns }) => columns[0]?.length === 1 && columns[1]?.length === 1),
    ).toBe(true);
    expect(FY2025.rows('0DTJ4').reduce((sum, row) => sum + row.codes, 0)).toBe(2);
    expect(FY2025.rows('0D')).toEqual([]);
  });
});

describe('finding the way', () => {
  it('offers the nearest valid codes for a mistyped one', () => {
    expect(icd10pcs.nearest('ODTJ4ZZ', day('2024-10-01'), 1)[0]?.code).toBe('0DTJ4ZZ');
    expect(icd10pcs.nearest('0DTJ4Z', day('2024-10-01'), 5).map(({ code }) => code)).toContain('0DTJ4ZZ');
    expect(icd10pcs.nearest('0DJT4ZZ', day('2024-10-01'), 3).map(({ code }) => code)).toContain('0DTJ4ZZ');
    for (const { code } of icd10pcs.nearest('02HV33X', day('2024-10-01'), 9)) {
      expect(icd10pcs.status(code, day('2024-10-01'))).toBe('valid');
    }
  });
  it('reads the Index, the keys and the guidelines', () => {
    expect(icd10pcs.index('abdominoplasty').map(({ target, codes }) => `${target} ${codes.join()}`)).toEqual([
      'Alteration, Abdominal Wall 0W0F',
      'Repair, Abdominal Wall 0WQF',
      'Supplement, Abdominal Wall 0WUF',
    ]);
    expect(icd10pcs.index('Transfusion').find(({ codes }) => codes[0] === '30243P')?.path).toEqual([
      'Vein',
      'Central',
      'Blood',
      'Red Cells',
      'Frozen',
    ]);
    expect(icd10pcs.indexTerms('choledocholith')).toEqual(['Choledocholithotomy']);
    expect(icd10pcs.bodyPartKey('Achilles tendon')).toEqual([
      'Lower Leg Tendon, Right',
      'Lower Leg Tendon, Left',
    ]);
    expect(icd10pcs.termsOfBodyPart('Appendix')).toContain('Vermiform appendix');
    expect(icd10pcs.deviceKey('Activa PC neurostimulator')).toEqual([
      { device: 'Stimulator Generator, Multiple Array', table: '0JH' },
    ]);
    expect(icd10pcs.deviceKey('no such thing')).toEqual([]);
    expect(icd10pcs.guideline('b3.2')?.topic).toBe('Multiple Procedures');
    expect(icd10pcs.guideline('B9.9')).toBeUndefined();
    expect(icd10pcs.guidelines()).toHaveLength(60);
  });
});
