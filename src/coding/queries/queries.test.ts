import { describe, expect, it } from 'vitest';
import { codedNote } from '../../../test/coded-note.ts';
import type { Setting } from '../../record/setting.ts';
import { QUERY_UNITS } from './queries.ts';

const topicsOf = (text: string, setting: Setting = 'inpatient') =>
  codedNote(text, setting).queries.map((q) => q.topic);

/** Topic, a record that is silent, and records that have the answer or no indicator. */
const INPATIENT_CASES: readonly (readonly [topic: string, asked: string, ...answered: string[]])[] = [
  [
    'Heart failure type and acuity',
    '1. Congestive heart failure. EF 35%, on furosemide.',
    '1. Acute on chronic systolic heart failure. EF 35%.',
    '1. Congestive heart failure.',
  ],
  [
    'Acuity of the heart failure',
    '1. Systolic heart failure. IV furosemide for pulmonary edema.',
    '1. Chronic systolic heart failure. Furosemide 20 mg daily.',
  ],
  [
    'Stage of chronic kidney disease',
    '1. Chronic kidney disease. Creatinine 1.9, eGFR 34.',
    '1. Chronic kidney disease stage 4. eGFR 22.',
    '1. Chronic kidney disease.',
  ],
  [
    'Type of encephalopathy',
    '1. Encephalopathy, confused on arrival.',
    '1. Metabolic encephalopathy, confused on arrival.',
  ],
  [
    'Severity of malnutrition',
    '1. Malnutrition. BMI 17.1, weight loss 12%, temporal wasting.',
    '1. Severe protein-calorie malnutrition. BMI 17.1.',
    '1. Malnutrition.',
  ],
  [
    'Nutritional status',
    '1. Gout. BMI 16.8, weight loss of 12%, seen by the dietitian.',
    '1. Moderate malnutrition. BMI 16.8, weight loss of 12%, seen by the dietitian.',
    '1. Gout. BMI 24, seen by the dietitian.',
  ],
  [
    'Organism of pneumonia',
    '1. Pneumonia, treated with cefepime and vancomycin; dysphagia on nectar thick liquids.',
    '1. Aspiration pneumonia, treated with cefepime.',
    '1. Pneumonia due to Pseudomonas, treated with cefepime.',
    '1. Pneumonia.',
  ],
  [
    'Type of anemia',
    '1. Anemia. Hgb 7.2, ferritin 9, ferrous sulfate started.',
    '1. Iron deficiency anemia. Ferritin 9.',
    '1. Anemia.',
  ],
  [
    'Hemoglobin results',
    '1. Gout. Hgb 6.9, transfused 2 units.',
    '1. Acute blood loss anemia. Hgb 6.9, transfused 2 units.',
    '1. Gout. Hgb 6.9.',
  ],
  [
    'Response to infection',
    '1. Pyelonephritis. T 39.4, HR 124, WBC 19, lactate 3.1.',
    '1. Sepsis due to pyelonephritis. T 39.4, HR 124, lactate 3.1.',
    '1. Pyelonephritis. T 39.4, HR 124, WBC 19, lactate 3.1. No sepsis.',
    '1. Pyelonephritis. T 37.0, HR 78, lactate 3.1.',
  ],
  ['Meaning of urosepsis', '1. Urosepsis.', '1. Sepsis due to urinary tract infection.'],
  [
    'Respiratory status',
    '1. COPD exacerbation. SpO2 82% on room air, accessory muscles, placed on BiPAP.',
    '1. Acute respiratory failure with hypoxia. SpO2 82%, BiPAP.',
    '1. COPD exacerbation. SpO2 82%, BiPAP. No acute respiratory failure.',
    '1. COPD exacerbation. SpO2 95%.',
  ],
  [
    'Type of respiratory failure',
    '1. Acute respiratory failure. pCO2 78.',
    '1. Acute respiratory failure with hypercapnia. pCO2 78.',
  ],
  [
    'Kidney function',
    '1. Gastroenteritis. Creatinine 2.6, baseline 1.1.',
    '1. Acute kidney injury. Creatinine 2.6, baseline 1.1.',
    '1. Gastroenteritis. Creatinine 1.2 -> 1.1.',
    '1. Gastroenteritis. Creatinine 2.6, baseline 1.1. No AKI.',
  ],
  [
    'Type of acute kidney injury',
    '1. Acute kidney injury, muddy brown casts, FeNa 3.8.',
    '1. Acute tubular necrosis, muddy brown casts.',
    '1. Acute kidney injury.',
  ],
  [
    'Mental status',
    '1. UTI. Confused on arrival, cleared with treatment.',
    '1. UTI. Delirium due to UTI, confused on arrival.',
    '1. UTI. Not confused.',
  ],
  [
    'Hemodynamic status',
    '1. Gastroenteritis. BP 78/42, norepinephrine started.',
    '1. Hypovolemic shock. BP 78/42, norepinephrine started.',
    '1. Gastroenteritis. BP 118/70.',
  ],
  [
    'Type of myocardial infarction',
    '1. NSTEMI, demand ischemia with rapid atrial fibrillation. Troponin 0.2 -> 0.9.',
    '1. Type 2 myocardial infarction due to atrial fibrillation. Demand ischemia.',
    '1. NSTEMI. Troponin 0.2 -> 0.9.',
  ],
  [
    'Troponin results',
    '1. Gastroenteritis. Troponin 0.09 -> 0.61.',
    '1. NSTEMI. Troponin 0.09 -> 0.61.',
    '1. Gastroenteritis. Troponin 0.09 -> 0.61. Myocardial infarction ruled out.',
  ],
  [
    'Potassium results',
    '1. Gastroenteritis. K 2.8, repleted.',
    '1. Hypokalemia. K 2.8, repleted.',
    '1. Gastroenteritis. K 2.8.',
    '1. Gastroenteritis. K 4.1, repleted.',
  ],
  ['Class of obesity', '1. Obesity. BMI 31.2.', '1. Class 1 obesity. BMI 31.2.', '1. Obesity.'],
  ['Weight status', '1. Gout. BMI 44.1.', '1. Morbid obesity. BMI 44.1.', '1. Gout. BMI 27.'],
  [
    'Pattern of alcohol use',
    '1. Alcohol intoxication, BAL 0.184.',
    '1. Alcohol dependence with intoxication, BAL 0.184.',
  ],
  [
    'Stage of the pressure ulcer',
    '1. Pressure ulcer of the sacrum.',
    '1. Pressure ulcer of the sacrum, stage 3.',
  ],
  [
    'Depth of the ulcer',
    '1. Chronic ulcer of the left calf.',
    '1. Chronic ulcer of the left calf with fat layer exposed.',
  ],
  [
    'Cause of the fracture',
    '1. Closed fracture of the neck of the left femur.\n2. Osteoporosis.',
    '1. Osteoporotic fracture of the neck of the left femur.\n2. Osteoporosis.',
    '1. Closed fracture of the neck of the left femur.',
  ],
  [
    'Relation to the procedure',
    '1. Urinary retention, postoperative day 1.',
    '1. Urinary retention, postoperative day 1, expected after spinal anesthesia.',
    '1. Urinary retention.',
  ],
  [
    'Clinical support of a documented diagnosis: sepsis',
    '1. Sepsis due to cellulitis of the left leg. T 37.0, HR 72, BP 128/76, WBC 8.0.',
    '1. Sepsis due to cellulitis of the left leg. T 39.6, HR 128, WBC 19.',
    '1. Sepsis due to cellulitis of the left leg.',
  ],
  [
    'Control of diabetes',
    '1. Type 2 diabetes, uncontrolled.',
    '1. Type 2 diabetes, uncontrolled, with hyperglycemia.',
  ],
  ['Severity of the use disorder', '1. Opioid use disorder.', '1. Opioid use disorder, severe.'],
  [
    'Type of diabetes',
    '1. Type 1 diabetes.\n2. Type 2 diabetes with neuropathy.',
    '1. Type 2 diabetes with neuropathy.',
  ],
];

describe('what a stay is asked', () => {
  it.each(INPATIENT_CASES)('%s', (topic, asked, ...answered) => {
    expect(topicsOf(asked), asked).toContain(topic);
    for (const record of answered) expect(topicsOf(record), record).not.toContain(topic);
  });
});

describe('what a visit is asked', () => {
  it.each([
    [
      'Side of the condition, not stated',
      '1. Primary osteoarthritis of the knee.',
      '1. Primary osteoarthritis of the right knee.',
    ],
    ['Severity of asthma', '1. Asthma. Continue Advair.', '1. Mild persistent asthma. Continue Advair.'],
    [
      'Indication of a drug',
      '1. Gout. Continue levothyroxine.',
      '1. Hypothyroidism. Continue levothyroxine.',
    ],
    ['Affected side and dominance', '1. Hemiplegia.', '1. Right hemiplegia.'],
  ] as const)('%s', (topic, asked, answered) => {
    expect(topicsOf(asked, 'professional')).toContain(topic);
    expect(topicsOf(answered, 'professional')).not.toContain(topic);
  });

  it('is not asked what only a stay needs', () => {
    expect(topicsOf('1. Pneumonia. Continue levofloxacin.', 'professional')).not.toContain(
      'Organism of pneumonia',
    );
  });
});

describe('the list of questions', () => {
  const everything =
    '1. Urosepsis.\n2. Congestive heart failure, EF 30%.\n3. Encephalopathy, confused.\n4. Malnutrition, BMI 16, weight loss 12%.\n5. Anemia, ferritin 8.\n6. Chronic kidney disease, eGFR 30.\n7. Pneumonia, cefepime.\n8. Obesity.\n9. Uncontrolled type 2 diabetes.\n10. Pressure ulcer of the sacrum.';
  it('holds six for a stay and three for a visit, those that decide most first, none twice', () => {
    const topics = topicsOf(everything);
    expect(topics).toHaveLength(6);
    expect(topics[0]).toBe('Meaning of urosepsis');
    expect(new Set(topics).size).toBe(6);
    expect(topicsOf(everything, 'professional').length).toBeLessThanOrEqual(3);
  });
  it('has no unit twice, and each names its section of the guidelines', () => {
    expect(new Set(QUERY_UNITS.map((u) => u.id)).size).toBe(QUERY_UNITS.length);
    for (const unit of QUERY_UNITS) expect(unit.authority.section, unit.id).not.toBe('');
  });
});
