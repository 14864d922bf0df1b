import { describe, expect, it } from 'vitest';
import { listedTerms } from '../../../test/support/listed-terms.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Assertion } from '../../record/suggestion.ts';
import { readChart } from '../read-chart.ts';

const NAMES =
  `chest pain|dyspnea|fever|fevers|cough|chills|nausea|vomiting|edema|murmur|wheezing|rales|rhonchi|headache|pneumonia|CHF|heart failure|
PE|pulmonary embolism|DVT|UTI|stroke|MI|myocardial infarction|hypertension|diabetes|COPD|asthma|breast cancer|colon cancer|prostate cancer|depression|anxiety|
appendicitis|sepsis|bleeding|infection|pain|rash|syncope|seizure|weakness|numbness|fracture|effusion|pneumothorax|cellulitis|anemia|CKD|GERD|gout|COVID|influenza|
abdominal pain|constipation|obstruction|diarrhea|dysuria|hematuria|palpitations|dizziness|atrial fibrillation|CAD|hyperlipidemia|kidney stone|viral syndrome|ischemia|
suicidal ideation|weight loss|shortness of breath|lesion|cardiomegaly|pancreatitis|hepatitis|lung cancer|melanoma|osteoarthritis|acute distress|hypothyroidism|tetanus|glaucoma|obesity|neuropathy|alcohol use|back pain|leg swelling|hypoxia|swelling`
    .split('|')
    .map((term) => ({ term: term.trim(), code: 'R69' }));
const PROCEDURES = ['colonoscopy', 'appendectomy', 'knee replacement', 'CABG'].map((term) => ({
  term,
  code: '0',
  system: 'icd10pcs' as const,
}));
const TERMS = listedTerms([...NAMES, ...PROCEDURES]);

/** What the reader says of a term in a text. */
function asserted(text: string, term: string): Assertion | undefined {
  const reading = readChart([{ id: 'note', text }], TERMS, [], '2026-05-01' as DateOfService);
  const mention = reading.documents
    .flatMap((d) => d.mentions)
    .find((m) => m.text.toLowerCase() === term.toLowerCase());
  return mention?.assertion;
}

type Case = readonly [text: string, expected: Readonly<Record<string, Assertion>>];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'the shorthand of the ward: results, answers, what is not needed': [
    ['Stool neg influenza, COVID PCR neg.', { influenza: 'negated', COVID: 'negated' }],
    ['Influenza neg; cough since Monday.', { influenza: 'negated', cough: 'present' }],
    ['R/o pancreatitis, hepatitis - neg.', { hepatitis: 'negated' }],
    ['FH neg colon cancer, pos diabetes.', { 'colon cancer': 'negated' }],
    ['PE labs nl.', { PE: 'negated' }],
    ['Pancreatitis labs drawn in triage by mistake.', { pancreatitis: 'hypothetical' }],
    ['Hepatitis immune, no COVID.', { hepatitis: 'hypothetical' }],
    ['CKD? denies. Gout.', { CKD: 'negated', gout: 'present' }],
    ['Colonoscopy not needed.', { colonoscopy: 'negated' }],
    ['Anemia?; gout.', { anemia: 'uncertain', gout: 'present' }],
    ['CKD?? (old note), gout.', { CKD: 'uncertain', gout: 'present' }],
    ['Sepsis not met per team.', { sepsis: 'negated' }],
    ['Pre-op eval for knee replacement.', { 'knee replacement': 'planned' }],
    ['Asthma as a child, outgrown.', { asthma: 'resolved' }],
    ['Old rash healed.', { rash: 'resolved' }],
    ['Influenza #1 and hepatitis B given.', { influenza: 'hypothetical' }],
    ['Influenza utd.', { influenza: 'hypothetical' }],
  ],
  'shorthand that denies nothing': [
    ['Trop neg, chest pain since noon.', { 'chest pain': 'present' }],
    ['Gram neg pneumonia.', { pneumonia: 'present' }],
    ['HER2 neg breast cancer.', { 'breast cancer': 'present' }],
    ['Culture neg cellulitis.', { cellulitis: 'present' }],
    ['Diabetes, not on meds.', { diabetes: 'present' }],
    ['Declined treatment for depression.', { depression: 'present' }],
  ],
  'what was spoken of': [
    [
      'Risks of bleeding, infection, MI, DVT and PE were discussed.',
      { bleeding: 'hypothetical', MI: 'hypothetical', PE: 'hypothetical' },
    ],
  ],
  'what was thought of and not found': [
    [
      'Appendicitis, pancreatitis, UTI considered and excluded.',
      { appendicitis: 'negated', pancreatitis: 'negated', UTI: 'negated' },
    ],
    ['Stroke, seizure considered - none found.', { stroke: 'negated', seizure: 'negated' }],
    ['Considered: cellulitis, gout, DVT.', { cellulitis: 'hypothetical', DVT: 'hypothetical' }],
    [
      'Ddx includes PE, pneumothorax, GERD. Hypertension stable.',
      { PE: 'uncertain', pneumothorax: 'uncertain', GERD: 'uncertain', hypertension: 'present' },
    ],
    ['Sepsis eval at the door.', { sepsis: 'hypothetical' }],
    ['Anticipatory guidance: bleeding, fever, rash.', { bleeding: 'hypothetical', rash: 'hypothetical' }],
  ],
  'a denial holds for the list that follows': [
    [
      'Denies chest pain, dyspnea, or fever.',
      { 'chest pain': 'negated', dyspnea: 'negated', fever: 'negated' },
    ],
    [
      'She denies fevers, chills, nausea and vomiting.',
      { fevers: 'negated', chills: 'negated', nausea: 'negated', vomiting: 'negated' },
    ],
    [
      'No murmur, wheezing, or edema was appreciated.',
      { murmur: 'negated', wheezing: 'negated', edema: 'negated' },
    ],
    ['The patient has no chest pain or cough.', { 'chest pain': 'negated', cough: 'negated' }],
    [
      'Lungs clear without wheezing, rales, or rhonchi.',
      { wheezing: 'negated', rales: 'negated', rhonchi: 'negated' },
    ],
    ['He has never had a stroke.', { stroke: 'negated' }],
    ['Neither fever nor chills.', { fever: 'negated', chills: 'negated' }],
    ['She does not have diabetes.', { diabetes: 'negated' }],
    ["He doesn't have any chest pain.", { 'chest pain': 'negated' }],
    ['Patient is not currently having headache.', { headache: 'negated' }],
    ['Negative for dysuria, hematuria.', { dysuria: 'negated', hematuria: 'negated' }],
    ['No signs of infection.', { infection: 'negated' }],
    ['No c/o chest pain.', { 'chest pain': 'negated' }],
    ['He denies having had chest pain.', { 'chest pain': 'negated' }],
    ['She denies that she has chest pain.', { 'chest pain': 'negated' }],
  ],
  'a denial ends where something else is stated': [
    ['Denies chest pain but reports cough.', { 'chest pain': 'negated', cough: 'present' }],
    ['Negative for fever but positive for cough.', { fever: 'negated', cough: 'present' }],
    ['No fever; has a cough.', { fever: 'negated', cough: 'present' }],
    ['No chest pain, however dyspnea persists.', { 'chest pain': 'negated', dyspnea: 'present' }],
    ['No edema, she has wheezing.', { edema: 'negated', wheezing: 'present' }],
    ['No fever and cough is worse.', { fever: 'negated', cough: 'present' }],
    [
      'She denies chest pain and endorses palpitations.',
      { 'chest pain': 'negated', palpitations: 'present' },
    ],
    [
      'Hypertension without heart failure, CKD.',
      { hypertension: 'present', 'heart failure': 'negated', CKD: 'present' },
    ],
    ['No symptoms except cough.', { cough: 'present' }],
    ['No rash, mild edema.', { rash: 'negated', edema: 'present' }],
    ['No fever, history of asthma.', { fever: 'negated', asthma: 'historical' }],
    ['Denies chest pain. Reports cough.', { 'chest pain': 'negated', cough: 'present' }],
    ['No focal weakness, 2+ edema.', { weakness: 'negated', edema: 'present' }],
    ['She takes no medications for hypertension.', { hypertension: 'present' }],
  ],
  'a denial that follows': [
    ['Edema: none.', { edema: 'negated' }],
    ['Fever: denies', { fever: 'negated' }],
    ['DVT was ruled out by ultrasound.', { DVT: 'negated' }],
    ['MI has been ruled out.', { MI: 'negated' }],
    ['She was ruled out for MI.', { MI: 'negated' }],
    ['Influenza negative.', { influenza: 'negated' }],
    ['Effusion is absent.', { effusion: 'negated' }],
    ['PE is unlikely.', { PE: 'negated' }],
    ['PE unlikely given the low score.', { PE: 'negated' }],
    ['I doubt pneumonia.', { pneumonia: 'negated' }],
    ['A fracture was not seen.', { fracture: 'negated' }],
    ['Unlikely PE.', { PE: 'negated' }],
    ['Low suspicion for DVT.', { DVT: 'negated' }],
    [
      'Fever, chills, weight loss: all negative.',
      { fever: 'negated', chills: 'negated', 'weight loss': 'negated' },
    ],
    ['Pain free.', { pain: 'negated' }],
    ['Constipation rather than obstruction.', { constipation: 'present', obstruction: 'negated' }],
    ['[ ] diabetes [x] hypertension', { diabetes: 'negated', hypertension: 'present' }],
    ['(-) fever, cough', { fever: 'negated', cough: 'present' }],
  ],
  'words of denial that deny something else': [
    ['No change in edema.', { edema: 'present' }],
    ['No significant change in dyspnea.', { dyspnea: 'present' }],
    ['Not only pneumonia but also sepsis.', { pneumonia: 'present', sepsis: 'present' }],
    ['Walks without difficulty despite osteoarthritis.', { osteoarthritis: 'present' }],
    ['Hypertension is not well controlled.', { hypertension: 'present' }],
    ['No improvement in back pain.', { 'back pain': 'present' }],
    ['Her asthma is not controlled.', { asthma: 'present' }],
    ['No relief from headache.', { headache: 'present' }],
    ['Gram negative sepsis.', { sepsis: 'present' }],
    ['No worsening of dyspnea.', { dyspnea: 'present' }],
    ['Cough has not resolved.', { cough: 'present' }],
    ['He does not take medication for diabetes.', { diabetes: 'present' }],
  ],
  'no history is a denial': [
    ['No history of stroke.', { stroke: 'negated' }],
    ['Denies any history of seizure.', { seizure: 'negated' }],
    ['No prior MI.', { MI: 'negated' }],
    ['He denies a history of diabetes or hypertension.', { diabetes: 'negated', hypertension: 'negated' }],
    ['No family history of breast cancer.', { 'breast cancer': 'negated' }],
    ['No personal or family history of melanoma.', { melanoma: 'negated' }],
    ['Patient denies any known family history of gout or asthma.', { gout: 'negated', asthma: 'negated' }],
  ],
  'uncertain words of the guidelines': [
    ['Possible pneumonia.', { pneumonia: 'uncertain' }],
    ['Probable sepsis.', { sepsis: 'uncertain' }],
    ['Suspected pulmonary embolism.', { 'pulmonary embolism': 'uncertain' }],
    ['Likely viral syndrome.', { 'viral syndrome': 'uncertain' }],
    ['Questionable DVT.', { DVT: 'uncertain' }],
    ['Appendicitis, still to be ruled out.', { appendicitis: 'uncertain' }],
    ['Infiltrate compatible with pneumonia.', { pneumonia: 'uncertain' }],
    ['Findings consistent with heart failure.', { 'heart failure': 'uncertain' }],
    ['Working diagnosis: pancreatitis', { pancreatitis: 'uncertain' }],
    ['Concern for sepsis.', { sepsis: 'uncertain' }],
    ['Symptoms suggestive of GERD.', { GERD: 'uncertain' }],
    ['This appears to be cellulitis.', { cellulitis: 'uncertain' }],
  ],
  'other ways to be unsure': [
    ['Pneumonia vs CHF.', { pneumonia: 'uncertain', CHF: 'uncertain' }],
    ['Pneumonia versus heart failure.', { pneumonia: 'uncertain', 'heart failure': 'uncertain' }],
    ['?UTI', { UTI: 'uncertain' }],
    ['r/o PE', { PE: 'uncertain' }],
    ['Rule out MI.', { MI: 'uncertain' }],
    ['Cannot rule out DVT.', { DVT: 'uncertain' }],
    ['Pneumonia cannot be excluded.', { pneumonia: 'uncertain' }],
    ['PE was not ruled out.', { PE: 'uncertain' }],
    [
      'Abdominal pain, likely due to constipation.',
      { 'abdominal pain': 'present', constipation: 'uncertain' },
    ],
    ['Chest pain is most likely due to anxiety.', { 'chest pain': 'present', anxiety: 'uncertain' }],
    ['Pneumonia is suspected.', { pneumonia: 'uncertain' }],
    ['She may have gout.', { gout: 'uncertain' }],
    ['COPD with suspected pneumonia.', { COPD: 'present', pneumonia: 'uncertain' }],
    ['Possible pneumonia, CKD.', { pneumonia: 'uncertain', CKD: 'present' }],
    [
      'Possible pneumonia or bronchitis, but hypertension is controlled.',
      { pneumonia: 'uncertain', hypertension: 'present' },
    ],
    ['The differential includes pancreatitis.', { pancreatitis: 'uncertain' }],
    ['Dyspnea thought to be due to CHF.', { dyspnea: 'present', CHF: 'uncertain' }],
    ['No effusion, possible pneumonia.', { effusion: 'negated', pneumonia: 'uncertain' }],
    ['Follow up as soon as possible for hypertension.', { hypertension: 'present' }],
    ['The most likely cause of his back pain is gout.', { 'back pain': 'present', gout: 'uncertain' }],
    ['Steroids may be contributing to her diabetes.', { diabetes: 'present' }],
  ],
  history: [
    ['H/o MI in 2015.', { MI: 'historical' }],
    ['History of hypertension.', { hypertension: 'historical' }],
    [
      'Past medical history significant for CHF, depression, and hypertension who presents with cough.',
      { CHF: 'historical', depression: 'historical', hypertension: 'historical', cough: 'present' },
    ],
    ['Hx of stroke, now with weakness.', { stroke: 'historical', weakness: 'present' }],
    ['S/p CABG.', { CABG: 'historical' }],
    ['Status post appendectomy.', { appendectomy: 'historical' }],
    ['Prior stroke.', { stroke: 'historical' }],
    ['She had pneumonia years ago.', { pneumonia: 'historical' }],
    [
      'History of colon cancer presenting with abdominal pain.',
      { 'colon cancer': 'historical', 'abdominal pain': 'present' },
    ],
    ['Seen prior to dyspnea.', { dyspnea: 'present' }],
    ['Remote history of DVT.', { DVT: 'historical' }],
    ['Presents with a 3-day history of cough and fever.', { cough: 'present', fever: 'present' }],
    ['She has a two week history of headache.', { headache: 'present' }],
    ['Back pain started two years ago.', { 'back pain': 'present' }],
  ],
  'family and other people': [
    ['Mother with breast cancer.', { 'breast cancer': 'family' }],
    ['Family history of colon cancer and diabetes.', { 'colon cancer': 'family', diabetes: 'family' }],
    ['Her father had an MI at 60.', { MI: 'family' }],
    ['Diabetes in his brother.', { diabetes: 'family' }],
    ["The patient's wife has COVID.", { COVID: 'other-person' }],
    ['Mother reports that he has had fever and cough.', { fever: 'present', cough: 'present' }],
    ['Here with his mother for cough.', { cough: 'present' }],
    ['His father died of lung cancer, but he has asthma.', { 'lung cancer': 'family', asthma: 'present' }],
    ['Breast cancer (mother).', { 'breast cancer': 'family' }],
    ['Exposed to someone with influenza.', { influenza: 'other-person' }],
  ],
  'what has not happened': [
    ['Return if fever develops.', { fever: 'hypothetical' }],
    [
      'Return for fever, vomiting, or worsening pain.',
      { fever: 'hypothetical', vomiting: 'hypothetical', pain: 'hypothetical' },
    ],
    ['Monitor for bleeding.', { bleeding: 'hypothetical' }],
    ['Risk of stroke was explained.', { stroke: 'hypothetical' }],
    ['Heparin to prevent DVT.', { DVT: 'hypothetical' }],
    ['Screening for colon cancer.', { 'colon cancer': 'hypothetical' }],
    ['CT chest to rule out PE.', { PE: 'hypothetical' }],
    ['Order ultrasound to evaluate for DVT.', { DVT: 'hypothetical' }],
    ['If she develops chest pain, call 911.', { 'chest pain': 'hypothetical' }],
    ['DVT prophylaxis with heparin.', { DVT: 'hypothetical' }],
    ['Received influenza vaccine.', { influenza: 'hypothetical' }],
    ['COVID test pending.', { COVID: 'hypothetical' }],
    ['Tylenol as needed for pain.', { pain: 'hypothetical' }],
    [
      'Complications include bleeding and infection.',
      { bleeding: 'hypothetical', infection: 'hypothetical' },
    ],
    ['Pain control with oxycodone.', { pain: 'hypothetical' }],
    ['Presents for evaluation of chest pain.', { 'chest pain': 'present' }],
    ['COVID test positive.', { COVID: 'present' }],
  ],
  'what is over': [
    ['Chest pain has resolved.', { 'chest pain': 'resolved' }],
    ['Resolved pneumonia.', { pneumonia: 'resolved' }],
    ['She no longer has headache.', { headache: 'resolved' }],
    ['Her rash resolved with steroids.', { rash: 'resolved' }],
    ['Pneumonia resolving.', { pneumonia: 'present' }],
    ['UTI, resolved.', { UTI: 'resolved' }],
  ],
  'plans concern procedures': [
    ['Will schedule colonoscopy for anemia.', { colonoscopy: 'planned', anemia: 'present' }],
    [
      'Recommend knee replacement for osteoarthritis.',
      { 'knee replacement': 'planned', osteoarthritis: 'present' },
    ],
    ['Colonoscopy is scheduled.', { colonoscopy: 'planned' }],
    ['Underwent appendectomy.', { appendectomy: 'present' }],
  ],
  'lists take the assertion of the line that introduces them': [
    ['Return to the ED for:\n- fever\n- chest pain', { fever: 'hypothetical', 'chest pain': 'hypothetical' }],
    [
      'Patient denies:\n• cough\n• dyspnea\n\nAnemia noted.',
      { cough: 'negated', dyspnea: 'negated', anemia: 'present' },
    ],
    [
      'Potential complications include, but are not limited to:,1.  Infection.,2.  Bleeding.',
      { infection: 'hypothetical', bleeding: 'hypothetical' },
    ],
  ],
  sections: [
    ['FAMILY HISTORY: Diabetes, colon cancer.', { diabetes: 'family', 'colon cancer': 'family' }],
    ['FAMILY HISTORY: Negative for diabetes.', { diabetes: 'negated' }],
    ['Family history is negative for stroke.', { stroke: 'negated' }],
    ['PAST MEDICAL HISTORY:\nHypertension\nAsthma', { hypertension: 'present', asthma: 'present' }],
    ['PAST MEDICAL HISTORY: Significant for history of MI.', { MI: 'historical' }],
    ['PAST SURGICAL HISTORY: Appendectomy.', { appendectomy: 'historical' }],
    ['ALLERGIES: Penicillin (rash).', { rash: 'historical' }],
    [
      'REVIEW OF SYSTEMS:\nCardiovascular: Positive for palpitations. Negative for chest pain.\nRespiratory: No cough.',
      { palpitations: 'present', 'chest pain': 'negated', cough: 'negated' },
    ],
    ['PHYSICAL EXAM:\nLungs: no wheezing. Extremities: 1+ edema.', { wheezing: 'negated', edema: 'present' }],
  ],
  traps: [
    [
      'Denies chest pain, but has had shortness of breath.',
      { 'chest pain': 'negated', 'shortness of breath': 'present' },
    ],
    ['No evidence of DVT or PE on imaging.', { DVT: 'negated', PE: 'negated' }],
    ['She was ruled out for PE with CT; has pneumonia.', { PE: 'negated', pneumonia: 'present' }],
    [
      'Hypertension, well controlled; no heart failure.',
      { hypertension: 'present', 'heart failure': 'negated' },
    ],
    ['Status post fall with fracture of the hip.', { fracture: 'present' }],
    ['I do not think she has pneumonia.', { pneumonia: 'negated' }],
    ['Does not appear to have sepsis.', { sepsis: 'negated' }],
    ['Chest pain, rule out MI.', { 'chest pain': 'present', MI: 'uncertain' }],
    ['Treated for presumed pneumonia.', { pneumonia: 'uncertain' }],
    ['Possible sepsis was ruled out.', { sepsis: 'negated' }],
    ['Negative workup for PE.', { PE: 'negated' }],
    ['+cough -fever', { cough: 'present', fever: 'negated' }],
    ['Pt with hx of CAD p/w chest pain.', { CAD: 'historical', 'chest pain': 'present' }],
    ['Mother is concerned about his cough.', { cough: 'present' }],
    ['Mother has noticed swelling.', { swelling: 'present' }],
    ['Mother has asthma.', { asthma: 'family' }],
    ['He came with his mom with a headache.', { headache: 'present' }],
    ['The clot was likely the source of his syncope.', { syncope: 'present' }],
    ['Only partial resolution of the effusion.', { effusion: 'present' }],
    ['Risk factors for CAD include hypertension.', { CAD: 'hypothetical', hypertension: 'present' }],
    ['Anemia — resolved.', { anemia: 'resolved' }],
    ['Anemia (resolved).', { anemia: 'resolved' }],
    ['No further syncope.', { syncope: 'resolved' }],
    ['Pneumonia in the past month, now cough.', { cough: 'present' }],
    ['Suspected DVT, not ruled out.', { DVT: 'uncertain' }],
    ['The patient is not in acute distress.', { 'acute distress': 'negated' }],
    ['Anxiety after the death of her mother.', { anxiety: 'present' }],
    ['No chest pain since her MI.', { 'chest pain': 'negated', MI: 'present' }],
    ['Differential diagnosis: pneumonia, PE.', { pneumonia: 'uncertain', PE: 'uncertain' }],
    ['HEPATITIS: NONREACTIVE', { hepatitis: 'negated' }],
    [
      'Diabetes with neuropathy, without ulcer, hypertension.',
      { diabetes: 'present', neuropathy: 'present', hypertension: 'present' },
    ],
    ['Hyperlipidemia, no change in therapy; GERD.', { hyperlipidemia: 'present', GERD: 'present' }],
    ['Unable to rule out obstruction.', { obstruction: 'uncertain' }],
    [
      'No effusion or pneumothorax is seen, but cardiomegaly is.',
      { effusion: 'negated', pneumothorax: 'negated', cardiomegaly: 'present' },
    ],
    ['Patient presents to rule out appendicitis.', { appendicitis: 'hypothetical' }],
    [
      'No abdominal pain, nausea, vomiting, diarrhea, constipation.',
      { 'abdominal pain': 'negated', constipation: 'negated' },
    ],
    [
      'Fever, cough and dyspnea without chest pain or hematuria.',
      { fever: 'present', dyspnea: 'present', 'chest pain': 'negated', hematuria: 'negated' },
    ],
    ['Denies fever, has cough, no chills.', { fever: 'negated', cough: 'present', chills: 'negated' }],
  ],
};

describe('assertion', () => {
  for (const [family, cases] of Object.entries(CASES)) {
    describe(family, () => {
      for (const [text, expected] of cases) {
        it(text, () => {
          const actual = Object.fromEntries(
            Object.keys(expected).map((term) => [term, asserted(text, term)]),
          );
          expect(actual).toEqual(expected);
        });
      }
    });
  }
});
