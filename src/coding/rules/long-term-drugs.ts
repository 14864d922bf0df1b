import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { DrugMention, SectionName } from '../../reading/reading.ts';
import { inCategories } from '../../record/code-system.ts';
import { type Candidate, mergeSameCode, step } from '../candidate.ts';
import { type CodingRule, kept } from '../rule.ts';

/** Long-term use codes worth a line on a claim; Z79.899 "other" is left to the coder. */
const REPORTED = /^Z79\.(01|02|1|3|4|5[12]|6|81|82|83|84|85|890|891)/;

/** Drugs for diabetes count as such only in a patient whose diabetes is coded. */
const FOR_DIABETES = ['Z79.4', 'Z79.84', 'Z79.85'];

/**
 * Long-term (current) drug use from the medication list and the narrative; for diabetes insulin, oral and
 * injectable drugs are each reported.
 *
 * @source guidelines I.C.4.a.3 and I.C.21.c.3; Tabular Z79
 */
export const longTermDrugs: CodingRule = {
  id: 'status/long-term-drugs',
  title: 'Long-term (current) drug therapy',
  authority: guideline('I.C.21.c.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const diabetic = candidates.some((c) =>
      ['E08', 'E09', 'E11', 'E13'].some((category) => inCategories(c.code, category, category)),
    );
    const added: Candidate[] = [];
    for (const document of context.reading.documents) {
      for (const drug of document.drugs) {
        if (!isLongTerm(drug, document.document.text)) continue;
        const candidate = fromDrug(
          drug,
          diabetic,
          context.icd10cm.entry(drug.longTermUseCode ?? '')?.longTitle,
        );
        if (candidate !== undefined) added.push(candidate);
      }
    }
    const all = mergeSameCode([...candidates, ...added]);
    // "Immunosuppression" beside the drugs that it is done with.
    const named = all.some((c) => /^Z79\.6(?!0)/.test(c.code));
    return kept(named ? all.filter((c) => c.code !== 'Z79.60') : all);
  },
};

const SHORT_COURSE =
  /\b(taper|burst|pulse|course|(for|over|x|times) (the next )?\d+ (more )?(days?|weeks?)|x ?\d+ ?d|one[- ]time|single dose|today|sliding scale|in[- ]house|inpatient|gtt|drip)\b/i;
/** Given once, unless its interval is told. */
const INJECTED = /\binjections?\b/i;
const REGULAR =
  /\b(daily|every (day|morning|night|evening|other day)|once a day|twice|three times|b\.?i\.?d|t\.?i\.?d|nightly|weekly|monthly|every \d+ (weeks|months)|chronic(ally)?|long[- ]term|maintenance|continues?)\b/i;
const AS_NEEDED = /\b(as needed|p\.?r\.?n)\b/i;
const CONTINUED =
  /\b(continu\w*|refill\w*|remains?|stays?|maintain\w*|currently|on|takes|taking|uses|using)\b/i;

/** Pain relievers, which only words of long-term use make so. */
const NEEDS_WORDS = ['Z79.1', 'Z79.891'];
const LONG_TERM =
  /\b(long[- ]?term|chronic(ally)?|for (many |several |the past )?\w* ?(years|months)|since \d{4}|maintenance)\b/i;

/** Drugs so often taken for days or as needed that only words of regular use make them long-term. */
const OFTEN_OCCASIONAL = ['Z79.1', 'Z79.51', 'Z79.52', 'Z79.891', 'Z79.890', 'Z79.2'];

/** What is given in an operation or with the anesthesia is given once. */
const GIVEN_NOW: readonly SectionName[] = ['procedures', 'procedureDescription', 'anesthesia', 'findings'];
/** Heparin is a drug of the hospital unless a list of medicines has it. */
const GIVEN_IN_HOSPITAL = /^(?:unfractionated )?heparin\b/i;
const LISTS: readonly SectionName[] = ['medications', 'dischargeMedications'];

/** A drug given for days, once or as needed, or first prescribed at this visit, is no long-term use. */
function isLongTerm(drug: DrugMention, text: string): boolean {
  const sentence = text.slice(drug.sentence.start, drug.sentence.end);
  if (SHORT_COURSE.test(sentence) || (INJECTED.test(sentence) && !REGULAR.test(sentence))) return false;
  if (GIVEN_NOW.includes(drug.section.name)) return false;
  if (GIVEN_IN_HOSPITAL.test(drug.drug) && !LISTS.includes(drug.section.name)) return false;
  const planned = ['plan', 'assessmentAndPlan', 'assessment', 'impression', 'procedures'].includes(
    drug.section.name,
  );
  if (planned && !CONTINUED.test(sentence)) return false;
  if (NEEDS_WORDS.includes(drug.longTermUseCode ?? ''))
    return LONG_TERM.test(sentence) || (isOpioidByTheClock(drug, sentence) && REGULAR.test(sentence));
  if (!OFTEN_OCCASIONAL.includes(drug.longTermUseCode ?? '')) return true;
  return REGULAR.test(sentence) && !AS_NEEDED.test(sentence);
}

const RELEASED_SLOWLY =
  /\b(?:er|xr|sr|cr|ms contin|oxycontin|extended[- ]release|long[- ]acting|patch(?:es)?)\b/i;

/** An opioid of slow release taken regularly is no drug for a few days. */
function isOpioidByTheClock(drug: DrugMention, sentence: string): boolean {
  return drug.longTermUseCode === 'Z79.891' && RELEASED_SLOWLY.test(sentence);
}

/** Chemotherapy is told by the encounter or the neoplasm, not as long-term drug use. */
const CHEMOTHERAPY = /chemo|antimetabolite|alkylat|mitotic|antitumor|topoisomerase|taxane|platin/i;

function fromDrug(drug: DrugMention, diabetic: boolean, title: string | undefined): Candidate | undefined {
  const code = drug.longTermUseCode;
  if (code === null || title === undefined || drug.assertion !== 'present') return undefined;
  if (!REPORTED.test(code)) return undefined;
  if (code.startsWith('Z79.63') && CHEMOTHERAPY.test(drug.drugClass)) return undefined;
  if (FOR_DIABETES.includes(code) && !diabetic) return undefined;
  return {
    code,
    title,
    standing: 'background',
    evidence: [
      {
        document: drug.document,
        start: drug.start,
        end: drug.end,
        text: drug.text,
        section: drug.section.header ?? drug.section.name,
        assertion: drug.assertion,
      },
    ],
    reason: [
      step('mention', `the patient takes ${drug.drug} (${drug.drugClass})`, {
        publisher: 'The record',
        document: 'Provider documentation',
      }),
      step(
        'guideline',
        `${code} ${title}`,
        guideline(FOR_DIABETES.includes(code) ? 'I.C.4.a.3' : 'I.C.21.c.3'),
      ),
    ],
    confidence: FOR_DIABETES.includes(code) ? 0.85 : 0.6,
    order: 9_000_000 + drug.start,
    mentions: [],
    listed: false,
    uncertain: false,
  };
}
