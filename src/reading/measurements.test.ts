import { describe, expect, it } from 'vitest';
import { listedTerms } from '../../test/support/listed-terms.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { readChart } from './read-chart.ts';
import type { MeasurementName } from './reading.ts';

function measured(text: string): readonly (readonly [MeasurementName, number, string])[] {
  const [document] = readChart(
    [{ id: 'n', text }],
    listedTerms([]),
    [],
    '2026-05-01' as DateOfService,
  ).documents;
  return (document?.measurements ?? []).map((m) => {
    expect(text.slice(m.start, m.end)).toBe(m.text);
    return [m.name, m.value, m.text] as const;
  });
}

describe('measurements', () => {
  const cases: readonly (readonly [
    text: string,
    expected: readonly (readonly [MeasurementName, number, string])[],
  ])[] = [
    ['BMI 41.3 kg/m2.', [['bmi', 41.3, 'BMI 41.3']]],
    ['Body mass index is 22.', [['bmi', 22, 'Body mass index is 22']]],
    [
      'BP: 142/88',
      [
        ['systolic', 142, '142/88'],
        ['diastolic', 88, '142/88'],
      ],
    ],
    [
      'Blood pressure was 118 over 72 today.',
      [
        ['systolic', 118, '118 over 72'],
        ['diastolic', 72, '118 over 72'],
      ],
    ],
    ['Hemoglobin A1c was 8.2%.', [['a1c', 8.2, 'Hemoglobin A1c was 8.2%']]],
    ['HbA1c of 7.', [['a1c', 7, 'HbA1c of 7']]],
    ['Hgb 7.9, stable.', [['hemoglobin', 7.9, 'Hgb 7.9']]],
    ['LVEF 30-35% on echocardiogram.', [['ejectionFraction', 30, 'LVEF 30-35%']]],
    [
      'Ejection fraction estimated around 60%.',
      [['ejectionFraction', 60, 'Ejection fraction estimated around 60%']],
    ],
    ['eGFR: 28', [['gfr', 28, 'eGFR: 28']]],
    ['Temperature 101.3 F', [['temperature', 38.5, 'Temperature 101.3']]],
    ['T 37.2', [['temperature', 37.2, 'T 37.2']]],
    ['SpO2 88% on room air', [['oxygenSaturation', 88, 'SpO2 88%']]],
    ['Oxygen Saturation: 96%', [['oxygenSaturation', 96, 'Oxygen Saturation: 96%']]],
    ['Weight 220 lbs', [['weightKg', 99.79, 'Weight 220 lbs']]],
    ['Birth weight 3250 g', [['weightKg', 3.25, 'Birth weight 3250 g']]],
    ['Height 5 ft 6 in', [['heightCm', 167.64, 'Height 5 ft 6 in']]],
    ['Pregnant at 38 3/7 weeks.', [['gestationalAgeWeeks', 38, '38 3/7 weeks']]],
    ['Intrauterine pregnancy at 32 weeks gestation.', [['gestationalAgeWeeks', 32, '32 weeks']]],
    ['A 67-year-old man.', [['age', 67, '67-year-old']]],
    ['A 9 month old girl.', [['age', 0, '9 month old']]],
  ];
  for (const [text, expected] of cases) it(text, () => expect(measured(text)).toEqual(expected));

  for (const text of [
    'BP medication was refilled on 3/4/2026.',
    'Strength 5/5.',
    'EF was not measured.',
    'Weight loss of 20 pounds.',
    'Follow up in 6 weeks.',
    'Temperature controlled.',
    'BMI 450',
  ]) {
    it(`nothing in "${text}"`, () => expect(measured(text)).toEqual([]));
  }
});
