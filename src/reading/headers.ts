import type { SectionName } from './reading.ts';

/** Words of a header that do not tell one section from another. */
const FILLER: ReadonlySet<string> = new Set(
  (
    'the of for in and at this to on with a an from by s patient patients pt brief pertinent relevant reviewed ' +
    'current performed done below details detail as follows es time today todays interval updated detailed summary'
  ).split(' '),
);

/**
 * Headers as charts write them, by section. Plural and filler words make no difference (`headerKey`), so that
 * `INDICATIONS FOR THE PROCEDURE` is found as `indication procedure`.
 */
const HEADERS: Readonly<Record<Exclude<SectionName, 'other'>, string>> = {
  chiefComplaint:
    'reason|cc hpi|chief complaint|cc|c/c|presenting complaint|complaint|complaints|reason for visit|reason for encounter|reason for consultation|reason for consult|reason for referral|reason for admission|reason for hospitalization|reason for presentation|rfv|presenting problem|chief concern|reason for evaluation',
  historyOfPresentIllness:
    'h p|h and p|h p update|ed h p|history and physical|admit note|admission note|interval|birth|presenting history|hx present illness|injury history|pt history|history of present illness|hpi|present illness|history of presenting illness|history of the present illness|history present illness|subjective|s|interval history|history|clinical history|history of presenting complaint|history of present injury|history of injury|mechanism of injury|interim history|narrative|clinical summary|clinical note|overnight events|events overnight|subjective complaints|history of current illness|case history|24 hour events|presentation|oncologic history|obstetric history|history of current pregnancy|present pregnancy|patient history|hpi ros|identification chief complaint|identifying data',
  pastMedicalHistory:
    'psych hx|med hx|pmhx psh|ob hx|gyn hx|past psych hx|maternal hx|past medical history|pmh|pmhx|past history|medical history|past medical and surgical history|past medical surgical history|past medical history past surgical history|pmh psh|medical|past medical hx|medical hx|past illnesses|history of past illness|past psychiatric history|psychiatric history|past obstetric history|ob history|gyn history|gynecologic history|past gynecologic history|obstetrical history|obgyn history|ob gyn history|comorbidities|co morbidities|chronic conditions|chronic medical problems|medical conditions|other medical history|past cardiac history|cardiac history|cardiovascular history|birth history|neonatal history|perinatal history|past medical problems|past oncologic history|significant past medical history|previous medical history|prior medical history|past medical history surgeries hospitalizations|personal history|maternal history|prenatal history|antenatal history',
  pastSurgicalHistory:
    'past surgical history|psh|pshx|surgical history|past surgeries|previous surgeries|prior surgeries|surgical|surgeries|prior operations|past surgical hx|past procedures|past procedure history|prior procedures|previous operations|operations and hospitalizations|surgical hx|procedural history',
  familyHistory:
    'family history|fh|fhx|fam hx|family hx|family medical history|family|family and social history|familial history|family health history|genetic history',
  socialHistory:
    'subst|substances|substance hx|soc|social history|sh|shx|soc hx|social hx|social|personal and social history|personal social history|habits|social habits|substance use|substance use history|tobacco use|alcohol use|tobacco|alcohol|drug use|occupational history|lifestyle|psychosocial|psychosocial history|social determinants of health|sdoh|smoking history|smoking status|social and family history|developmental history|development|risk factors',
  medications:
    'medications|meds|current medications|home medications|outpatient medications|medications at home|medications prior to admission|medications on admission|admission medications|home meds|current meds|medication list|medicines|medication|drugs|current outpatient prescriptions|outpatient meds|prescriptions|prescription medications|current facility administered medications|inpatient medications|active medications|preadmission medications|medication history|rx|current outpatient medications|scheduled medications|prn medications|medications reviewed|current medications and allergies|medications and allergies|medication reconciliation|current inpatient medications|prior to admission medications|pta medications',
  allergies:
    'allergies|allergy|drug allergies|medication allergies|allergies and adverse reactions|allergies to medications|allergies intolerances|allergies and intolerances|adverse reactions|known allergies|all|allergy list|drug allergy|food allergies|allergies medications',
  immunizations:
    'immunizations|immunization history|vaccinations|vaccines|vaccination history|immunization|health maintenance immunizations|immunisations',
  reviewOfSystems:
    'review of systems|ros|system review|systems review|review of symptoms|systemic review|pertinent ros|review systems|functional inquiry',
  vitalSigns:
    'vital signs|vitals|vs|vital|vitals signs|vitals reviewed|vital signs reviewed|admission vitals|discharge vitals|vital sign|triage vitals|physical exam vitals|measurements',
  physicalExamination:
    'physical examination|physical exam|pe|exam|examination|objective|o|physical findings|px|clinical examination|on examination|mental status examination|mental status exam|mse|general examination|neurologic examination|neurological examination|neurological exam|exam findings|admission physical exam|discharge physical exam|physical examination on admission|physical examination on discharge|discharge exam|examination findings|focused exam|newborn examination|pelvic examination|pelvic exam|musculoskeletal examination|orthopedic examination|cardiac examination|eye exam|ocular examination|wound assessment|wound exam|objective data|objective findings|physical|newborn exam|obstetric exam',
  results:
    'micro|cx|workup|work up|results|labs|laboratory|laboratory data|lab data|lab results|laboratory results|data|diagnostic data|diagnostics|diagnostic studies|laboratory studies|studies|test results|pertinent results|pertinent labs|laboratory findings|investigations|laboratory values|lab|labs reviewed|diagnostic results|diagnostic testing|testing|microbiology|laboratory work|laboratory exam|laboratory examination|laboratory evaluation|pertinent laboratories|emergency department testing|initial studies|data reviewed|results reviewed|review of data|laboratory and imaging|labs and imaging|labs imaging|laboratory data and imaging|ekg|ecg|electrocardiogram|blood work|laboratories|lab work|pulmonary function tests|culture data|cultures|lab findings|data review|pertinent data|review of results|objective data labs|discharge labs|admission labs|laboratory radiology data|initial labs',
  imaging:
    'xr|us|cta|ct head|mri brain|tte|imaging|radiology|imaging studies|radiographic studies|radiographs|x rays|xrays|x ray|imaging results|radiology results|diagnostic imaging|radiologic studies|mri|ct|ct scan|chest x ray|cxr|ultrasound|echocardiogram|echo|radiographic findings|imaging findings|radiological studies|radiology data|doppler|imaging reviewed|review of imaging|x ray findings|radiographic examination|pertinent imaging',
  pathology:
    'path|final path|path report|surgical path|path results|pathology|pathology results|histology|final pathologic diagnosis|pathologic diagnosis|pathological diagnosis|gross description|microscopic description|surgical pathology|pathology report|cytology|histopathology|final pathology',
  hospitalCourse:
    'progress|icu|micu|sicu|nsicu|ward course|floor course|md|md note|md addendum|pp|pp course|pp notes|postpartum|postpartum course|post op|postop|post op course|postop course|nicu course|nicu course by system|course by system|inpatient course|labor|labor and delivery|pacu|pacu course|delivery|hospitalization|surgical course|progress note|progress notes|ed course and mdm|post operative course|icu stay|events|hospital course|course in hospital|course in the hospital|brief hospital course|hospital course by problem|hospital course by system|summary of hospital course|hospital summary|emergency department course|ed course|course|clinical course|treatment course|hospitalization course|brief hospital course summary|ed course and medical decision making|course of treatment|hospital course and treatment|hospital stay|emergency room course|er course|intensive care unit course|icu course|postoperative course|delivery summary|delivery note|course in emergency department|labor course|hospital problem course',
  procedures:
    'proc|procs|or procedure|procedure|procedures|procedures performed|procedure performed|operation|operations|operation performed|operations performed|operative procedure|operative procedures|title of operation|title of procedure|name of procedure|name of operation|surgery|surgeries performed|principal procedure|procedures during hospitalization|procedures this admission|procedure done|surgical procedure|surgical procedures|operation procedure|operation and procedure|procedures and operations|major procedures|procedures operations|surgery performed|invasive procedures|planned procedure|proposed procedure|procedures treatment|procedure name|operative procedures performed|procedure s|bedside procedures|procedure performed today|in office procedure|procedures today|procedure type|operative title|inpatient procedures',
  preoperativeDiagnosis:
    'preop|pre op|preoperative diagnosis|preoperative diagnoses|pre operative diagnosis|pre op diagnosis|preop diagnosis|preop dx|pre op dx|preoperative dx|preprocedure diagnosis|pre procedure diagnosis|preprocedural diagnosis|preoperative impression|pre op diagnoses|preop diagnoses|pre operative diagnoses',
  postoperativeDiagnosis:
    'pre postop dx|preop postop dx|pre post dx|pre post op dx|pre postop|pre post|preop postop|pre post op|postoperative diagnosis|postoperative diagnoses|post operative diagnosis|post op diagnosis|postop diagnosis|postop dx|post op dx|postoperative dx|postprocedure diagnosis|post procedure diagnosis|postprocedural diagnosis|postoperative impression|post op diagnoses|postop diagnoses|post operative diagnoses|operative diagnosis|operative diagnoses|pre and postoperative diagnosis|preoperative and postoperative diagnosis',
  indications:
    'indic|indications|indication|indications for procedure|indication for surgery|indications for surgery|indication for operation|indications for the study|indications and consent|operative indications|surgical indications|brief history and indication for operation|clinical indication|clinical indications|indication for study|reason for exam|reason for study|reason for examination|reason for procedure|reason for test|clinical information|brief history|history and indications|history and indication|brief clinical history|preoperative history|clinical data|brief history and physical|exam reason|procedure indication|procedure indications|necessity',
  findings:
    'findings|operative findings|intraoperative findings|surgical findings|gross findings|findings at surgery|abnormal findings|findings at operation|gross intraoperative findings|procedure findings|endoscopic findings|findings and procedure|history and gross findings|indications and findings|findings and indications|preoperative findings|angiographic findings|colonoscopy findings|specimen findings',
  procedureDescription:
    'description|details|desc|description of procedure|description of operation|description of surgery|procedure description|procedure in detail|procedure detail|procedure details|operation in detail|operative technique|technique|procedure technique|details of procedure|details of operation|operative report|operative note|narrative of procedure|description of case|procedure and technique|operative description|surgical technique|procedure note|operative narrative|description of technique|operative course|details of or|operative procedure in detail|procedure performed in detail|report of operation|description of operative procedure|operation in details|procedural details|procedure narrative|operative details',
  anesthesia:
    'anesthesia|anesthetic|type of anesthesia|anesthesia type|sedation|anaesthesia|anesthesia administered|analgesia|anesthesia sedation',
  complications:
    'complications|complication|operative complications|intraoperative complications|immediate complications|procedure complications|postoperative complications',
  admissionDiagnosis:
    'adm dx|admit diagnoses|admission diagnosis|admission diagnoses|admitting diagnosis|admitting diagnoses|diagnosis on admission|diagnoses on admission|diagnosis at admission|admit diagnosis|admit dx|admission dx|admitting dx|provisional diagnosis|initial diagnosis',
  dischargeDiagnosis:
    'principal dx|principal|prim|primary|prim dx|primary dx|secondary dx|sec dx|final|final diagnosis list|dx list|diagnosis list|diagnoses list|discharge dxs|final dxs|injuries|injury list|list of injuries|dsm 5|dsm 5 final|dsm 5 diagnoses|dsm diagnoses|dsm iv|assessment discharge|assessment at discharge|dc dx|d c dx|dc diagnosis|dc diagnoses|disch dx|disch diagnoses|problems at discharge|diagnoses this admission|discharge diagnosis|discharge diagnoses|discharge dx|final diagnosis|final diagnoses|diagnosis on discharge|diagnoses at discharge|principal diagnosis|principal discharge diagnosis|primary diagnosis|secondary diagnosis|secondary diagnoses|primary discharge diagnosis|secondary discharge diagnoses|secondary discharge diagnosis|final hospital diagnosis|diagnoses on discharge|principal problem|other diagnoses|additional diagnoses|associated diagnoses|final dx|hospital diagnoses|discharge problem list|discharge diagnosis list|final discharge diagnoses|cause of death|causes of death|death diagnoses',
  problemList:
    'problem list|problems|active problems|active problem list|patient active problem list|medical problems|hospital problems|active hospital problems|current problems|active issues|chronic problems|current problem list|ongoing problems|active medical issues|active diagnoses|chronic issues|patient problem list|diagnoses problem list|active medical problems',
  assessment:
    'assess|dxs|impression dx|ddx mdm|assessment|a|diagnosis|diagnoses|dx|assessments|clinical assessment|ed diagnosis|ed diagnoses|emergency department diagnosis|visit diagnoses|visit diagnosis|encounter diagnoses|encounter diagnosis|medical decision making|mdm|working diagnosis|diagnostic opinion|differential diagnosis|differential|ddx|assessment and diagnosis|diagnostic impression|diagnostic impressions|diagnosis impression|axis i|axis ii|axis iii|problem based assessment|clinical diagnosis|primary encounter diagnosis|assessment summary|formulation|discussion|medical reasoning summary|summary and impression|assessment comments|diagnostic assessment|nutrition diagnosis|ed impression',
  plan: 'plan|tx|plan rx|p|plans|recommendations|recommendation|treatment plan|plan of care|recommendations and plan|plan and recommendations|management|treatment|treatment and plan|care plan|followup plan|follow up plan|plan discussion|orders|diagnostic and lab orders|plan recommendations|suggestions|management plan|therapy plan|plan by system|plan of treatment|todays plan|treatment recommendations|health maintenance|referrals',
  assessmentAndPlan:
    'assessment and plan|a p|ap|a and p|assessment plan|plan and assessment|impression and plan|impression plan|imp plan|assessment and recommendations|assessment recommendations|assessment and treatment plan|impression and recommendations|impression recommendations|assessment plan by problem|diagnosis and plan|problem oriented assessment|problems and plan|assessment medical decision making|imp and plan|assessment impression and plan|assessment and plan by problem|diagnoses and plan|assessment and medical decision making|medical decision making and plan|assessment and plan by system|i p|problem list and plan|problem list assessment and plan',
  impression:
    'impression|impressions|imp|clinical impression|conclusion|conclusions|overall impression|final impression|radiologic impression|interpretation|summary impression|impression list|opinion|echo conclusion|clinical impressions|radiographic impression',
  dischargeInstructions:
    'discharge instructions|instructions|patient instructions|followup|follow up|follow up instructions|followup instructions|discharge followup|patient education|education|discharge plan|discharge planning|return precautions|activity|diet|discharge activity|discharge diet|instructions given|after visit summary|aftercare instructions|home care instructions|patient education and counseling|counseling|precautions|discharge followup planning|followup appointments|follow up appointments|discharge education|what to watch for|when to call|warning signs|instructions for patient|return to clinic|wound care|wound care instructions',
  dischargeMedications:
    'dc meds|d c meds|meds on discharge|meds at discharge|home meds at discharge|discharge medications|medications on discharge|medications at discharge|discharge meds|discharge medication list|discharge medications list|discharge prescriptions|new medications|medications changed|stopped medications|discharge rx|medications upon discharge',
  disposition:
    'dc condition|d c condition|disposition|discharge disposition|condition|condition on discharge|discharge condition|condition at discharge|condition on disposition|dispo|discharge status|patient disposition|code status|discharged to|condition upon discharge|disposition and plan|discharge to|disposition condition|ed disposition|prognosis',
  header:
    'patient name|name|mrn|medical record number|date of service|dos|date of birth|dob|attending|attending physician|physician|provider|surgeon|assistant|surgeons|date of admission|date of discharge|admission date|discharge date|date of procedure|date of operation|date of surgery|referring physician|primary care physician|dictated by|electronically signed by|signed by|account number|encounter date|visit date|date of visit|date|age|sex|gender|author|admit date|location|facility|hospital|service|first assistant|anesthesiologist|consultant|cosigned by|transcribed by|d t|admitted|discharged|room|date of consultation|date of dictation|pcp|resident|report date|date dictated|consulting physician|requesting physician|procedure date|surgery date|patient id|patient|insurance|visit type|note type|document type|encounter number|ordering provider|ordering physician|author role|operating surgeon|primary surgeon|assistants|circulator|staff|date of exam|exam date|cosurgeon|specialty|department|unit|dictating physician|signature|length of stay|date of delivery|date of note|time seen|admit date time|discharge date time|attending provider|referring provider|primary care provider',
};

/** Headers of operative records that start a passage of their own without being one of the named sections. */
const OTHER =
  'discharge summary|hospital discharge summary|dc summary|health maint|estimated blood loss|ebl|blood loss|specimens|specimen|drains|drain|tubes and drains|tubes drains|fluids|fluids received|fluids given|iv fluids|intravenous fluids|urine output|counts|count|tourniquet time|total tourniquet time|implants|implant|hemostasis|sponge count|wound class|wound classification|consent|position|prep|skin prep|tourniquet|catheters|packs|replacement|blood products|transfusions|hardware|devices|equipment|informed consent|sponge and needle counts|counts correct|attestation|time spent|total time|billing|cpt codes|references|cc to|copies|carbon copy|patient agreements|consultations|consults|consultants|advance directives|review of records|records reviewed|scribe|addendum|disclaimer|closure|material|materials|injectables|contrast|fluoroscopy time|comparison|comparisons|exam type|timeout|time out|device|specimen sent|scribe attestation|teaching physician attestation|nutrition|quality measures';

/** Body systems and regions that head the lines of a review of systems or an examination. */
export const SYSTEM_HEADERS: ReadonlySet<string> = new Set(
  (
    'general|constitutional|general appearance|appearance|heent|hent|head|eyes|eye|ent|ears|nose|mouth|throat|ears nose mouth throat|' +
    'ear nose mouth throat|head eyes ears nose throat|oropharynx|neck|lungs|lung|chest|chest wall|heart|cardiac|cardiovascular|cv|cvs|cardio|respiratory|resp|pulmonary|pulm|breast|breasts|' +
    'abdomen|abd|abdominal|gi|gastrointestinal|gu|genitourinary|gi gu|genital|genitalia|extremities|extremity|ext|exts|upper extremities|lower extremities|' +
    'musculoskeletal|msk|ms|back|spine|joints|skin|integumentary|integument|dermatologic|derm|neuro|neurologic|neurological|cns|cranial nerves|motor|sensory|sensation|' +
    'reflexes|gait|psych|psychiatric|psychological|psychiatry|mental status|mood|affect|behavioral|neurological psychological|lymphatic|lymph|lymph nodes|nodes|hematologic|hematology|heme|' +
    'hematologic lymphatic|heme lymph|endocrine|endo|allergic|allergic immunologic|immunologic|allergy immunology|hematology lymphatic immunology|vascular|peripheral vascular|pulses|rectal|pelvic|pelvis|vulva|vagina|cervix|uterus|adnexa|' +
    'head and neck|head and face|face|scalp|nares|oral cavity|tms|fundi|thyroid|carotids|perineum|fontanelle|hips|hip|knee|shoulder|' +
    'auscultation heart|auscultation lungs|palpation|inspection|orientation|strength|range motion|special tests|special testing|trunk|rom|gyn|gynecologic|reproductive|renal|id|infectious disease|nutrition|fen|fen gi|cardiopulmonary|ocular|sclera|tongue'
  )
    .split('|')
    .map(headerKey),
);

/** As written, and with filler words removed: the first may tell apart what the second does not. */
const EXACT = new Map<string, SectionName>();
const BY_KEY = new Map<string, SectionName>();

for (const [name, phrases] of [...Object.entries(HEADERS), ['other', OTHER]] as [SectionName, string][]) {
  for (const phrase of phrases.split('|')) {
    const exact = plainWords(phrase).join(' ');
    if (!EXACT.has(exact)) EXACT.set(exact, name);
    const key = headerKey(phrase);
    if (!BY_KEY.has(key)) BY_KEY.set(key, name);
  }
}

function plainWords(header: string): readonly string[] {
  return header.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** A header with case, signs, plurals and filler words removed, for comparison. */
export function headerKey(header: string): string {
  const words = plainWords(header);
  const kept = words.filter((word) => !FILLER.has(word));
  return (kept.length === 0 ? words : kept).map(singular).join(' ');
}

function singular(word: string): string {
  if (word.endsWith('oses') || word.endsWith('ases')) return `${word.slice(0, -2)}is`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('is')) return word;
  return word.endsWith('us') ? word : word.slice(0, -1);
}

/** The section a header opens, or undefined where the words are no known header. */
export function sectionOfHeader(header: string): SectionName | undefined {
  const known = knownHeader(header);
  if (known !== undefined) return known;
  const bare = header.replace(BESIDE, ' ').trim();
  if (bare === header.trim() || bare === '') return undefined;
  return knownHeader(bare) ?? knownHeader(header.slice(0, Math.max(0, header.search(BESIDE))));
}

/** What stands beside a header without changing it: brackets, a date, who spoke (`PROGRESS 5/5 Dr. Stub`). */
const BESIDE = /\([^)]{0,60}\)|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b|\b(?:dr|by)\b\.?.*$/gi;

function knownHeader(header: string): SectionName | undefined {
  const exact = EXACT.get(plainWords(header).join(' '));
  if (exact !== undefined) return exact;
  const key = headerKey(header);
  const known = BY_KEY.get(key);
  if (known !== undefined || key === '') return known;
  return byKeyWords(key);
}

/**
 * Abbreviations that open a section at the start of a line, or after a full stop, without a colon
 * (`PMH HTN, HLD. Meds lisinopril. FH neg for stroke`).
 */
const BARE =
  /^(?:HPI|H&P|CC|PE(?= (?:BP|VSS?|T \d|HR|P \d|Gen|NAD|AF|Wt|Vitals)\b)|PMHx?|PSHx?|FHx?|SHx?|Meds|MEDS|ROS|MSE|(?:Dx|DX)(?! (?:thora|para|lap|tap|LP|lumbar|arthro|cath|EGD|mammo|bronch))|PLAN|COURSE|POD ?#?\d{1,2}(?:-\d{1,2})?|EXAM|Course)(?=[.]? [-–—]? ?[\w"'+~<(])/;

/** The header without a colon that stands at `at`, with the section it opens. */
export function bareHeaderAt(
  text: string,
  at: number,
): { readonly words: string; readonly name: SectionName } | undefined {
  const words = BARE.exec(text.slice(at, at + 24))?.[0];
  if (words === undefined) return undefined;
  const name = sectionOfHeader(words) ?? (words.startsWith('POD') ? 'hospitalCourse' : undefined);
  return name === undefined ? undefined : { words, name };
}

/** Whether the words head one body system in a review of systems or an examination. */
export function isSystemHeader(header: string): boolean {
  return SYSTEM_HEADERS.has(headerKey(header));
}

/** Families of headers whose tail varies without end (`INDICATIONS FOR LEFT HEART CATHETERIZATION`). */
const BY_WORDS: readonly (readonly [start: RegExp, name: SectionName])[] = [
  [/^indication /, 'indications'],
  [/^(?:description|technique) (?:procedure|operation|surgery|surgical)/, 'procedureDescription'],
  [/^(?:reason) (?:visit|consult|consultation|admission|referral)/, 'chiefComplaint'],
  [/^(?:operative|intraoperative|surgical) finding/, 'findings'],
  [/^finding(?: |$)/, 'findings'],
  [/^past medical /, 'pastMedicalHistory'],
  [/^past surgical /, 'pastSurgicalHistory'],
  [/^(?:discharge|final|principal|secondary) diagnosis/, 'dischargeDiagnosis'],
  [/^hospital course/, 'hospitalCourse'],
  [/^(?:home|outpatient|admission|current) medication/, 'medications'],
  [/^discharge medication/, 'dischargeMedications'],
  [/^review system/, 'reviewOfSystems'],
  [/^(?:physical )?exam(?:ination)? (?:d c|dc|discharge|adm|admission|arrival)$/, 'physicalExamination'],
  [/^physical exam(?:ination)? /, 'physicalExamination'],
  [/^(?:pe|exam) adm(?:ission|it)?$/, 'physicalExamination'],
  [/^med(?:ication)?s? adm(?:ission|it)?$/, 'medications'],
  [/^operation \d$/, 'procedures'],
  [/^pod \d/, 'hospitalCourse'],
  [/^(?:hd|ppd|hospital day) ?\d/, 'hospitalCourse'],
  [/^copied problem/, 'problemList'],
  [/^pod\d/, 'hospitalCourse'],
  [/^assessment .*plan/, 'assessmentAndPlan'],
  [/^complication /, 'complications'],
  [/^laboratory /, 'results'],
  [
    /^(?:ct(?! surgery)|cta|mri|mra|cxr|xr|x ray|ultrasound|us|echo|chest x ray|kub|pet ct|pet)(?: [a-z0-9]+){0,4}$/,
    'imaging',
  ],
  [/^(?:ekg|ecg|ua|cbc|bmp|cmp|abg)(?: [a-z0-9]+){0,2}$/, 'results'],
];

function byKeyWords(key: string): SectionName | undefined {
  for (const [start, name] of BY_WORDS) if (start.test(key)) return name;
  return undefined;
}
