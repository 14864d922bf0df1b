import type { DocumentReading } from '../../reading/reading.ts';
import { inPlan, placesOf } from './find-words.ts';
import type { GridElement } from './grid.ts';

const HIGH =
  /\b(admit(ted)? (to|for|the patient)|decision (for|regarding) hospitalization|hospitaliz(e|ation) (is )?(recommended|today)|emergen(t|cy) surgery|do not resuscitate|DNR|de-?escalat\w* (of )?care|hospice|intensive monitoring for toxicity|chemotherapy (today|cycle))\b/gi;
const SURGERY =
  /\b(schedule[d]? (for |her |him )?(surgery|arthroplasty|replacement|repair|excision|biopsy|colonoscopy|endoscopy)|surgical (intervention|repair) (is|was) (recommended|discussed)|proceed with (the )?(surgery|procedure|injection)|(steroid|cortisone) injection)\b/gi;
const PRESCRIPTION =
  /\b(prescri(bed?|ption)|refill(ed|s)?|start(ed)? (the patient on|him on|her on|on)|(continue|increase|decrease|adjust|stop|discontinue|switch(ed)?|begin|initiate)d? (the |her |his |with )?[a-z]+ ?\d* ?(mg|mcg|units|daily|twice|dose)?)\b/gi;
const SOCIAL =
  /\b(homeless(ness)?|cannot afford|food insecurity|lack of (transportation|insurance|housing)|uninsured)\b/gi;
const LOW =
  /\b(over[- ]the[- ]counter|otc|physical therapy|tylenol|acetaminophen|ibuprofen|rest|ice|splint|brace|diet(ary)?|exercise)\b/gi;

/** The risk of complications from what was decided at the visit. */
export function riskOfManagement(document: DocumentReading): GridElement {
  const high = inPlan(document, placesOf(document, HIGH));
  if (high.length > 0) return { level: 'high', why: 'a decision of high risk', evidence: high };
  const drugs = document.drugs.filter((d) => d.assertion === 'present' || d.assertion === 'planned');
  const managed = inPlan(document, placesOf(document, PRESCRIPTION)).filter((place) =>
    drugs.some(
      (d) =>
        d.sentence.start <= place.start && place.end <= d.sentence.end && !OVER_THE_COUNTER.has(d.drugClass),
    ),
  );
  if (managed.length > 0)
    return { level: 'moderate', why: 'prescription drug management', evidence: managed };
  const surgery = inPlan(document, placesOf(document, SURGERY));
  if (surgery.length > 0)
    return { level: 'moderate', why: 'a decision about a procedure', evidence: surgery };
  const social = placesOf(document, SOCIAL);
  if (social.length > 0)
    return { level: 'moderate', why: 'social circumstances that limit treatment', evidence: social };
  const low = inPlan(document, placesOf(document, LOW, 4));
  if (low.length > 0)
    return { level: 'low', why: 'over-the-counter drugs, therapy or self-care', evidence: low };
  return { level: 'straightforward', why: 'minimal', evidence: [] };
}

const OVER_THE_COUNTER: ReadonlySet<string> = new Set([
  'nsaid',
  'aspirin',
  'vitamin',
  'antacid',
  'supplement',
  'analgesic',
  'laxative',
]);
