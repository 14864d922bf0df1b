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

const read = new WeakMap<Tables, readonly { readonly organism: Organism; readonly pattern: RegExp }[]>();

function organisms(tables: Tables) {
  const known = read.get(tables);
  if (known !== undefined) return known;
  const pack = tables.list('coding/organisms.tsv');
  const rows: Organism[] = [];
  for (let i = 0; i < pack.size; i++) {
    const [words = '', agent = '', sepsis = '', resistance = ''] = pack.row(i);
    rows.push({ words, agent, sepsis, resistance });
  }
  // The longest name decides: ESBL E. coli before E. coli.
  const found = rows
    .sort((a, b) => b.words.length - a.words.length)
    .map((organism) => ({ organism, pattern: new RegExp(`\\b${escaped(organism.words)}(?![a-z])`, 'i') }));
  read.set(tables, found);
  return found;
}

function escaped(words: string): string {
  return words.replaceAll('.', '\\.').replaceAll(' ', '\\s+');
}

const DENIED =
  /\b(no|not|negative( for)?|without|denies|ruled? out|r\/o|possible|probable|suspected|colonized with|colonization|carrier|history of|h\/o|screen(ing)?|(coverage|cover) (for|against))\s+(\w+\s+){0,2}$|\bnon-?\s*$/i;
const DENIED_AFTER =
  /^\s*(\w+\s+){0,2}(negative|screen(ing)?|colonization|carrier|coverage|pending|ruled out|not (isolated|detected))\b/i;

/** The organism that a sentence names as found; undefined where it names none, or only denies or covers it. */
export function organismIn(words: SentenceWords, tables: Tables): Named | undefined {
  for (const { organism, pattern } of organisms(tables)) {
    const match = pattern.exec(words.text);
    if (match === null) continue;
    const before = words.text.slice(0, match.index);
    const after = words.text.slice(match.index + match[0].length);
    if (DENIED.test(before) || DENIED_AFTER.test(after)) continue;
    return { organism, match };
  }
  return undefined;
}
