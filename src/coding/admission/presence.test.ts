import { describe, expect, it } from 'vitest';
import { coded } from '../../../test/procedures.ts';

const STAY = `HISTORY AND PHYSICAL
Date of admission: 05/02/2026

HPI: 71-year-old man with three days of cough and fever, COPD, type 2 diabetes and chronic systolic heart failure.

A/P:
1. Community-acquired pneumonia
2. COPD
3. Chronic systolic heart failure
4. Type 2 diabetes

PROGRESS NOTES
5/3: Afebrile. Pneumonia improving.
`;

const SUMMARY = `
DISCHARGE SUMMARY
Date of discharge: 05/09/2026

Discharge diagnoses:
1. Community-acquired pneumonia
`;

function indicatorsOf(course: string, listed = ''): ReadonlyMap<string, string | undefined> {
  const { codes } = coded(`${STAY}${course}\n${SUMMARY}${listed}\n`);
  return new Map(codes.filter((c) => c.role !== 'admitting').map((c) => [c.code, c.poa] as const));
}

/** A line of the course of a stay that began on 2 May, a code and its indicator. */
const CASES: readonly (readonly [course: string, code: string, indicator: string, listed?: string])[] = [
  ['5/5: Clostridium difficile colitis, oral vancomycin.', 'A04.72', 'N'],
  ['5/6 - Hyperkalemia overnight, calcium given.', 'E87.5', 'N'],
  ['HD 4: acute kidney injury, contrast given yesterday.', 'N17.9', 'N'],
  ['5/4: New onset atrial fibrillation with RVR, paroxysmal, converted.', 'I48.0', 'N'],
  ['5/5: Acute on chronic systolic heart failure after fluids, IV furosemide.', 'I50.23', 'N'],
  ['5/6 RN: purple area seen.\n5/6 MD: Stage 2 pressure ulcer of the sacrum, new.', 'L89.152', 'N'],
  ['5/5: Acute DVT of the right femoral vein; unclear if present on admission.', 'I82.411', 'W'],
  [
    '5/5: Right femoral DVT, acute. Cannot be clinically determined whether present on admission.',
    'I82.411',
    'W',
  ],
  ['5/6: Hypoglycemia 44 overnight from glargine, dextrose given.', 'E11.649', 'N'],
  ['5/7: Chronic systolic heart failure, compensated.', 'I50.22', 'Y'],
  ['5/6: Moderate protein-calorie malnutrition, supplements.', 'E44.0', 'Y'],
  ['5/7: Pneumonia due to Klebsiella, change to cefazolin.', 'J15.0', 'Y'],
  ['', 'I82.411', 'N', '2. Acute right femoral DVT, developed on hospital day 3'],
];

describe('presence at admission by the day that the record tells (Appendix I)', () => {
  for (const [course, code, indicator, listed = ''] of CASES) {
    it(`${course || listed} → ${code} ${indicator}`, () => {
      expect(indicatorsOf(course, listed).get(code)).toBe(indicator);
    });
  }

  it('a pressure ulcer that only a later note names, without words of its beginning, is U and asked about', () => {
    const note = `${STAY}\nPROGRESS NOTE\nDate of note: 05/07/2026\n\nAssessment: Stage 3 pressure ulcer of the left heel, known to wound care.\n`;
    const { codes, queries } = coded(note);
    expect(codes.find((c) => c.code === 'L89.623')?.poa).toBe('U');
    expect(queries.map((q) => q.topic)).toContain('Presence at admission');
  });
});
