import { oncePer } from '../../../base/once.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import type { Tables } from '../../../tables/tables.ts';
import type { SentenceWords } from '../../record-words.ts';

/** An organism as the record names it, with its codes. */
export interface Organism {
  readonly words: string;
  /** B95–B97: the organism as the cause of a disease classified elsewhere. */
  readonly agent: string;
  /** Sepsis due to it. */
  readonly sepsis: string;
  /** Z16: its resistance, where the words say so. */
  readonly resistance: string;
}

interface Named {
  readonly organism: Organism;
  readonly match: RegExpExecArray;
}

const organisms = oncePer((pack: RowPack) => {
  const rows = Array.from(
    pack.rows(),
    ([words = '', agent = '', sepsis = '', resistance = '']): Organism => ({
      words,
      agent,
      sepsis,
      resistance,
    }),
  );
  // The longest name decides: ESBL E. coli before E. coli.
  return rows
    .sort((a, b) => b.words.length - a.words.length)
    .map((organism) => ({ organism, pattern: new RegExp(`\\b${escaped(organism.words)}(?![a-z])`, 'i') }));
});

function escaped(words: string): string {
  return words.replaceAll('.', '\\.').replaceAll(' ', '\\s+');
}

const DENIED =
  /\b(no|not|negative( for)?|without|denies|ruled? out|r\/o|possible|probable|suspected|colonized with|colonization|carrier|history of|h\/o|screen(ing)?|(coverage|cover) (for|against))\s+(\w+\s+){0,2}$|\bnon-?\s*$/i;
const DENIED_AFTER =
  /^\s*(\w+\s+){0,2}(negative|screen(ing)?|colonization|carrier|coverage|pending|ruled out|not (isolated|detected))\b/i;

/** The organism that a sentence names as found; undefined where it names none, or only denies or covers it. */
export function organismIn(words: SentenceWords, tables: Tables): Named | undefined {
  for (const { organism, pattern } of organisms(tables.list('coding/organisms.tsv'))) {
    const match = pattern.exec(words.text);
    if (match === null) continue;
    const before = words.text.slice(0, match.index);
    const after = words.text.slice(match.index + match[0].length);
    if (DENIED.test(before) || DENIED_AFTER.test(after)) continue;
    return { organism, match };
  }
  return undefined;
}
