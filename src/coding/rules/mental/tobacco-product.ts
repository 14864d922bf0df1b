import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { type CodingRule, kept } from '../../rule.ts';

const CIGARETTES = /\b(cigarettes?|packs? (per|a|\/) ?day|pack[- ]?years?|\d*ppd)\b/i;
const CHEWING = /\b(chew(s|ing)? tobacco|chewing|snuff|smokeless|dip(s|ping)? tobacco)\b/i;

/**
 * Nicotine dependence names its product: cigarettes or packs a day anywhere in the record make F17.20- F17.21-,
 * chewing tobacco F17.22-.
 *
 * @source guideline I.B.2; Tabular F17.2
 */
export const tobaccoProduct: CodingRule = {
  id: 'specificity/tobacco-product',
  title: 'The tobacco product of nicotine dependence',
  authority: guideline('I.B.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'F17.20'))) return kept(candidates);
    const product = firstMatch(context, CIGARETTES);
    const chewed = product === undefined ? firstMatch(context, CHEWING) : undefined;
    const found = product ?? chewed;
    if (found === undefined) return kept(candidates);
    const stem = product === undefined ? 'F17.22' : 'F17.21';
    return kept(
      candidates.map((c) => {
        if (!isUnder(c.code, 'F17.20')) return c;
        const code = `${stem}${c.code.slice(6)}`;
        const why = step(
          'specificity',
          `${code}: the record names the product, "${found.text}"`,
          guideline('I.B.2'),
        );
        const exact = recode(c, code, why, context.icd10cm);
        return exact === c ? c : { ...exact, evidence: [...c.evidence, found] };
      }),
    );
  },
};

function firstMatch(context: CodingContext, pattern: RegExp): Evidence | undefined {
  for (const { document } of context.reading.documents) {
    const match = pattern.exec(document.text.slice(document.start, document.end));
    if (match === null) continue;
    const start = document.start + match.index;
    return {
      document: document.id,
      start,
      end: start + match[0].length,
      text: match[0],
      section: null,
      assertion: 'present',
    };
  }
  return undefined;
}
