import { oncePer } from '../../../base/once.ts';
import type { Token } from '../../../reading/reading.ts';
import { tokenise } from '../../../reading/tokens.ts';
import type { RowPack } from '../../../tables/row-pack.ts';

/** One name of a sign, as the words to find. */
export interface NamedSign {
  readonly sign: string;
  /** A value follows the name; null where the words themselves are the sign. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly words: readonly string[];
  /** Written with capitals in the list, and only found so: `K`, `Cr`, `MAP`. */
  readonly asWritten: boolean;
}

/** The names of `coding/queries/signs.tsv` by their first word in lower case, longest first; read once. */
export const signTable = oncePer((pack: RowPack): ReadonlyMap<string, readonly NamedSign[]> => {
  const table = new Map<string, NamedSign[]>();
  for (const [sign = '', kind = '', names = '', from = '', to = ''] of pack.rows()) {
    for (const name of names.split('|')) {
      const asWritten = /[A-Z]/.test(name);
      const tokens: Token[] = [];
      tokenise(name, 0, name.length, tokens);
      const words = tokens.map((token) => (asWritten ? token.text : token.lower));
      const first = tokens[0]?.lower;
      if (first === undefined) continue;
      const range = kind === 'value' ? { from: Number(from), to: Number(to) } : null;
      table.set(first, [...(table.get(first) ?? []), { sign, range, words, asWritten }]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
});
