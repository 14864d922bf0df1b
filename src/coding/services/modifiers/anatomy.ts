import { oncePer } from '../../../base/once.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import type { CodingContext } from '../../context.ts';
import type { Occurrence } from '../../procedures/occurrence.ts';
import { meets, parseWords, type WordsCondition } from '../words-condition.ts';

interface DigitRow {
  readonly modifier: string;
  readonly side: string;
  readonly words: WordsCondition;
}

const digitRows = oncePer((pack: RowPack): readonly DigitRow[] =>
  Array.from(pack.rows(), ([modifier = '', side = '', words = '']) => ({
    modifier,
    side,
    words: parseWords(words),
  })),
);

/**
 * The anatomic modifiers of a procedure as the record names its place: an eyelid, finger or toe before a side, 50 for
 * both sides of one procedure. Empty where no side is named.
 *
 * @source Medicare Claims Processing Manual ch. 12 section 40.7 (50); NCCI Policy Manual chapter I section E
 */
export function anatomicModifiers({ side, clause }: Occurrence, context: CodingContext): readonly string[] {
  if (side === null) return [];
  const rows = digitRows(context.tables.list('coding/services/digit-modifiers.tsv')).filter((row) =>
    meets(clause, row.words),
  );
  const digits = rows.filter((row) => side === 'bilateral' || row.side === side).map((row) => row.modifier);
  if (digits.length > 0) return digits;
  if (side === 'bilateral') return ['50'];
  return [side === 'left' ? 'LT' : 'RT'];
}
