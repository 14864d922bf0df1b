import { describe, expect, it } from 'vitest';
import type { DocumentType } from '../record/document.ts';
import { linesOf } from './lines.ts';
import type { SectionName } from './reading.ts';
import { sectionsOf } from './sections.ts';

function namesOf(text: string, type: DocumentType | null = null): readonly SectionName[] {
  const whole = { start: 0, end: text.length, type };
  return sectionsOf(text, whole, linesOf(text, whole)).map(({ section }) => section.name);
}

describe('headers of the ward', () => {
  it('abbreviations without a colon, at the start of a line and after a full stop', () => {
    expect(
      namesOf(
        'HPI 70M with a week of cough.\nPMH HTN, gout. Meds losartan. FH neg for stroke. SH never smoker.\nPLAN pred 40.',
      ),
    ).toEqual([
      'historyOfPresentIllness',
      'pastMedicalHistory',
      'medications',
      'familyHistory',
      'socialHistory',
      'plan',
    ]);
  });

  it('an abbreviation in the middle of a sentence opens nothing', () => {
    expect(namesOf('HPI: Fever since the FH changed, SH and PMH as known to us.')).toEqual([
      'historyOfPresentIllness',
    ]);
  });

  it('headers with a date, a writer or brackets', () => {
    expect(
      namesOf(
        'H&P (5/1, Dr. Doe): Cough.\n\nOPERATION 1 (4/12, Dr. Doe): Laparotomy.\n\nPROGRESS 5/5  Dr. Doe: "Better."\n\nPOD1 Hgb 9.\n\nA/P (Dr. Doe): Rest.',
      ),
    ).toEqual([
      'historyOfPresentIllness',
      'procedures',
      'hospitalCourse',
      'hospitalCourse',
      'assessmentAndPlan',
    ]);
  });

  for (const header of [
    'Principal dx:',
    'Prim:',
    'DX LIST',
    'INJURIES',
    'DSM-5 / Final:',
    'ASSESSMENT AT DISCHARGE',
  ]) {
    it(`${header} heads the diagnoses at discharge`, () => {
      expect(namesOf(`Pt: Doe, Ann\n\n${header}\nGout\nAsthma\n\nHPI: Fever.`)).toContain(
        'dischargeDiagnosis',
      );
    });
  }

  it('a numbered list under the title of a discharge summary is its list of diagnoses, in a visit note not', () => {
    const text = 'MEDICINE DISCHARGE SUMMARY\nPt. Doe   49M\n\n1. Gout\n2. Asthma\n\nHPI: Fever.';
    expect(namesOf(text, 'discharge-summary')).toContain('dischargeDiagnosis');
    expect(namesOf(text, 'visit-note')).not.toContain('dischargeDiagnosis');
  });

  it('a dated line under an examination is what happened on that day', () => {
    expect(namesOf('PE: no nodes, lungs clear.\n4/13 PICC placed in the right arm.')).toEqual([
      'physicalExamination',
      'other',
    ]);
  });
});

describe('sections by header', () => {
  const cases: readonly (readonly [style: string, text: string, names: readonly SectionName[]])[] = [
    [
      'headers on lines of their own',
      'CHIEF COMPLAINT\n\nCough.\n\nHISTORY OF PRESENT ILLNESS\n\nTwo weeks of cough.\n\nASSESSMENT AND PLAN\n\nAcute bronchitis.',
      ['chiefComplaint', 'historyOfPresentIllness', 'assessmentAndPlan'],
    ],
    [
      'headers before the text',
      'CC: Cough\nHPI: Two weeks of cough.\nPMH: Asthma\nMeds: albuterol\nA/P: Bronchitis.',
      ['chiefComplaint', 'historyOfPresentIllness', 'pastMedicalHistory', 'medications', 'assessmentAndPlan'],
    ],
    [
      'several headers in one line',
      'CC: cough HPI: two weeks of cough, no fever. PMH: asthma. Assessment: Bronchitis. Plan: Rest.',
      ['chiefComplaint', 'historyOfPresentIllness', 'pastMedicalHistory', 'assessment', 'plan'],
    ],
    [
      'transcription with commas for line breaks',
      'SUBJECTIVE:,  Sore throat for a week.,MEDICATIONS: , None.,OBJECTIVE:,Vitals:  Weight 130 pounds.,HEENT:  Tonsils red.,ASSESSMENT:,  Pharyngitis.,PLAN:,1.  Fluids.',
      [
        'historyOfPresentIllness',
        'medications',
        'physicalExamination',
        'vitalSigns',
        'physicalExamination',
        'assessment',
        'plan',
      ],
    ],
    [
      'markdown',
      '# Chief Complaint\nKnee pain\n## Past Medical History\n- Gout\n**Assessment:** Gout flare\n**Plan:** Colchicine',
      ['chiefComplaint', 'pastMedicalHistory', 'assessment', 'plan'],
    ],
    [
      'an operative record',
      'PREOPERATIVE DIAGNOSIS: Hernia.\nPOSTOPERATIVE DIAGNOSIS: Same.\nOPERATION PERFORMED: Repair.\nANESTHESIA: General.\nINDICATIONS FOR THE PROCEDURE: Pain.\nOPERATIVE FINDINGS: A defect.\nDESCRIPTION OF THE OPERATION: The patient was positioned.\nESTIMATED BLOOD LOSS: 10 mL.\nCOMPLICATIONS: None.',
      [
        'preoperativeDiagnosis',
        'postoperativeDiagnosis',
        'procedures',
        'anesthesia',
        'indications',
        'findings',
        'procedureDescription',
        'other',
        'complications',
      ],
    ],
    [
      'a discharge summary',
      'ADMITTING DIAGNOSES: Sepsis.\nDISCHARGE DIAGNOSES:\n1. Pyelonephritis.\nHOSPITAL COURSE: Improved.\nCONDITION ON DISCHARGE: Stable.\nDISCHARGE MEDICATIONS: Cephalexin.\nDISCHARGE INSTRUCTIONS: Rest.',
      [
        'admissionDiagnosis',
        'dischargeDiagnosis',
        'hospitalCourse',
        'disposition',
        'dischargeMedications',
        'dischargeInstructions',
      ],
    ],
    [
      'an examination in one line',
      'OBJECTIVE: Vitals: BP 120/80. General: Comfortable. Lungs: Clear. Heart: Regular.',
      ['physicalExamination', 'vitalSigns', 'physicalExamination'],
    ],
    [
      'dashes after capitals',
      'HPI - cough for a week\nROS - negative\nIMPRESSION – bronchitis',
      ['historyOfPresentIllness', 'reviewOfSystems', 'impression'],
    ],
  ];
  for (const [style, text, names] of cases) it(style, () => expect(namesOf(text)).toEqual(names));

  it('body systems stay within the review of systems and the plan', () => {
    expect(namesOf('REVIEW OF SYSTEMS\nCardiovascular: Denies chest pain.\nSkin: No rash.')).toEqual([
      'reviewOfSystems',
    ]);
    expect(namesOf('ASSESSMENT AND PLAN:\nCV: Continue metoprolol.\nPulmonary: Wean oxygen.')).toEqual([
      'assessmentAndPlan',
    ]);
  });

  it('results named inside the discussion of a problem stay with it', () => {
    expect(
      namesOf('ASSESSMENT AND PLAN:\n1. Dyspnea\nCT chest: no embolism.\nLabs: normal.\n2. Gout'),
    ).toEqual(['assessmentAndPlan']);
    expect(namesOf('PE: Abdomen soft.\nCT abdomen: no mass.')).toEqual(['physicalExamination', 'imaging']);
  });

  it('the name of a problem in capitals opens no section of an assessment', () => {
    expect(namesOf('ASSESSMENT:\nCOPD: stable on inhalers.\nHYPERTENSION: at goal.')).toEqual(['assessment']);
  });

  it('the impression of an imaging report within results stays a result', () => {
    expect(
      namesOf('RESULTS\n\nCT abdomen.\nImpression: No acute finding.\n\nASSESSMENT\n\nConstipation'),
    ).toEqual(['results', 'results', 'assessment']);
  });

  it('a narrative under "Procedure" describes it', () => {
    const text =
      'PROCEDURE PERFORMED: Circumcision.\nPROCEDURE: The patient was brought to the operating room and draped.';
    expect(namesOf(text)).toEqual(['procedures', 'procedureDescription']);
  });
});

describe('sections by content', () => {
  const cases: readonly (readonly [text: string, name: SectionName])[] = [
    ['A 45-year-old man presents with two days of cough.', 'historyOfPresentIllness'],
    ['BP 130/80, HR 72, RR 16, T 98.4, SpO2 99%.', 'vitalSigns'],
    ['Well-appearing, no acute distress. Lungs clear to auscultation. Abdomen soft.', 'physicalExamination'],
    ['Lisinopril 10 mg daily\nMetformin 500 mg bid\nAtorvastatin 40 mg nightly', 'medications'],
    ['He smokes a pack a day, drinks two beers a week and lives with his wife.', 'socialHistory'],
    ['Ten-point review of systems otherwise negative.', 'reviewOfSystems'],
    ['We will start lisinopril and recheck in two weeks.', 'plan'],
    ['The weather was fine.', 'other'],
  ];
  for (const [text, name] of cases) it(text.slice(0, 60), () => expect(namesOf(text)).toEqual([name]));
});

describe('the diary of a stay', () => {
  it('opens a passage with every day; what nurses saw is a result', () => {
    expect(
      namesOf(
        'PROGRESS NOTES\n5/3 AM - febrile again.\n5/4 RN: red heel noted.\n5/4 MD: stage 1 ulcer.\n5/6: better.',
        'progress-note',
      ).filter((name) => name !== 'other'),
    ).toEqual(['hospitalCourse', 'hospitalCourse', 'results', 'hospitalCourse', 'hospitalCourse']);
  });

  it('a fraction is no day', () => {
    expect(namesOf('HPI: Cough.\n1/2 ppd smoker.\n3/6 systolic murmur known.')).toEqual([
      'historyOfPresentIllness',
    ]);
  });

  it('the result of a study ends with its line', () => {
    expect(
      namesOf(
        'HPI: Cough.\nLabs: WBC 12.\nCXR: clear lungs.\nImp: bronchitis, no pneumonia.',
        'emergency-note',
      ),
    ).toEqual(['historyOfPresentIllness', 'results', 'imaging', 'impression']);
  });

  it('complications and diagnoses of a discharge summary are diagnoses at discharge', () => {
    expect(namesOf('Dx: Gout.\nComplications: ileus.', 'discharge-summary')).toEqual([
      'dischargeDiagnosis',
      'dischargeDiagnosis',
    ]);
  });
});
