import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DrugMention } from '../../../reading/reading.ts';
import { step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, evidenceAt, withAddition } from '../../record-words.ts';
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
    for (const document of context.reading.documents) {
      for (const drug of document.drugs) {
        if (drug.section.name !== 'allergies' || isDenied(drug, document.document.text)) continue;
        const code = allergyCode(drug, context);
        const why = step('status', `${code}: allergy to ${drug.text}`, guideline('I.C.21.c.3'));
        const evidence = [evidenceAt(document, drug, drug.section)];
        const added = addition({ code, beside, evidence, why }, context);
        if (added === undefined) continue;
        result = withAddition(result, {
          ...added,
          standing: 'background',
          listed: false,
          confidence: 0.65,
          order: 9_000_000 + drug.start,
        });
      }
    }
    return kept(result);
  },
};

function isDenied(drug: DrugMention, text: string): boolean {
  return /\b(no|denies|not|intoleran\w*|side effect)\b/i.test(
    text.slice(drug.sentence.start, drug.sentence.end),
  );
}

function allergyCode(drug: DrugMention, context: CodingContext): string {
  const stem =
    stemTable(context.tables.list('coding/drug-substances.tsv'), 'drug', 'stem').get(drug.drug) ?? '';
  return BY_SUBSTANCE.find(([pattern]) => pattern.test(stem))?.[1] ?? 'Z88.8';
}
