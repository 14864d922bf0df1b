import type { DocumentReading, SectionName } from './reading.ts';

/**
 * Ways in which a record says where the patient went, in the order in which they count.
 *
 * @source NUBC/CMS patient discharge status codes, as CMS publishes them (Medicare Claims Processing Manual ch. 25 §75.3)
 */
const STATUSES: readonly (readonly [code: string, words: RegExp])[] = [
  ['20', /\b(?:expired|deceased|pronounced dead|time of death|patient died|passed away|death summary)\b/i],
  [
    '07',
    /\b(?:left|signed out|discharged|leaving|leave) (?:the hospital )?(?:against medical advice|ama)\b|\beloped\b|\bdisposition:? *ama\b/i,
  ],
  ['50', /\b(?:home (?:with|on) hospice|hospice (?:at|-) ?home|home hospice)\b/i],
  [
    '51',
    /\b(?:inpatient hospice|hospice (?:facility|house|unit|center)|(?:to|with) hospice(?! (?:consult|referral|evaluation)))\b/i,
  ],
  [
    '62',
    /\b(?:inpatient rehab(?:ilitation)?|acute rehab(?:ilitation)?|rehab(?:ilitation)? hospital|\birf\b)/i,
  ],
  ['63', /\b(?:long[- ]term acute care|ltach?)\b/i],
  ['65', /\b(?:inpatient psychiatr(?:y|ic)|psychiatric (?:hospital|facility|unit))\b/i],
  [
    '03',
    /\b(?:skilled nursing(?: facility| home)?|snf|subacute rehab(?:ilitation)?|sub-acute rehab(?:ilitation)?|short[- ]term rehab(?:ilitation)?)\b/i,
  ],
  ['04', /\b(?:intermediate care facility|icf|long[- ]term care facility|nursing home|custodial care)\b/i],
  ['21', /\b(?:jail|prison|police custody|law enforcement|correctional)\b/i],
  [
    '02',
    /\b(?:transferred|transfer|discharged) to (?:an?other |outside |tertiary |[a-z ]{0,30})?(?:acute care )?hospital\b/i,
  ],
  [
    '06',
    /\bhome (?:with|w\/) (?:[a-z ,/]{0,40})?(?:home health|hh|vna|visiting nurse|services|home (?:pt|physical therapy|nursing|care))|\bhome health(?: care| services| agency)?\b/i,
  ],
  [
    '01',
    /\b(?:home|self[- ]care|assisted living|group home|shelter|home (?:with )?(?:self|family)|with (?:his|her|their) (?:family|parents|mother|wife|husband|daughter|son))\b/i,
  ],
];

const STATED =
  /\bdischarge(?:d)?(?: disposition)?\s{0,2}(?:to|home|:)|\b(?:is|was|will be|being) (?:discharged|transferred)|\bexpired\b|\bpronounced\b|\bpassed away\b|\bpatient died\b|\bagainst medical advice\b|\btransferred to\b/i;
const NOT_YET =
  /\b(?:plan|anticipat\w+|expect\w*|likely|pending|possible|when|until|once|if|prior to|before|declin\w+|refus\w+|recommend\w*)\b/i;
const COURSE: ReadonlySet<SectionName> = new Set([
  'hospitalCourse',
  'plan',
  'assessmentAndPlan',
  'dischargeInstructions',
  'other',
  'dischargeDiagnosis',
  'header',
]);

/** Patient discharge status code that the record states, two digits, or null. A disposition section counts before running text. */
export function dischargeStatusOf(documents: readonly DocumentReading[]): string | null {
  for (const { document, sections } of documents) {
    for (const section of sections) {
      if (section.name !== 'disposition') continue;
      const status = statusIn(document.text.slice(section.start, Math.min(section.end, section.start + 400)));
      if (status !== null) return status;
    }
  }
  for (const { document, sentences } of documents) {
    if (document.type !== 'discharge-summary' && document.type !== null && document.type !== 'progress-note')
      continue;
    for (let index = sentences.length - 1; index >= 0; index--) {
      const sentence = sentences[index];
      if (sentence === undefined || !COURSE.has(sentence.section.name)) continue;
      const words = document.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
      if (!STATED.test(words) || NOT_YET.test(words)) continue;
      const status = statusIn(words);
      if (status !== null) return status;
    }
  }
  return null;
}

function statusIn(words: string): string | null {
  for (const [code, pattern] of STATUSES) if (pattern.test(words)) return code;
  return null;
}
