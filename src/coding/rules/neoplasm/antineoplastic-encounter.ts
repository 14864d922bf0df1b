import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  placedBefore,
  type SentenceWords,
  sentencesWith,
} from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const COMES =
  /\b(here (today )?for|presents? (today )?(for|to receive)|presenting for|admitted (electively )?for|admission for|encounter for|visit for|arriv(es|ed) for|returns? (today )?for|comes? in for|in today for|scheduled admission for|today for|here to receive|proceed(ed|ing)? (with|w\/)|ok to treat|received (cycle|today))(?![a-z])|\b(chemotherapy|immunotherapy|radiation( therapy)?|radiotherapy|infusion) (session|treatment|visit|encounter|administration|cycle)( \w+){0,2} (for|#?\d)/i;
const REGIMEN =
  /\b(chemo(therapy)?|FOLFOX|FOLFIRI|FOLFIRINOX|FOLFOXIRI|R-?CHOP|CHOP|ABVD|AC-T|TCHP?|BEP|R-?EPOCH|EPOCH|hyper-?CVAD|7 ?\+ ?3|carboplatin|cisplatin|oxaliplatin|paclitaxel|docetaxel|gemcitabine|doxorubicin|cyclophosphamide|etoposide|irinotecan|vincristine|cytarabine|azacitidine|decitabine|pemetrexed|5-?FU|fluorouracil|bendamustine|ifosfamide|topotecan|vinorelbine|eribulin|bortezomib)\b/i;
const IMMUNE =
  /\b(immunotherapy|pembrolizumab|keytruda|nivolumab|opdivo|ipilimumab|yervoy|atezolizumab|tecentriq|durvalumab|imfinzi|cemiplimab|avelumab|dostarlimab)\b/i;
const RADIATION = /\b(radiation( therapy| treatments?)?|radiotherapy|XRT|IMRT|SBRT)\b/i;
const NOT_TODAY =
  /\b(resection|surgery|excision|removal|\w+ectomy|will|plan(s|ned)?|consider(ing)?|discuss\w*|held|hold|deferred|declin\w+|refus\w+|after|s\/p|status post|completed|follow[- ]?up|consult\w*|evaluat\w+|previous|prior|last|complication|due to|induced|secondary to|clearance|port|toxicity|side effects?)\b/i;

const KINDS = [
  { code: 'Z51.11', pattern: REGIMEN, name: 'chemotherapy' },
  { code: 'Z51.12', pattern: IMMUNE, name: 'immunotherapy' },
  { code: 'Z51.0', pattern: RADIATION, name: 'radiation therapy' },
] as const;

/**
 * An encounter chiefly for chemotherapy, immunotherapy or radiation of a malignancy: Z51.- first, the malignancy after
 * it. Treatment that is planned, past or followed up is no such encounter.
 *
 * @source guideline I.C.2.e.2
 */
export const antineoplasticEncounter: CodingRule = {
  id: 'add/antineoplastic-encounter',
  title: 'Encounter for antineoplastic therapy',
  authority: guideline('I.C.2.e.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const tumour = candidates.find(
      (c) => inCategories(c.code, 'C00', 'D09') || inCategories(c.code, 'D37', 'D49'),
    );
    if (tumour === undefined) return kept(candidates);
    const known = candidates.filter((c) => isTherapy(c));
    const added = known.length > 0 ? [] : encounters(tumour, context);
    const tumours = candidates.filter((c) => inCategories(c.code, 'C00', 'D49'));
    const placed = (c: Candidate): Candidate => (isReason(c) ? placedBefore(c, tumours) : c);
    return kept([...candidates.map((c) => (isTherapy(c) ? placed(c) : c)), ...added.map(placed)]);
  },
};

function isTherapy(candidate: Candidate): boolean {
  return isUnder(candidate.code, 'Z51.0') || isUnder(candidate.code, 'Z51.1');
}

function isReason(candidate: Candidate): boolean {
  return candidate.standing === 'diagnosis' || candidate.standing === 'reason';
}

function encounters(tumour: Candidate, context: CodingContext): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const words of sentencesWith(COMES, context)) {
    if (!saysToday(words)) continue;
    for (const { code, pattern, name } of KINDS) {
      const match = pattern.exec(words.text);
      if (match === null || found.some((c) => c.code === code)) continue;
      const why = step('guideline', `${code}: the encounter is for ${name}`, guideline('I.C.2.e.2'));
      const evidence = [matchedEvidence(words, match)];
      const added = addition({ code, beside: tumour, evidence, why, before: true }, context);
      if (added !== undefined) found.push(added);
    }
  }
  return found;
}

const SECTIONS = [
  'chiefComplaint',
  'historyOfPresentIllness',
  'assessment',
  'assessmentAndPlan',
  'plan',
  'impression',
  'indications',
  'dischargeDiagnosis',
  'admissionDiagnosis',
  'other',
  'hospitalCourse',
];

function saysToday({ sentence, text }: SentenceWords): boolean {
  const at = COMES.exec(text);
  if (at === null || !SECTIONS.includes(sentence.section.name)) return false;
  return !NOT_TODAY.test(text.slice(at.index, at.index + 80));
}
