import { wordsOf } from '../terms/words.ts';
import type { CptEntry, LicensedMatch } from './cpt.ts';

/** How much it counts that the title says what was asked, beside how much of the title was asked. */
const ASKED_COUNTS = 0.65;

const SMALL: ReadonlySet<string> = new Set(
  'a an and or of the with without for to in on by any each other than per not when from'.split(' '),
);

/** Finds codes of a licensed edition by the words of their titles; built once per edition. */
export class LicensedTitles {
  private readonly byWord = new Map<string, number[]>();
  private readonly totals: number[] = [];

  constructor(private readonly entries: readonly CptEntry[]) {
    const words = entries.map(({ title }) => contentWords(title));
    words.forEach((list, at) => {
      for (const word of list) {
        const places = this.byWord.get(word);
        if (places === undefined) this.byWord.set(word, [at]);
        else places.push(at);
      }
    });
    for (const list of words) this.totals.push(list.reduce((sum, word) => sum + this.weight(word), 0));
  }

  /** The titles that share most with the words, best first. */
  find(text: string, limit: number): readonly LicensedMatch[] {
    const shared = new Map<number, number>();
    const query = contentWords(text);
    const asked = query.reduce((sum, word) => sum + this.weight(word), 0);
    for (const word of query) {
      for (const at of this.byWord.get(word) ?? []) {
        shared.set(at, (shared.get(at) ?? 0) + this.weight(word));
      }
    }
    return [...shared]
      .flatMap(([at, weight]) => {
        const entry = this.entries[at];
        const total = this.totals[at] ?? 0;
        return entry === undefined || total === 0 || asked === 0
          ? []
          : [{ entry, score: (ASKED_COUNTS * weight) / asked + ((1 - ASKED_COUNTS) * weight) / total }];
      })
      .sort((a, b) => b.score - a.score || (a.entry.code < b.entry.code ? -1 : 1))
      .slice(0, limit);
  }

  private weight(word: string): number {
    return Math.log(1 + this.entries.length / (this.byWord.get(word)?.length ?? this.entries.length));
  }
}

function contentWords(text: string): readonly string[] {
  return [...new Set(wordsOf(text))].filter((word) => !SMALL.has(word));
}
