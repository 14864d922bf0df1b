import type { SectionName } from './reading.ts';

/** How much of a passage is looked at: its opening tells what it is. */
const OPENING = 600;

interface ContentRule {
  readonly name: SectionName;
  /** Signs of this kind of passage; each counts once. */
  readonly signs: readonly RegExp[];
  readonly atLeast: number;
}

const RULES: readonly ContentRule[] = [
  {
    name: 'header',
    signs: [
      /\b(?:mrn|medical record (?:no|number))\b/i,
      /\b(?:dob|date of birth)\b/i,
      /\bpatient(?: name)?:/i,
      /\b(?:date of service|admission date|discharge date|encounter date|dos)\b/i,
      /\b(?:attending|provider|physician):/i,
    ],
    atLeast: 2,
  },
  {
    name: 'vitalSigns',
    signs: [
      /\b(?:bp|blood pressure)\b/i,
      /\b(?:hr|pulse|heart rate)\b/i,
      /\b(?:rr|resp(?:iratory rate|irations?)?)\b/i,
      /\b(?:t|temp|temperature)\b:? ?\d/i,
      /\b(?:spo2|o2 sat|sats?|oxygen saturation)\b/i,
    ],
    atLeast: 3,
  },
  {
    name: 'physicalExamination',
    signs: [
      /\bclear to auscultation\b|\bctab?\b/i,
      /\bregular rate\b|\brrr\b/i,
      /\b(?:no acute distress|nad|well[- ]appearing|well[- ]nourished)\b/i,
      /\balert and oriented|\ba&o|\baox?3/i,
      /\b(?:soft|nontender|non-tender|nondistended)\b/i,
      /\bnormocephalic|\bperrla?\b|\beomi\b|\bsupple\b/i,
      /\bno (?:edema|clubbing|cyanosis|murmurs?)\b/i,
    ],
    atLeast: 2,
  },
  {
    name: 'reviewOfSystems',
    signs: [
      /\b(?:all other systems|ten[- ]point|14[- ]point|10[- ]point|systems? (?:were |was )?reviewed)\b/i,
      /\bnegative for\b[^.]*,[^.]*,/i,
    ],
    atLeast: 1,
  },
  {
    name: 'familyHistory',
    signs: [/^\s*(?:family history\b|(?:mother|father|parents|siblings|brother|sister)s?\s*[:\-–])/i],
    atLeast: 1,
  },
  {
    name: 'socialHistory',
    signs: [
      /\b(?:smok\w+|tobacco|cigarettes?|packs?)\b/i,
      /\b(?:alcohol|drinks?|etoh|beers?|wine)\b/i,
      /\b(?:illicit|recreational) drugs?\b|\bdrug use\b/i,
      /\b(?:married|divorced|widowed|single|lives (?:with|alone|at|in)|retired|employed|works as)\b/i,
    ],
    atLeast: 2,
  },
  {
    name: 'assessment',
    signs: [
      /^\s*(?:in summary|to summarize|overall|assessment|impression|this is an? [^.]{3,80} (?:with|who)[^.]{0,200}(?:most likely|likely|consistent with))\b/i,
    ],
    atLeast: 1,
  },
  {
    name: 'plan',
    signs: [
      /^\s*(?:we will|will (?:start|continue|order|obtain|check|admit)|i (?:recommend|will)|plan is|start |continue )/i,
    ],
    atLeast: 1,
  },
  {
    name: 'historyOfPresentIllness',
    signs: [
      /\b\d{1,3}[- ]?(?:year|yr|month|week|day)s?[- ]?old\b|\b\d{1,3} ?y\/?o\b|^\W*\d{1,3} ?[MF]\b/i,
      /\b(?:presents?|presented|presenting|complain\w*|c\/o|admitted|referred|comes in|came in|is seen|was seen|here for|here today)\b/i,
    ],
    atLeast: 1,
  },
];

const DOSES = /\b\d+ ?(?:mg|mcg|units?|meq|ml|puffs?|tablets?)\b/gi;
const FREQUENCIES =
  /\b(?:daily|bid|tid|qid|qhs|nightly|b\.i\.d|t\.i\.d|q\.?\d+ ?h|twice|once|prn|bedtime|weekly)\b/gi;

/** Three drugs with dose and frequency make a medication list. */
function isDrugList(opening: string): boolean {
  return (opening.match(DOSES)?.length ?? 0) >= 3 && (opening.match(FREQUENCIES)?.length ?? 0) >= 2;
}

const PRESENTS =
  /^\W*(?:[^\n]{0,60}\n)?\W*(?:\S+ ){0,4}\d{1,3}[ -]?(?:y\/?o|yo|years?[ -]old|yr)\b[^\n]{0,160}\b(?:presents?|presented|presenting|p\/w|brought in|admitted)\b/i;

/** What kind of passage a text without a header is; `other` where nothing tells. */
export function sectionOfContent(passage: string): SectionName {
  const opening = passage.slice(0, OPENING);
  if (isDrugList(opening)) return 'medications';
  for (const rule of RULES) {
    let found = 0;
    for (const sign of rule.signs) if (sign.test(opening)) found++;
    if (found < rule.atLeast) continue;
    // "55 yo man presents with…, T 39.2 HR 128": the history, with its vital signs
    return rule.name === 'vitalSigns' && PRESENTS.test(opening) ? 'historyOfPresentIllness' : rule.name;
  }
  return 'other';
}

/** Whether the line of a body system states complaints (review of systems) rather than findings (examination). */
export function statesComplaints(line: string): boolean {
  return /\b(?:denie[sd]|reports?|endorses?|positive for|negative for|complains?|admits?|per hpi|no complaints?|see hpi)\b/i.test(
    line.slice(0, 160),
  );
}
