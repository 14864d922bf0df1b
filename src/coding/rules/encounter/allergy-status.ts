import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, DrugMention, Sentence } from '../../../reading/reading.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, evidenceAt, matchedEvidence, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { stemTable } from '../../stem-table.ts';

/** By the substance of the Table of Drugs: penicillins, other antibiotics, sulfonamides, opioids, analgesics, vaccines. */
const BY_SUBSTANCE: readonly (readonly [RegExp, string])[] = [
  [/^T36\.0/, 'Z88.0'],
  [/^T36\./, 'Z88.1'],
  [/^T37\.0/, 'Z88.2'],
  [/^T37\./, 'Z88.3'],
  [/^T40\./, 'Z88.5'],
  [/^T39\./, 'Z88.6'],
  [/^T41\./, 'Z88.4'],
  [/^T50\.[ABZ]/, 'Z88.7'],
];

/** What lists of allergies name that is no drug of the lexicon. */
const ALLERGENS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:penicillins?|pcn)\b/i, 'Z88.0'],
  [/\b(?:sulfa(?: drugs)?|sulfonamides?)\b/i, 'Z88.2'],
  [/\b(?:cephalosporins?|macrolides?|fluoroquinolones?|tetracyclines?)\b/i, 'Z88.1'],
  [/\b(?:nsaids?)\b/i, 'Z88.6'],
  [/\b(?:opioids?|opiates?|narcotics)\b/i, 'Z88.5'],
  [/\blatex\b/i, 'Z91.040'],
  [
    /\b(?:(?:iv |iodinated |radiographic |ct )?contrast(?: dye| media)?|iv dye|radiographic dye)\b/i,
    'Z91.041',
  ],
  [/\bpeanuts?\b/i, 'Z91.010'],
  [/\b(?:shellfish|seafood|shrimp)\b/i, 'Z91.013'],
  [/\bbees?(?: stings?| venom)?\b/i, 'Z91.030'],
];

/**
 * Allergy status from the list of allergies, on the facility's record; an office visit takes only what its
 * assessment names.
 *
 * @source guideline I.C.21.c.3 (status); Tabular Z88
 */
export const allergyStatus: CodingRule = {
  id: 'encounter/allergy-status',
  title: 'Allergy status to drugs',
  authority: guideline('I.C.21.c.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const beside = candidates[0];
    if (context.setting === 'professional' || beside === undefined) return kept(candidates);
    let result = candidates;
    const tell = (code: string, evidence: Evidence): void => {
      const why = step('status', `${code}: allergy to ${evidence.text}`, guideline('I.C.21.c.3'));
      const added = addition({ code, beside, evidence: [evidence], why }, context);
      if (added === undefined) return;
      const order = 9_000_000 + evidence.start;
      result = withAddition(result, {
        ...added,
        standing: 'background',
        listed: false,
        confidence: 0.65,
        order,
      });
    };
    for (const document of context.reading.documents) {
      for (const drug of document.drugs) {
        if (drug.section.name !== 'allergies' || isDenied(drug.sentence, document)) continue;
        tell(allergyCode(drug, context), evidenceAt(document, drug, drug.section));
      }
      for (const sentence of document.sentences) {
        if (sentence.section.name !== 'allergies' || isDenied(sentence, document)) continue;
        const text = document.document.text.slice(sentence.start, sentence.end);
        for (const [pattern, code] of ALLERGENS) {
          const match = pattern.exec(text);
          if (match !== null) tell(code, matchedEvidence({ document, sentence, text }, match));
        }
      }
    }
    return kept(result);
  },
};

function isDenied(sentence: Sentence, document: DocumentReading): boolean {
  const text = document.document.text.slice(sentence.start, sentence.end);
  return /\b(no|denies|not|nkda|intoleran\w*|side effect)\b/i.test(text);
}

function allergyCode(drug: DrugMention, context: CodingContext): string {
  const stem =
    stemTable(context.tables.list('coding/drug-substances.tsv'), 'drug', 'stem').get(drug.drug) ?? '';
  return BY_SUBSTANCE.find(([pattern]) => pattern.test(stem))?.[1] ?? 'Z88.8';
}
