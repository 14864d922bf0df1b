import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('chapter 10 (I.C.10)', () => {
  it.each([
    [['COPD exacerbation.'], ['J44.1']],
    [['COPD, not in exacerbation.'], ['J44.9']],
    [
      ['COPD exacerbation.', 'Pneumonia.'],
      ['J44.1', 'J44.0', 'J18.9'],
    ],
    [
      ['COPD.', 'Aspiration pneumonia.'],
      ['J44.9', 'J69.0'],
    ],
    [
      ['COPD.', 'Moderate persistent asthma.'],
      ['J44.89', 'J45.40'],
    ],
    [['Asthma exacerbation.'], ['J45.901']],
    [['Emphysema.', 'COPD exacerbation.'], ['J43.9']],
    [['Acute respiratory failure with hypoxia and hypercapnia.'], ['J96.01', 'J96.02']],
    [['Acute respiratory failure with hypoxia without hypercapnia.'], ['J96.01']],
    [['Ventilator associated pneumonia due to Pseudomonas aeruginosa.'], ['J95.851', 'B96.5']],
    [['Pneumonia due to Pseudomonas aeruginosa.'], ['J15.1']],
    [['Influenza B.', 'Gastroenteritis.'], ['J10.2']],
    [['Influenza A.'], ['J10.1']],
    [['Pneumonia.', 'Pneumonia due to Klebsiella.'], ['J15.0']],
  ])('%j', (list, codes) => {
    expect([...discharged(list)].sort()).toEqual([...codes].sort());
  });
  it('leaves the effusion of heart failure out unless it was tapped (I.B.5)', () => {
    const list = ['Acute systolic heart failure.', 'Pleural effusion.'];
    expect(discharged(list)).toEqual(['I50.21']);
    expect(discharged(list, 'A thoracentesis removed one liter.')).toContain('J90');
  });
});
