import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { suggest } from '../../engine.ts';
import type { Setting } from '../../record/setting.ts';

function visit(text: string, setting: Setting = 'professional') {
  const result = suggest(
    { texts: [{ id: 'note', text }], setting, date: '2026-05-10' as DateOfService },
    tables,
  );
  return { services: result.codes.filter((c) => c.role === 'service'), queries: result.queries };
}
const levels = (text: string, setting?: Setting) => visit(text, setting).services.map((c) => c.code);

const established = (rest: string) => `CHIEF COMPLAINT\nFollow-up visit.\n\nASSESSMENT AND PLAN\n${rest}\n`;

describe('the level of an office visit by medical decision making', () => {
  it('two stable chronic illnesses and prescription drug management are moderate', () => {
    expect(
      levels(
        established(
          '1. Hypertension, stable. Continue lisinopril 20 mg daily.\n2. Hypothyroidism, stable. Refill levothyroxine.',
        ),
      ),
    ).toEqual(['99214']);
  });
  it('one acute uncomplicated illness with over-the-counter treatment is low', () => {
    expect(levels(established('1. Acute pharyngitis. Tylenol and rest. Return as needed.'))).toEqual([
      '99213',
    ]);
  });
  it('a new patient gets the new-patient codes', () => {
    expect(
      levels(
        'CHIEF COMPLAINT\nNew patient to establish care.\n\nASSESSMENT AND PLAN\n1. Hypertension, uncontrolled. Start amlodipine 5 mg daily.\n2. Type 2 diabetes. Continue metformin.',
      ),
    ).toEqual(['99204']);
  });
  it('shows the grid: problems, data, risk, each with why', () => {
    const [level] = visit(
      established(
        '1. Hypertension, stable. Continue lisinopril 20 mg daily.\n2. Gout, stable. Continue allopurinol. CBC and uric acid ordered.',
      ),
    ).services;
    expect(level?.reason.map((r) => r.step)).toEqual(['visit', 'problems', 'data', 'risk', 'level']);
    expect(level?.evidence.length).toBeGreaterThan(1);
  });
  it('is a question, not a code, where new or established is not stated', () => {
    const { services, queries } = visit(
      'CHIEF COMPLAINT\nCough.\n\nASSESSMENT AND PLAN\n1. Acute bronchitis. Rest and fluids.',
    );
    expect(services).toEqual([]);
    expect(queries.map((q) => q.topic)).toContain('New or established patient');
  });
});

describe('total time', () => {
  it('decides where it reaches a higher level, thresholds met or exceeded', () => {
    expect(levels(established('1. Acute pharyngitis. Rest. I spent 40 minutes on this visit.'))).toEqual([
      '99215',
    ]);
    expect(levels(established('1. Acute pharyngitis. Rest. I spent 39 minutes on this visit.'))).toEqual([
      '99214',
    ]);
  });
  it('from 69 minutes is Medicare prolonged time, a unit for each 15', () => {
    const { services } = visit(established('1. Acute pharyngitis. Rest. I spent 84 minutes on this visit.'));
    expect(services.map((c) => [c.code, c.units])).toEqual([
      ['99215', 1],
      ['G2212', 2],
    ]);
  });
  it('never decides in the emergency department', () => {
    const note =
      'EMERGENCY DEPARTMENT NOTE\n\nCHIEF COMPLAINT\nSore throat.\n\nIMPRESSION\n1. Acute pharyngitis.\n\nPLAN\nTylenol and rest. I spent 80 minutes on this visit.';
    expect(levels(note)).toEqual(['99283']);
  });
});

describe('critical care by its minutes', () => {
  const note = (words: string) =>
    `EMERGENCY DEPARTMENT NOTE\n\nCHIEF COMPLAINT\nDyspnea.\n\nIMPRESSION\n1. Acute hypoxic respiratory failure, on BiPAP.\n\n${words}`;
  it.each<[string, (string | number | undefined)[][]]>([
    ['Critical care time: 45 minutes, exclusive of procedures.', [['99291', 1]]],
    ['I provided 103 minutes of critical care.', [['99291', 1]]],
    [
      'Critical care time 104 min.',
      [
        ['99291', 1],
        ['99292', 1],
      ],
    ],
  ])('%s', (words, expected) => {
    const { services } = visit(note(words));
    expect(services.map((c) => [c.code, c.units])).toEqual(expected);
  });
  it('under 30 minutes is part of the visit', () => {
    expect(visit(note('Critical care time: 20 minutes.')).services.map((c) => c.code)).not.toContain('99291');
  });
});

describe('prolonged time beside the highest level, by the minutes of CMS', () => {
  const note = (title: string, minutes: number) =>
    `${title}\n\nCHIEF COMPLAINT\nFollow-up.\n\nASSESSMENT AND PLAN\n1. Hypertension, stable. Total time spent was ${String(minutes)} minutes.\n`;
  const H_AND_P = 'HISTORY AND PHYSICAL';
  const ROUND = 'PROGRESS NOTE\nHospital day 3';
  const FACILITY_ROUND = 'PROGRESS NOTE\nNursing facility visit';
  it.each<[string, number, string[]]>([
    [H_AND_P, 89, ['99223']],
    [H_AND_P, 90, ['99223', 'G0316']],
    [ROUND, 64, ['99233']],
    [ROUND, 65, ['99233', 'G0316']],
    [FACILITY_ROUND, 84, ['99310']],
    [FACILITY_ROUND, 85, ['99310', 'G0317']],
  ])('%s of %i minutes', (title, minutes, expected) => {
    expect(levels(note(title, minutes))).toEqual(expected);
  });
});

describe('G2211, longitudinal care', () => {
  const visits = (text: string, date: string) =>
    suggest({ texts: [{ id: 'note', text }], setting: 'professional', date: date as DateOfService }, tables)
      .codes.filter((c) => c.role === 'service')
      .map((c) => c.code);
  const followed = established(
    '1. Hypertension, stable. Continue lisinopril 20 mg daily. I have followed her for many years, longitudinal care continues.',
  );
  it('stands beside an office visit where the relationship is documented, from 2024', () => {
    expect(visits(followed, '2024-05-10')).toContain('G2211');
    expect(visits(followed, '2023-05-10')).not.toContain('G2211');
  });
  it('needs words for the relationship and a chronic condition', () => {
    expect(
      visits(established('1. Hypertension, stable. Continue lisinopril 20 mg daily.'), '2024-05-10'),
    ).not.toContain('G2211');
    expect(visits(established('1. Acute pharyngitis. Longitudinal care.'), '2024-05-10')).not.toContain(
      'G2211',
    );
  });
  it('does not stand beside modifier 25 of a minor procedure', () => {
    const text = `${followed}Injection was performed.\n`;
    expect(visits(text, '2025-05-10')).not.toContain('G2211');
  });
});

describe('a test done and read here', () => {
  it('is billed for itself and not counted in data', () => {
    const data = (text: string) =>
      visit(established(text)).services[0]?.reason.find((r) => r.step === 'data')?.text;
    expect(
      data(
        '1. Hypertension, stable. EKG performed in the office today, my interpretation is normal sinus rhythm.',
      ),
    ).toMatch(/^data: straightforward, .*billed for itself, not counted: ECG/);
    expect(data('1. Hypertension, stable. CBC and lipid panel reviewed.')).toMatch(/^data: low/);
  });
});

describe('modifier 25', () => {
  it('stands on a visit beside a procedure of the day, with the reason', () => {
    const [level] = visit(
      established(
        '1. Trigger finger. Injection was performed without complication.\n2. Hypertension, stable. Continue lisinopril 20 mg daily.',
      ),
    ).services;
    expect(level?.modifiers).toEqual(['25']);
    expect(level?.reason.map((r) => r.step)).toContain('modifier');
  });
  it('does not stand on a visit alone', () => {
    const [level] = visit(established('1. Hypertension, stable. Continue lisinopril 20 mg daily.')).services;
    expect(level?.modifiers).toBeUndefined();
  });
});

describe('no level', () => {
  it.each(['inpatient', 'outpatient'] as const)('is given for the facility (%s)', (setting) => {
    expect(levels(established('1. Hypertension, stable. Continue lisinopril 20 mg daily.'), setting)).toEqual(
      [],
    );
  });
  it('is given for an operative note', () => {
    expect(
      levels(
        'OPERATIVE REPORT\n\nPOSTOPERATIVE DIAGNOSIS\nAcute appendicitis.\n\nPROCEDURE\nLaparoscopic appendectomy.',
      ),
    ).toEqual([]);
  });
});
