import { guideline } from '../../base/authority.ts';
import { oncePer } from '../../base/once.ts';
import type { DrugMention } from '../../reading/reading.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { isDiagnosisSection } from '../standing.ts';
import { options, type QueryUnit, type Question, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';

/** Drug classes with few uses, and the codes of what they are given for. */
const usesOf = oncePer(
  (pack: RowPack): ReadonlyMap<string, string> =>
    new Map(Array.from(pack.rows(), ([drugClass = '', codes = '']) => [drugClass, codes])),
);

/**
 * A drug with few uses that the patient takes, and no condition in the record that it is given for. No diagnosis is
 * inferred from a drug.
 *
 * @source guideline III; Coding Clinic 1Q 2014 p. 11 (by citation)
 */
export const drugIndicationQuery: QueryUnit = {
  id: 'query/drug-indication',
  authority: guideline('III'),
  rank: 8,
  settings: ['inpatient', 'professional'],
  raise(candidates, context) {
    if (candidates.length === 0) return [];
    const uses = usesOf(context.tables.list('coding/queries/drug-indications.tsv'));
    const open = new Map<string, DrugMention[]>();
    for (const { drugs } of context.reading.documents) {
      for (const drug of drugs) {
        const codes = uses.get(drug.drugClass);
        if (codes === undefined || drug.assertion !== 'present') continue;
        // At a visit only what its own plan goes on with is asked for.
        if (context.setting === 'professional' && !isDiagnosisSection(drug.section)) continue;
        open.set(drug.drugClass, [...(open.get(drug.drugClass) ?? []), drug]);
      }
    }
    const questions: Question[] = [];
    for (const [drugClass, drugs] of open) {
      if (named(uses.get(drugClass) ?? '', context).length > 0) continue;
      questions.push({
        topic: 'Indication of a drug',
        question: 'Please document the condition for which the quoted drug is given.',
        indicators: quoted(drugs.slice(0, 3)),
        options: options(
          'Condition treated (please name it)',
          'Given for prevention only',
          'No longer taken',
        ),
      });
    }
    return questions.slice(0, 1);
  },
};
