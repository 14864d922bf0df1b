import { describe, expect, it } from 'vitest';
import { tables } from '../../test/tables.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { suggest } from '../engine.ts';
import type { CodingResult } from '../record/suggestion.ts';

/** Charts of several documents, written for these tests; each document begins with its title. */
function chart(...documents: readonly string[]): CodingResult {
  return suggest(
    {
      texts: [{ id: 'chart', text: documents.join('\n\n') }],
      setting: 'inpatient',
      date: '2026-05-10' as DateOfService,
    },
    tables,
  );
}

const diagnoses = (result: CodingResult) =>
  result.codes.filter((c) => c.system === 'icd10cm' && c.role !== 'admitting');
const codesOf = (result: CodingResult) => diagnoses(result).map((c) => c.code);
const principalOf = (result: CodingResult) => result.codes.find((c) => c.role === 'principal')?.code;
const poaOf = (result: CodingResult, code: string) => diagnoses(result).find((c) => c.code === code)?.poa;

describe('heart failure with kidney disease, and an injury of the kidney in the stay', () => {
  const result = chart(
    `HISTORY AND PHYSICAL
Date: 03/02/2026
Admission date: 03/02/2026

CHIEF COMPLAINT
Shortness of breath.

HISTORY OF PRESENT ILLNESS
A 78-year-old man with known systolic heart failure and hypertension who has had three days of worsening dyspnea.

PAST MEDICAL HISTORY
Hypertension. Type 2 diabetes mellitus. Permanent atrial fibrillation on apixaban. Old myocardial infarction.

ASSESSMENT AND PLAN
1. Acute on chronic systolic heart failure. IV furosemide.
2. Hypertension. Continue carvedilol.
3. CKD stage 4.
4. Type 2 diabetes. Continue insulin glargine.`,
    `NURSING NOTE
Date: 03/02/2026
Skin assessment: stage 2 pressure ulcer of the sacrum measuring 2 x 2 cm.`,
    `PROGRESS NOTE
Date: 03/05/2026
On hospital day 3 the patient developed acute kidney injury after diuresis.
ASSESSMENT
1. Acute on chronic systolic heart failure, improving.
2. Acute kidney injury, new since yesterday. Hold diuretics.`,
    `DISCHARGE SUMMARY
Admission date: 03/02/2026
Discharge date: 03/08/2026

HOSPITAL COURSE
The patient was diuresed. The hospital course was complicated by acute kidney injury, which recovered.

DISCHARGE DIAGNOSES
1. Acute on chronic systolic heart failure.
2. Acute kidney injury, developed on hospital day 3.
3. Chronic kidney disease stage 4.
4. Hypertension.
5. Type 2 diabetes mellitus.
6. Permanent atrial fibrillation.
7. Pressure ulcer of sacrum, present on admission.`,
  );
  it('is I13.0 first, then the failure and the stage (I.C.9.a.3)', () => {
    expect(principalOf(result)).toBe('I13.0');
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['I50.23', 'N18.4', 'E11.22', 'N17.9', 'I48.21', 'I25.2', 'Z79.4', 'Z79.01']),
    );
    expect(codesOf(result)).not.toContain('I10');
    expect(codesOf(result)).not.toContain('E11.9');
  });
  it('says N for what arose in the stay, Y for what was there (Appendix I)', () => {
    expect(poaOf(result, 'N17.9')).toBe('N');
    expect(poaOf(result, 'I50.23')).toBe('Y');
    expect(poaOf(result, 'N18.4')).toBe('Y');
    expect(poaOf(result, 'I25.2')).toBe('exempt');
  });
  it('takes the stage of the ulcer from the nurse, the ulcer from the provider (I.B.14)', () => {
    expect(codesOf(result)).toContain('L89.152');
    expect(poaOf(result, 'L89.152')).toBe('Y');
  });
  it('has the complaint as admitting diagnosis, without an indicator', () => {
    const admitting = result.codes.find((c) => c.role === 'admitting');
    expect(admitting?.code).toBe('R06.02');
    expect(admitting?.poa).toBeUndefined();
    expect(admitting?.evidence.map((e) => e.text)).toEqual(['Shortness of breath']);
  });
});

describe('a pressure ulcer that only the nurse names', () => {
  it('is not coded (I.B.14: the diagnosis is the provider’s)', () => {
    const result = chart(
      'NURSING NOTE\nDate: 03/02/2026\nStage 3 pressure ulcer of the sacrum.',
      'DISCHARGE SUMMARY\nAdmission date: 03/02/2026\nDischarge date: 03/08/2026\n\nDISCHARGE DIAGNOSES\n1. Pneumonia.',
    );
    expect(codesOf(result)).toEqual(['J18.9']);
  });
});

describe('respiratory failure, COPD and pneumonia', () => {
  const summary = (diagnosesListed: string) => `DISCHARGE SUMMARY
Admission date: 01/05/2026
Discharge date: 01/11/2026

DISCHARGE DIAGNOSES
${diagnosesListed}`;
  const admission = `HISTORY AND PHYSICAL
Date: 01/05/2026
Admission date: 01/05/2026

CHIEF COMPLAINT
Dyspnea.

HISTORY OF PRESENT ILLNESS
COPD on home oxygen, possible pneumonia on the chest film.

ASSESSMENT
1. Acute on chronic hypoxic and hypercapnic respiratory failure.
2. COPD exacerbation.
3. Possible pneumonia.`;
  const result = chart(
    admission,
    'PROGRESS NOTE\nDate: 01/08/2026\nASSESSMENT\n1. Respiratory failure, improving.\n2. Pneumonia, on ceftriaxone.',
    'NURSING NOTE\nDate: 01/08/2026\nResting comfortably on two liters.',
    summary(
      '1. Acute on chronic respiratory failure with hypoxia and hypercapnia.\n2. COPD with acute exacerbation.\n3. Pneumonia due to Klebsiella pneumoniae, cultured on hospital day 3.\n4. Acute deep vein thrombosis of right femoral vein, not present on admission.\n5. Delirium, unable to determine whether present on admission.\n6. Probable gastric ulcer.\n7. Melena.',
    ),
  );
  it('takes both kinds of failure, and infection beside exacerbation (I.C.10.a, I.C.10.b)', () => {
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['J96.21', 'J96.22', 'J44.1', 'J44.0', 'J15.0', 'Z99.81']),
    );
    expect(codesOf(result)).not.toContain('J18.9');
    expect(codesOf(result)).not.toContain('J44.9');
    expect(principalOf(result)).toMatch(/^J96\.2[12]$/);
  });
  it('an organism found later leaves the pneumonia present on admission (Appendix I)', () => {
    expect(poaOf(result, 'J15.0')).toBe('Y');
  });
  it('"not present on admission" is N, not a denial; "unable to determine" is W', () => {
    expect(poaOf(result, 'I82.411')).toBe('N');
    expect(poaOf(result, 'R41.0')).toBe('W');
  });
  it('an ulcer still probable at discharge is coded, with the bleeding it is linked to (II.H, I.A.15)', () => {
    expect(codesOf(result)).toContain('K25.4');
    expect(codesOf(result)).not.toContain('K92.1');
  });
  it('what was only possible on admission and is not taken up again is not coded (II.H)', () => {
    const codes = codesOf(chart(admission, summary('1. COPD with acute exacerbation.')));
    expect(codes).toContain('J44.1');
    expect(codes.some((c) => c.startsWith('J18'))).toBe(false);
  });
  it('an exacerbation that arose in the stay makes the whole code N (Appendix I, multiple concepts)', () => {
    const codes = chart(
      'HISTORY AND PHYSICAL\nDate: 01/05/2026\nAdmission date: 01/05/2026\n\nPAST MEDICAL HISTORY\nHypertension.\n\nASSESSMENT\n1. Acute appendicitis.',
      summary('1. Acute appendicitis.\n2. Pulmonary embolism, developed on postoperative day 2.'),
    );
    expect(principalOf(codes)).toMatch(/^K35/);
    expect(poaOf(codes, 'I26.99')).toBe('N');
  });
});

describe('an infarction, its coronary disease and an old stroke', () => {
  const result = chart(
    'EMERGENCY DEPARTMENT NOTE\nDate: 05/01/2026\n\nCHIEF COMPLAINT\nChest pain.\n\nHISTORY OF PRESENT ILLNESS\nA 66-year-old woman who had an NSTEMI on 02/11/2026 presents with crushing chest pain.\n\nASSESSMENT\n1. STEMI.',
    'PROGRESS NOTE\nDate: 05/05/2026\nASSESSMENT\n1. Ventilator-associated pneumonia, started on hospital day 5.',
    'NURSING NOTE\nDate: 05/05/2026\nSedated. Turned every two hours.',
    'DISCHARGE SUMMARY\nAdmission date: 05/01/2026\nDischarge date: 05/09/2026\n\nDISCHARGE DIAGNOSES\n1. Coronary artery disease.\n2. Acute inferior STEMI.\n3. Ventilator-associated pneumonia due to Pseudomonas, developed on hospital day 5.\n4. History of stroke with residual left hemiparesis.\n5. Essential hypertension.',
  );
  it('puts the infarction before the coronary disease (I.C.9.b)', () => {
    expect(principalOf(result)).toBe('I21.19');
    expect(codesOf(result)).toContain('I25.10');
  });
  it('makes an infarction of eleven weeks ago an old one (I.C.9.e.1)', () => {
    expect(codesOf(result)).toContain('I25.2');
    expect(codesOf(result)).not.toContain('I21.4');
  });
  it('codes what the stroke left on the nondominant side, and no history of stroke (I.C.9.d, I.C.6.a)', () => {
    expect(codesOf(result)).toContain('I69.354');
    expect(codesOf(result)).not.toContain('Z86.73');
    expect(codesOf(result)).not.toContain('I63.9');
  });
  it('codes ventilator pneumonia with its organism as arisen in the stay (I.C.10.d)', () => {
    expect(codesOf(result)).toEqual(expect.arrayContaining(['J95.851', 'B96.5']));
    expect(poaOf(result, 'J95.851')).toBe('N');
    expect(codesOf(result)).not.toContain('J15.1');
  });
});

describe('a delivery', () => {
  const admission = `OBSTETRIC ADMISSION NOTE
Date: 04/10/2026
Admission date: 04/10/2026
29-year-old G2P1 at 39 weeks 2 days by LMP, admitted in active labor.
ASSESSMENT AND PLAN
1. Intrauterine pregnancy at 39 weeks in labor.
2. Gestational diabetes, diet controlled.
3. Hypothyroidism on levothyroxine.`;
  const result = chart(
    admission,
    'DELIVERY NOTE\nDate: 04/10/2026\nSpontaneous vaginal delivery of a live male infant, Apgars 8 and 9, over a second degree perineal laceration, which was repaired.',
    'NURSING NOTE\nDate: 04/11/2026\nFundus firm. Lochia scant.',
    'DISCHARGE SUMMARY\nAdmission date: 04/10/2026\nDischarge date: 04/12/2026\nDISCHARGE DIAGNOSES\n1. Term pregnancy delivered, spontaneous vaginal delivery.\n2. Gestational diabetes, diet controlled.\n3. Second degree perineal laceration.\n4. Hypothyroidism.',
  );
  it('codes complications in childbirth, the other chapter behind them (I.C.15.a.1, I.C.15.b.4)', () => {
    expect(codesOf(result)).toEqual(expect.arrayContaining(['O24.420', 'O70.1', 'O99.284', 'E03.9']));
    expect(codesOf(result).indexOf('O99.284')).toBeLessThan(codesOf(result).indexOf('E03.9'));
    expect(principalOf(result)?.startsWith('O')).toBe(true);
  });
  it('has weeks and outcome, and no O80 beside complications (I.C.15.b.5, I.C.15.n.1)', () => {
    expect(codesOf(result)).toEqual(expect.arrayContaining(['Z3A.39', 'Z37.0']));
    expect(codesOf(result)).not.toContain('O80');
    expect(codesOf(result)).not.toContain('Z33.1');
    expect(codesOf(result).some((c) => c.startsWith('Z38'))).toBe(false);
  });
  it('has the laceration as not present on admission, the diabetes as present (Appendix I)', () => {
    expect(poaOf(result, 'O70.1')).toBe('N');
    expect(poaOf(result, 'O24.420')).toBe('Y');
  });
  it('without complication is O80 with Z37.0 (I.C.15.n)', () => {
    const codes = codesOf(
      chart(
        'DISCHARGE SUMMARY\nAdmission date: 04/10/2026\nDischarge date: 04/12/2026\nHISTORY OF PRESENT ILLNESS\n25-year-old G1P0 at 40 weeks gestation presented in spontaneous labor.\nHOSPITAL COURSE\nShe had a normal spontaneous vaginal delivery of a viable female infant with Apgars 9 and 9. No lacerations.\nDISCHARGE DIAGNOSIS\nNormal spontaneous vaginal delivery at term.',
      ),
    );
    expect([...codes].sort()).toEqual(['O80', 'Z37.0', 'Z3A.40']);
  });
  it('that is only planned is none: preterm labor that stops has no outcome', () => {
    const codes = codesOf(
      chart(
        'HISTORY AND PHYSICAL\nDate: 04/10/2026\nAdmission date: 04/10/2026\nHISTORY OF PRESENT ILLNESS\n30-year-old G1P0 at 32 weeks gestation with contractions.',
        'DISCHARGE SUMMARY\nAdmission date: 04/10/2026\nDischarge date: 04/12/2026\nHOSPITAL COURSE\nContractions stopped with nifedipine. We will plan a vaginal delivery at term.\nDISCHARGE DIAGNOSES\n1. Preterm labor at 32 weeks, without delivery.',
      ),
    );
    expect(codes).toEqual(expect.arrayContaining(['O60.03', 'Z3A.32']));
    expect(codes.some((c) => c.startsWith('Z37') || c === 'O80')).toBe(false);
  });
});

describe('a repeat cesarean with hemorrhage', () => {
  const result = chart(
    'HISTORY AND PHYSICAL\nDate: 02/03/2026\nAdmission date: 02/03/2026\nHISTORY OF PRESENT ILLNESS\n33-year-old G2P1 at 39 weeks gestation admitted for scheduled repeat cesarean section. Previous low transverse cesarean section in 2022.',
    'OPERATIVE REPORT\nDate: 02/03/2026\nPREOPERATIVE DIAGNOSIS: Intrauterine pregnancy at 39 weeks, previous low transverse cesarean section.\nPOSTOPERATIVE DIAGNOSIS: Same, delivered.\nPROCEDURE: Repeat low transverse cesarean section.\nFINDINGS: Live female infant, Apgars 9 and 9.',
    'NURSING NOTE\nDate: 02/04/2026\nDressing dry.',
    'DISCHARGE SUMMARY\nAdmission date: 02/03/2026\nDischarge date: 02/06/2026\nHOSPITAL COURSE\nThe patient underwent repeat low transverse cesarean section. Postpartum hemorrhage due to uterine atony was treated with oxytocin.\nDISCHARGE DIAGNOSES\n1. Repeat cesarean delivery.\n2. Postpartum hemorrhage.\n3. Acute blood loss anemia due to postpartum hemorrhage.',
  );
  it('has the scar as the reason for the admission (I.C.15.b.4)', () => {
    expect(principalOf(result)).toBe('O34.211');
    expect(codesOf(result)).toEqual(expect.arrayContaining(['Z37.0', 'Z3A.39']));
  });
  it('has hemorrhage and its anemia as arisen in the stay (I.C.15.o.2, Appendix I)', () => {
    expect(codesOf(result)).toEqual(expect.arrayContaining(['O72.1', 'O90.81', 'D62']));
    expect(poaOf(result, 'O72.1')).toBe('N');
    expect(poaOf(result, 'O90.81')).toBe('N');
  });
});

describe('a preterm newborn', () => {
  const result = chart(
    `NEWBORN ADMISSION HISTORY AND PHYSICAL
Date of birth: 05/01/2026
Admission date: 05/01/2026
Male infant born at 34 weeks gestation by cesarean section to a 31-year-old G1P1 mother with preeclampsia. Birth weight 2100 grams.
ASSESSMENT
1. Preterm newborn.
2. Respiratory distress syndrome.
3. Rule out sepsis. Ampicillin and gentamicin started.`,
    'PROGRESS NOTE\nDate: 05/03/2026\nASSESSMENT\n1. Respiratory distress syndrome, on CPAP.',
    'NURSING NOTE\nDate: 05/03/2026\nFed 20 mL by gavage.',
    `NEWBORN DISCHARGE SUMMARY
Admission date: 05/01/2026
Discharge date: 05/16/2026
DISCHARGE DIAGNOSES
1. Premature infant, 34 weeks.
2. Respiratory distress syndrome of newborn.
3. Hyperbilirubinemia of prematurity, treated with phototherapy.
4. Sepsis ruled out, blood culture negative at 48 hours.`,
  );
  it('opens with Z38, weight before weeks (I.C.16.a.2, I.C.16.d, I.C.16.e)', () => {
    expect(principalOf(result)).toBe('Z38.01');
    const codes = codesOf(result);
    expect(codes.indexOf('P07.18')).toBeGreaterThan(0);
    expect(codes.indexOf('P07.18')).toBeLessThan(codes.indexOf('P07.37'));
    expect(codes).toEqual(expect.arrayContaining(['P22.0', 'P59.0']));
  });
  it('codes the observation, not the sepsis that was ruled out (I.C.16.b)', () => {
    expect(codesOf(result)).toContain('Z05.1');
    expect(codesOf(result).some((c) => c.startsWith('P36') || c.startsWith('A41'))).toBe(false);
  });
  it("carries none of the mother's codes (I.C.15.a.2)", () => {
    expect(codesOf(result).some((c) => c.startsWith('O') || /^Z3[37A]/.test(c))).toBe(false);
  });
  it('transferred from another hospital has no Z38 (I.C.16.a.2)', () => {
    const codes = codesOf(
      chart(
        'NICU DISCHARGE SUMMARY\nAdmission date: 05/02/2026\nDischarge date: 05/16/2026\nHISTORY OF PRESENT ILLNESS\nMale infant born by cesarean section and transferred from an outside hospital at one day of life.\nDISCHARGE DIAGNOSES\n1. Respiratory distress syndrome of newborn.',
      ),
    );
    expect(codes).toEqual(['P22.0']);
  });
});

describe('an osteoporotic hip fracture', () => {
  const fall = (how: string) =>
    chart(
      `HISTORY AND PHYSICAL\nDate: 05/01/2026\nAdmission date: 05/01/2026\nHISTORY OF PRESENT ILLNESS\nAn 81-year-old woman who ${how}.\nPAST MEDICAL HISTORY\nOsteoporosis.`,
      'OPERATIVE REPORT\nDate: 05/02/2026\nPOSTOPERATIVE DIAGNOSIS: Left femoral neck fracture.',
      'NURSING NOTE\nDate: 05/03/2026\nAmbulated twice.',
      'DISCHARGE SUMMARY\nAdmission date: 05/01/2026\nDischarge date: 05/05/2026\nDISCHARGE DIAGNOSES\n1. Left femoral neck fracture.\n2. Osteoporosis.\n3. Postoperative acute blood loss anemia.',
    );
  it('after a fall from standing is M80, the anemia arisen in the stay (I.C.13.d.2)', () => {
    const result = fall('had a ground-level fall at home');
    expect(principalOf(result)).toBe('M80.052A');
    expect(codesOf(result).some((c) => c.startsWith('S72') || c.startsWith('M81'))).toBe(false);
    expect(poaOf(result, 'D62')).toBe('N');
  });
  it('after a car crash is a traumatic fracture beside the osteoporosis', () => {
    const codes = codesOf(fall('was the driver in a motor vehicle collision'));
    expect(codes).toEqual(expect.arrayContaining(['S72.002A', 'M81.0']));
    expect(codes.some((c) => c.startsWith('M80'))).toBe(false);
  });
});
