import type { DocumentType } from '../record/document.ts';

/** Titles as charts write them, by kind of document. */
const TITLES: Readonly<Record<DocumentType, string>> = {
  'discharge-summary':
    'discharge summary|hospital discharge summary|discharge note|discharge summary note|physician discharge summary|death summary|expiration summary|transfer summary|final summary|discharge summary report|hospital summary|inpatient discharge summary|interim summary|newborn discharge summary|nicu discharge summary|nursery discharge summary|neonatal discharge summary|newborn nursery discharge summary|obstetric discharge summary|postpartum discharge summary|maternal discharge summary',
  'history-and-physical':
    'history and physical|history physical|h p|h and p|history and physical examination|admission history and physical|admission h p|admission note|history physical examination|admission history physical|inpatient history and physical|hospital admission note|preoperative history and physical|history and physical exam|initial hospital care|initial history and physical|obstetric admission note|newborn admission history and physical|newborn history and physical|newborn admission h p|newborn h p|newborn admission note|nicu admission note|nicu admission history and physical|nicu history and physical|neonatal admission note|newborn admission examination|obstetric history and physical|labor and delivery admission note|labor and delivery history and physical|l d history and physical|l d admission note|ob admission history and physical|obstetrics history and physical',
  'progress-note':
    'progress note|progress notes|daily progress note|hospital progress note|inpatient progress note|hospital day|attending progress note|physician progress note|icu progress note|soap note|resident progress note|hospitalist progress note|postoperative progress note|postpartum progress note|attending note|medicine progress note|nicu progress note|newborn progress note|nursery progress note|labor progress note|labor progress|nicu progress',
  'operative-note':
    'operative report|operative note|operation report|surgery report|operative summary|report of operation|op note|operation note|brief operative note|full operative report|surgical report|operative record|cesarean section operative report|brief op note|postoperative note|operative procedure report',
  'procedure-note':
    'procedure note|procedure report|bedside procedure note|endoscopy report|colonoscopy report|cardiac catheterization report|bronchoscopy report|delivery note|procedural note|egd report|catheterization report|interventional radiology procedure note|interventional radiology report|interventional radiology procedure|interventional radiology|ir report|ir note|vir report|ep procedure|ep report|ep lab report|cath lab report|cath lab procedure|electrophysiology procedure|electrophysiology report|dialysis note|delivery summary|vaginal delivery note|upper endoscopy report|ercp report|cardiac catheterization',
  consultation:
    'consultation|consult note|consultation note|consultation report|initial consultation|inpatient consultation|cardiology consultation|consult|infectious disease consultation|nephrology consultation|pulmonary consultation|neurology consultation|surgical consultation|psychiatric consultation|wound care consultation|nutrition consultation|clinical nutrition assessment|palliative care consultation|consult report|gastroenterology consultation|hematology consultation|oncology consultation|psychiatry consultation',
  'emergency-note':
    'emergency department note|emergency department report|ed note|ed provider note|emergency room report|emergency room note|er note|emergency department record|ed physician note|emergency department provider note|emergency note|ed visit note|emergency department visit|er report|emergency physician record|emergency department physician note|ed record|emergency dept|emergency department|emergency center|emergency room|ed fast track|fast track|pediatric emergency center|pediatric emergency department|emergency services',
  'radiology-report':
    'radiology report|imaging report|ct report|mri report|x ray report|ultrasound report|echocardiogram report|mammography report|diagnostic imaging report|radiology|chest x ray report|echocardiography report|radiology consultation|transthoracic echocardiogram|nuclear medicine report|mammogram report|final radiology report|radiologic examination',
  'pathology-report':
    'pathology report|surgical pathology report|cytology report|surgical pathology|pathology|final pathology report|autopsy report|cytopathology report|histopathology report|anatomic pathology report',
  'laboratory-report':
    'laboratory report|lab report|laboratory results report|microbiology report|lab results report|laboratory result report',
  'nursing-note':
    'nursing note|nursing notes|nursing assessment|nurses note|nursing progress note|wound care note|wound care nursing note|nursing admission assessment|wound ostomy nursing note|skin assessment note|nursing shift note|wound nurse note|nursing wound assessment|registered nurse note|dietitian note|nutrition note|dietitian assessment|registered dietitian note',
  'medication-list':
    'medication list|medication administration record|mar|medication reconciliation|home medication list|medication profile|discharge medication reconciliation|active medication list',
  'telephone-note':
    'telephone encounter|telephone note|phone note|telephone call|patient message|telephone visit note|phone encounter',
  'visit-note':
    'office visit|office visit note|clinic note|visit note|office note|outpatient note|outpatient visit|follow up visit|follow up note|clinic visit|clinic visit note|new patient visit|new patient note|well child visit|well child check|annual wellness visit|annual exam|primary care visit|outpatient clinic note|telehealth visit|telemedicine visit|prenatal visit|prenatal visit note|urgent care note|urgent care visit|established patient visit|office consultation|ambulatory note|outpatient progress note|medicare annual wellness visit|well woman exam|well woman visit|annual physical|annual physical exam|preventive visit|urgent care visit note|outpatient clinic visit|psychiatry clinic note|virtual visit|home visit|home visit note|nursing facility visit|post operative visit|postpartum visit|nursing home visit|wound clinic note|sports physical|physical therapy note|outpatient psychiatry note|psychotherapy note|ophthalmology clinic note|dermatology clinic note',
};

const BY_TITLE: ReadonlyMap<string, DocumentType> = new Map(
  (Object.entries(TITLES) as [DocumentType, string][]).flatMap(([type, titles]) =>
    titles.split('|').map((title) => [title, type] as const),
  ),
);

/** Words that may stand beside a title without changing it. */
const BESIDE =
  /\b(?:inpatient|final|signed|draft|dictated|amended|addendum|report of|transcribed|adult|pediatric|attending|physician|provider|note type|document type|type|title|document|report type|type of note|note)\b/g;

/** The last words of a title, which say what the document is, whoever wrote it (`ORTHO TRAUMA DISCHARGE SUMMARY`). */
const ENDINGS: readonly (readonly [ending: RegExp, type: DocumentType])[] = [
  [/(?:^| )(?:discharge|disch|dc|d c) (?:summary|note)$/, 'discharge-summary'],
  [
    /(?:^| )(?:hospital|inpatient|postpartum|maternity|delivery|labor and delivery|l d) record$/,
    'discharge-summary',
  ],
  [/(?:^| )(?:operative|operation|op|surgery) (?:note|report|record)$/, 'operative-note'],
  [
    /(?:^| )(?:procedure|cath|catheterization|egd|ercp|colonoscopy|endoscopy|bronchoscopy) (?:note|report)$/,
    'procedure-note',
  ],
  [/(?:^| )(?:h p|h and p|history and physical)$/, 'history-and-physical'],
  [/(?:^| )(?:admission|admit) note$/, 'history-and-physical'],
  [/(?:^| )progress notes?$/, 'progress-note'],
  [
    /(?:^| )(?:\w*icu|ccu|pp|postpartum|ward|floor|daily|labor|nursery) (?:notes?|progress)$/,
    'progress-note',
  ],
  [/(?:^| )transfer summary$/, 'discharge-summary'],
  [/^(?:nicu|nursery|newborn|hospital|inpatient) discharge$/, 'discharge-summary'],
  [/(?:^| )(?:hybrid or|or|cath lab|ep lab|vir|ir) (?:report|procedure|note)$/, 'procedure-note'],
  [/(?:^| )consult(?:ation)?(?: note| report)?$/, 'consultation'],
  [
    /^(?:ed|er|emergency|emergency dept|emergency department)(?: (?:physician|provider|resident|attending))? (?:note|record|report|visit)$/,
    'emergency-note',
  ],
];

/** What a title in capitals may say more, unknown to us, before its last words: `HAND AND MICROSURGERY OPERATIVE REPORT`. */
const UNKNOWN_WORDS = 4;

/** Words before the ending that name a service, a ward or a state of the document. */
const SERVICE_WORDS: ReadonlySet<string> = new Set(
  (
    'a and the of with hospital medicine internal medical ortho orthopaedic orthopedic orthopaedics orthopedics trauma surgery surgical general neurosurgery neurology neuro cardiology cardiac cardiovascular ct cardiothoracic thoracic vascular nephrology renal hematology oncology hem onc heme ' +
    'inpatient ob gyn obgyn obstetrics obstetric obstetrical gynecology l d labor delivery nicu picu micu sicu icu ccu cvicu mother baby newborn nursery plastics plastic id infectious disease hospitalist behavioral health unit psychiatry psychiatric psych consult gi gastroenterology service ' +
    'pediatric pediatrics peds pulmonary critical care urology ent otolaryngology family stroke rehab rehabilitation transplant colorectal bariatric spine hand breast burn wound combined transfer observation obs emergency ed er fast track department dept provider physician resident attending ' +
    'postpartum maternity acute adult final interim brief short stay day team center joint total physical endocrine endocrinology hepatology liver geriatric geriatrics palliative oncologic discharge admission admit daily icu teaching interventional radiology ir bedside full ' +
    'preop pre op preoperative postop structural heart valve aortic vir nsicu neurosciences ltach snf rehab addiction maternal fetal mfm bmt hybrid or lab cath gyn regional selected extract chart'
  ).split(' '),
);

/**
 * The kind of document whose title a line is, or undefined. Case, signs, a date, the service and an institution after
 * a dash or columns of blanks do not matter.
 */
export function documentTypeOfTitle(line: string): DocumentType | undefined {
  const parts = line.split(/\s(?:[-–—|]|--)\s|\s{3,}|\t/).filter((part) => part.trim() !== '');
  const [first = line, second] = parts;
  return (
    typeOfWords(first) ??
    (second === undefined ? undefined : typeOfWords(second)) ??
    typeOfEnding(plainTitle(`${first} ${second ?? ''}`)) ??
    typeOfEnding(plainTitle(first.split(' / ')[0] ?? first)) ??
    (/[a-z]/.test(first) ? undefined : typeOfEnding(plainTitle(first), UNKNOWN_WORDS)) ??
    typeByDate(first)
  );
}

/** `PROGRESS 5/4`, `DISCHARGE 5/5/26`: with a date beside it, one word in capitals is a title. */
function typeByDate(title: string): DocumentType | undefined {
  const word = /^([A-Z]+) +\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/.exec(title)?.[1];
  return word === undefined ? undefined : DATED[word];
}

const DATED: Readonly<Record<string, DocumentType>> = {
  PROGRESS: 'progress-note',
  DISCHARGE: 'discharge-summary',
  CONSULT: 'consultation',
};

function typeOfWords(title: string): DocumentType | undefined {
  const plain = plainTitle(title);
  return (
    BY_TITLE.get(plain) ??
    BY_TITLE.get(plain.replace(BESIDE, ' ').replace(/ +/g, ' ').trim()) ??
    typeOfEnding(plain)
  );
}

/** @param unknown how many words before the ending may be no words of a service */
function typeOfEnding(plain: string, unknown = 0): DocumentType | undefined {
  if (plain.length > 80) return undefined;
  for (const [ending, type] of ENDINGS) {
    const found = ending.exec(plain);
    if (found === null) continue;
    const before = plain.slice(0, found.index).split(' ');
    if (before.filter((word) => word !== '' && !SERVICE_WORDS.has(word)).length <= unknown) return type;
  }
  return undefined;
}

/** A title without what stands beside it: signs, dates, brackets, the writer, a second document in the same record. */
function plainTitle(text: string): string {
  return text
    .toLowerCase()
    .replace(/\([^)]{0,60}\)/g, ' ')
    .replace(/,.*$|\s(?:by dr|by|with)\s.*$/, ' ')
    .replace(/\b\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?\b/g, ' ')
    .replace(/(?:hospital )?day #?\d+/g, 'hospital day')
    .replace(/\b(?:age )?\d{1,3} ?(?:months?|mos?|years?|yrs?|weeks?|wks?|days?)(?: old)?\b/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
