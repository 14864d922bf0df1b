import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { oncePer } from '../../../base/once.ts';
import { categoryOf, isUnder } from '../../../record/code-system.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import { step } from '../../candidate.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

/** A code of the same category says it already, save where each site has its own: thrush beside candidal dermatitis. */
function scopeOf(code: string): string {
  return isUnder(code, 'B37') ? code : categoryOf(code);
}

/** A code that the Tabular List asks for beside another, where the words of the other name it too. */
interface AskedAddition {
  readonly beside: string;
  readonly words: RegExp;
  readonly code: string;
  readonly authority: string;
}

const askedAdditions = oncePer((pack: RowPack): readonly AskedAddition[] =>
  Array.from(pack.rows(), ([beside = '', words = '', code = '', authority = '']) => ({
    beside,
    words: new RegExp(`\\b(?:${words.replace(/[.]/g, '\\.')})(?![a-z])`, 'i'),
    code,
    authority,
  })),
);

/**
 * What a term says beside its code and the Tabular List asks to be added: the ileus of a digestive complication, the
 * retention of an enlarged prostate, the organism of an ulcer.
 *
 * @source guideline I.B.7; Tabular "use additional code" and "code also" notes, a row each in asked-additions.tsv
 */
export const additionsAskedFor: CodingRule = {
  id: 'add/asked-for',
  title: 'Additional codes that a note asks for',
  authority: tabular('use additional code'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const asked of askedAdditions(context.tables.list('coding/asked-additions.tsv'))) {
      const basis = result.find((c) => isUnder(c.code, asked.beside));
      if (basis === undefined || result.some((c) => isUnder(c.code, scopeOf(asked.code)))) continue;
      for (const words of sentencesOf(basis, context)) {
        const match = asked.words.exec(words.text);
        if (match === null || !isAffirmed(words, match)) continue;
        const why = step(
          'tabular',
          `${asked.code}: asked for beside ${basis.code}`,
          tabular(asked.authority),
        );
        const evidence = [matchedEvidence(words, match)];
        result = withAddition(result, addition({ code: asked.code, beside: basis, evidence, why }, context));
        break;
      }
    }
    return kept(result);
  },
};
