import { oncePer } from '../../../base/once.ts';
import type { ReasonStep } from '../../../record/suggestion.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import type { CodingContext } from '../../context.ts';
import { meets, parseWords, type WordsCondition } from '../words-condition.ts';

/** What a modifier stands on. */
export type ModifiedService = 'procedure' | 'imaging' | 'visit';

/** A modifier that words of the record call for, with the reason. */
export interface StatedModifier {
  readonly modifier: string;
  readonly reason: ReasonStep;
}

interface StatedRow extends StatedModifier {
  readonly service: string;
  readonly words: WordsCondition;
}

const statedRows = oncePer((pack: RowPack): readonly StatedRow[] =>
  Array.from(
    pack.rows(),
    ([modifier = '', service = '', words = '', why = '', document = '', section = '']) => ({
      modifier,
      service,
      words: parseWords(words),
      reason: {
        step: 'modifier',
        text: `modifier ${modifier}: ${why}`,
        authority: { publisher: 'CMS', document, section },
      },
    }),
  ),
);

/** The modifiers that a searchable text calls for on a kind of service; the first of each family stands. */
export function statedModifiers(
  text: string,
  service: ModifiedService,
  context: CodingContext,
): readonly StatedModifier[] {
  const found = statedRows(context.tables.list('coding/services/stated-modifiers.tsv')).filter(
    (row) =>
      (row.service === service || (service === 'imaging' && row.service === 'procedure')) &&
      meets(text, row.words),
  );
  const says = (modifier: string): boolean => found.some((row) => row.modifier === modifier);
  return found.filter(({ modifier }) => {
    // 59 says no more than an X modifier that is there already
    if (modifier === '59') return !found.some((other) => other.modifier.startsWith('X'));
    // of what was discontinued the physician reports 53, the facility 73 or 74
    if (modifier === '53') return context.setting === 'professional';
    if (modifier === '73') return context.setting === 'outpatient';
    return modifier !== '74' || (context.setting === 'outpatient' && !says('73'));
  });
}
