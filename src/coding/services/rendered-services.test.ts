import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { suggest } from '../../engine.ts';
import type { Setting } from '../../record/setting.ts';

function coded(plan: string, setting: Setting = 'professional', patient = '45-year-old man') {
  const text = `HISTORY OF PRESENT ILLNESS\nThe patient is a ${patient} seen for follow-up.\n\nASSESSMENT AND PLAN\n1. Low back pain.\n${plan}\n`;
  return suggest({ texts: [{ id: 'n', text }], setting, date: '2024-08-10' as DateOfService }, tables);
}

function services(plan: string, setting?: Setting, patient?: string) {
  return coded(plan, setting, patient)
    .codes.filter((c) => c.system === 'hcpcs')
    .map((c) => [c.code, c.units, ...(c.modifiers ?? [])]);
}

describe('services and supplies of HCPCS Level II rendered at the encounter', () => {
  it.each<[string, (string | number)[][]]>([
    ['Influenza vaccine was given in the left deltoid.', [['G0008', 1]]],
    ['Prevnar 20 administered today.', [['G0009', 1]]],
    ['Hepatitis B vaccine given today.', [['G0010', 1]]],
    ['Annual depression screening was completed, PHQ-9 score 3.', [['G0444', 1]]],
    [
      'Screening pelvic and clinical breast exam performed. Pap smear obtained.',
      [
        ['G0101', 1],
        ['Q0091', 1],
      ],
    ],
    ['Screening Pap smear collected and sent.', [['Q0091', 1]]],
    ['A folding wheeled walker was dispensed.', [['E0143', 1]]],
    ['She was fitted with a quad cane.', [['E0105', 1]]],
    ['Crutches were provided and gait training done.', [['E0114', 1]]],
    [
      'A glucometer was dispensed. Dispensed 100 test strips.',
      [
        ['E0607', 1],
        ['A4253', 2],
      ],
    ],
    ['A right wrist cock-up splint was applied.', [['L3908', 1, 'RT']]],
    [
      'Bilateral wrist splints were dispensed.',
      [
        ['L3908', 1, 'LT'],
        ['L3908', 1, 'RT'],
      ],
    ],
    ['Placed in a left pneumatic walking boot.', [['L4361', 1, 'LT']]],
    ['Left arm placed in a sling.', [['A4565', 1]]],
    ['A right short arm fiberglass cast was applied.', [['Q4010', 1, 'RT']]],
    [
      '1.5 L of normal saline was infused.',
      [
        ['J7030', 1],
        ['J7040', 1],
      ],
    ],
    ['Lactated Ringers 1000 mL bolus given.', [['J7120', 1]]],
    ['100 mL Omnipaque 350 was administered.', [['Q9967', 100]]],
    ['Gadavist 7.5 mL was injected.', [['A9585', 75]]],
    ['2 units of leukoreduced PRBCs were transfused.', [['P9016', 2]]],
    ['Dispensed 10 bordered foam dressings 4 x 4 in.', [['A6212', 10]]],
    ['Dispensed 30 straight intermittent catheters.', [['A4351', 30]]],
  ])('%s', (plan, expected) => {
    expect(services(plan)).toEqual(expected);
  });

  it('a cast of a child is another code', () => {
    expect(
      services('A right short arm fiberglass cast was applied.', 'professional', '7-year-old boy'),
    ).toEqual([['Q4012', 1, 'RT']]);
  });

  it.each([
    'Will give influenza vaccine at the next visit.',
    'Influenza vaccine was declined.',
    'Influenza vaccine was given last October at the pharmacy.',
    'He walks with a cane.',
    'She uses CPAP at home.',
    'Pap smear is due next year.',
    'Order a rolling walker.',
    'No cast was applied.',
    'Normal saline was given.',
    'Foley catheter was removed.',
    'Platelets 180.',
    'Refer for screening colonoscopy.',
  ])('none: %s', (plan) => {
    expect(services(plan)).toEqual([]);
  });

  it('what is ordered or lacks a word is said, not coded', () => {
    expect(coded('Order a rolling walker.').notCoded.map((n) => n.why)).toContain(
      'walker: ordered or planned, not said to be done here',
    );
    expect(coded('A right short arm cast was applied.').notCoded.map((n) => n.why)).toContain(
      'short arm cast: the record does not say plaster or fiberglass, or how old the patient is',
    );
  });

  it('none on an inpatient claim', () => {
    expect(services('Influenza vaccine was given today.', 'inpatient')).toEqual([]);
  });

  it('carries the exact words, the source of the code and whose code it is', () => {
    const result = coded('Influenza vaccine was given today.');
    const code = result.codes.find((c) => c.code === 'G0008');
    expect(code?.evidence[0]?.text).toBe('Influenza vaccine');
    expect(code?.reason.map((r) => r.step)).toEqual(['service', 'payer', 'note']);
    expect(code?.reason[1]?.authority.section).toBe('ch. 18 §10');
  });
});

describe('screening colonoscopy', () => {
  const report = (indication: string, text: string) => {
    const note = `PROCEDURE NOTE\n\nPROCEDURE PERFORMED\nScreening colonoscopy.\n\nINDICATIONS\n${indication}\n\nFINDINGS\n${text}\n\nIMPRESSION\n1. Encounter for screening for colon cancer.\n`;
    return suggest(
      { texts: [{ id: 'n', text: note }], setting: 'outpatient', date: '2024-08-10' as DateOfService },
      tables,
    );
  };
  const codes = (indication: string, text: string) =>
    report(indication, text)
      .codes.filter((c) => c.system === 'hcpcs')
      .map((c) => c.code);

  it('is G0121 at average risk and G0105 after polyps', () => {
    expect(codes('Average risk screening.', 'Normal to the cecum. No polyps were removed.')).toEqual([
      'G0121',
    ]);
    expect(codes('Personal history of colonic polyps.', 'Normal to the cecum.')).toEqual(['G0105']);
  });

  it('is neither once a polyp is removed', () => {
    const result = report('Average risk.', 'A 5 mm polyp was removed with a cold snare.');
    expect(result.codes.filter((c) => c.system === 'hcpcs')).toEqual([]);
    expect(result.notCoded.map((n) => n.why).join()).toMatch(/PT \(Medicare\) or 33/);
  });
});

describe('the lists of services', () => {
  const rows = (name: string) => Array.from(tables.list(`coding/services/${name}.tsv`).rows());
  const ids = new Set(rows('services').map(([id]) => id));

  it('every code is known and was valid in July 2024', () => {
    const wrong = rows('codes').filter(
      ([, code = '']) => tables.hcpcs.status(code, '2024-07-15' as DateOfService) !== 'valid',
    );
    expect(wrong).toEqual([]);
  });
  it('every term and every code belongs to a service, and every service has a term', () => {
    expect(rows('terms').filter(([, id]) => !ids.has(id))).toEqual([]);
    expect(rows('codes').filter(([id]) => !ids.has(id))).toEqual([]);
    const named = new Set(rows('terms').map(([, id]) => id));
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
  });
  it('every kind has words that say that it was done, but the visit', () => {
    const kinds = new Set(rows('done-words').map(([kind]) => kind));
    expect(rows('services').filter(([, , kind = '']) => !kinds.has(kind))).toEqual([]);
  });
});
