import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, DrugMention } from '../../../reading/reading.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, evidenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { substanceCode } from './substances.ts';

/** Words of taking less than prescribed, before the drug. */
const LESS =
  /\b(?:stopped taking|quit taking|(?:has |have |had )?not been (?:consistently |regularly )?taking|hasn['’]t been taking|(?:(?:is|was|are) )?not taking|isn['’]t taking|wasn['’]t taking|no longer takes|ran out of|r[au]nning out of|(?:been |is |was |(?<![a-z] ))out of|skip(?:s|ped|ping)(?: doses of)?|miss(?:es|ed|ing) (?:several |some |a few |many |\d+ |multiple )?(?:doses|days) of|forgets? (?:to take)?|forgot (?:to take)?|forgetting (?:to take)?|non-?(?:compliant|adherent) (?:with|to)|non-?(?:compliance|adherence) (?:with|to)|not (?:compliant|adherent) with|ration(?:s|ed|ing)|(?:tak(?:es|ing)|took) (?:only )?half (?:of )?|halv(?:es|ed|ing) |cut(?:s|ting)? back on |(?:can(?:not|['’]t)|could not|couldn['’]t|unable to) afford|self[- ]discontinued|weaned (?:himself|herself|themselves) off(?: of)?)\b[^.;:]{0,45}$/i;
const LESS_AFTER = /^\s*(?:non-?(?:compliance|adherence)|on (?:his|her|their) own\b)/i;
const STOPPED = /\b(?:stopped|discontinued)\s+(?:taking\s+)?(?:his |her |the )?$/i;
/** Stopped or held by those who prescribe is no underdosing; nor what was long ago. */
const DIRECTED =
  /\b(?:by (?:his|her|their|the|an?|my) [a-z ]{0,20}(?:doctor|physician|provider|cardiologist|pcp|specialist|surgeon|oncologist|psychiatrist|nephrologist|team)|(?:was|were|been) (?:told|instructed|advised|asked|recommended)|per (?:dr|pcp|cardiology|his|her)|as (?:instructed|directed|advised)|years? ago|in (?:19|20)\d\d|will|should|denies|do not|avoid)\b/i;
const COST = /\b(?:cost|costs|afford|insurance|expens(?:e|ive)|financial|copay|co-pay|price)\b/i;
const FORGETS = /\b(?:forget\w*|forgot|unintentional\w*|accidentally)\b/i;
const INTENDED =
  /\b(?:stopped taking|quit taking|on (?:his|her|their) own|self[- ]discontinued|weaned (?:himself|herself)|because (?:of|it|they|he|she)|side effects?|does ?n[o'’]t (?:like|want)|refus(?:es|ed))\b/i;

/** Taken when needed or for some days, so that not taking them is no underdosing. */
const AS_NEEDED: ReadonlySet<string> = new Set([
  'analgesic',
  'nsaid',
  'opioid',
  'supplement',
  'cough-cold',
  'antihistamine',
  'laxative',
  'antiemetic',
  'muscle-relaxant',
  'antidiarrheal',
  'topical-analgesic',
  'dermatologic',
  'erectile-dysfunction',
  'migraine',
  'hypnotic',
  'antibiotic',
  'oral-contraceptive',
  'hormonal-contraceptive',
  'nasal-steroid',
  'smoking-cessation',
  'anti-obesity',
]);

/**
 * A prescribed drug taken less than prescribed, or stopped on the patient's own initiative: the drug with the
 * character 6, and the reason where it is told. Never first; the condition itself is coded.
 *
 * @source guideline I.C.19.e.5.c; I.C.21.c.14
 */
export const underdosing: CodingRule = {
  id: 'substance/underdosing',
  title: 'Underdosing and its reason',
  authority: guideline('I.C.19.e.5.c'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const condition = candidates[0];
    if (condition === undefined) return kept(candidates);
    let result = candidates;
    for (const document of context.reading.documents) {
      for (const drug of document.drugs) {
        const how = takenLess(drug, document);
        const code =
          how === undefined ? undefined : substanceCode(drug, 'underdosing', context.icd10cm, context.tables);
        if (how === undefined || code === undefined) continue;
        const evidence = [evidenceAt(document, { start: how.start, end: drug.end }, drug.section)];
        const tell = (added: string, text: string): Candidate | undefined => {
          const why = step('underdosing', `${added}: ${text}`, guideline('I.C.19.e.5.c'));
          const candidate = addition({ code: added, beside: condition, evidence, why }, context);
          if (candidate === undefined) return undefined;
          return {
            ...candidate,
            standing: 'narrative',
            listed: false,
            confidence: 0.65,
            order: 8_000_000 + drug.start,
          };
        };
        result = withAddition(result, tell(code, `${drug.text} is taken less than prescribed`));
        if (result.some((c) => /^Z91\.(12|13|14|A)/.test(c.code))) continue;
        const reason = reasonCode(how.sentence, context);
        result = withAddition(
          result,
          reason === undefined ? undefined : tell(reason, 'why it is taken less'),
        );
      }
    }
    // The reason says more than "nonadherence".
    const told = result.some((c) => /^Z91\.(?:12|13|14)/.test(c.code));
    return kept(told ? result.filter((c) => !/^Z91\.19/.test(c.code)) : result);
  },
};

function takenLess(
  drug: DrugMention,
  document: DocumentReading,
): { readonly start: number; readonly sentence: string } | undefined {
  const { text } = document.document;
  if (AS_NEEDED.has(drug.drugClass)) return undefined;
  if (
    ['allergies', 'familyHistory', 'dischargeMedications', 'dischargeInstructions'].includes(
      drug.section.name,
    )
  )
    return undefined;
  const sentence = text.slice(drug.sentence.start, drug.sentence.end);
  // A list of drugs says "not taking" of what is no longer ordered; why it is not taken makes it a statement.
  if (drug.section.name === 'medications' && !COST.test(sentence) && !FORGETS.test(sentence))
    return undefined;
  if (DIRECTED.test(sentence)) return undefined;
  const before = text.slice(drug.sentence.start, drug.start);
  const after = text.slice(drug.end, drug.sentence.end);
  const match = LESS.exec(before);
  if (match !== null) return { start: drug.sentence.start + match.index, sentence };
  const onOwn = STOPPED.test(before) && /\bon (?:his|her|their) own\b/i.test(after);
  return onOwn || LESS_AFTER.test(after) ? { start: drug.start, sentence } : undefined;
}

/** Z91.12-, Z91.13- or Z91.14- by what the sentence says; the newest codes that the edition has. */
function reasonCode(sentence: string, { icd10cm }: CodingContext): string | undefined {
  const first = (...codes: readonly string[]): string | undefined =>
    codes.find((code) => icd10cm.entry(code)?.billable === true);
  if (COST.test(sentence)) return first('Z91.120');
  if (FORGETS.test(sentence)) return first('Z91.138');
  if (INTENDED.test(sentence)) return first('Z91.128');
  return first('Z91.148', 'Z91.14');
}
