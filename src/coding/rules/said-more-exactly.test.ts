import { describe, expect, it } from 'vitest';
import { coded } from '../../../test/procedures.ts';

const codesOf = (diagnoses: string, before = ''): readonly string[] =>
  coded(
    `HISTORY AND PHYSICAL\nDate of admission: 05/02/2026\n\n${before}\n\nDISCHARGE SUMMARY\nDate of discharge: 05/06/2026\n\nDischarge diagnoses:\n${diagnoses}\n`,
  ).codes.flatMap((c) => (c.system === 'icd10cm' && c.role !== 'admitting' ? [c.code] : []));

/** Diagnoses of a stay, the codes that stand, and those that give way (I.B.2). */
const CASES: readonly (readonly [diagnoses: string, has: string, lacks: string])[] = [
  ['1. Small bowel obstruction due to adhesions\n2. Abdominal adhesions', 'K56.50', 'K66.0 K56.609'],
  ['1. Alcoholic cirrhosis with ascites\n2. Alcoholic cirrhosis', 'K70.31', 'K70.30'],
  ['1. Hb-SS disease with crisis\n2. Sickle cell disease', 'D57.00', 'D57.1'],
  ['1. Thrombocytopenia due to sepsis\n2. Thrombocytopenia', 'D69.59', 'D69.6'],
  ['1. Left rib fractures 7-10 after a fall', 'S22.42XA', 'S22.32XA'],
  ['1. Left 8th rib fracture after a fall', 'S22.32XA', 'S22.42XA'],
  ['1. Acute on chronic systolic heart failure\n2. Chronic systolic heart failure', 'I50.23', 'I50.22'],
  ['1. Ventilator associated pneumonia\n2. Pseudomonas aeruginosa in sputum', 'J95.851', 'A41.52'],
  ['1. COPD exacerbation\n2. Acute hypoxic respiratory failure NOT met per pulmonology', 'J44.1', 'J96.01'],
  [
    '1. Acute alcoholic pancreatitis\n2. Alcohol use disorder, severe, with withdrawal delirium',
    'F10.231',
    'F10.239',
  ],
];

describe('the same condition said more exactly (I.B.2, I.B.8)', () => {
  for (const [diagnoses, has, lacks] of CASES) {
    it(`${diagnoses.replaceAll('\n', ' ')} → ${has}, not ${lacks}`, () => {
      const codes = codesOf(diagnoses);
      expect(codes).toEqual(expect.arrayContaining(has.split(' ')));
      for (const code of lacks.split(' ')) expect(codes).not.toContain(code);
    });
  }
});
