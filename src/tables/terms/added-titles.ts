import { withoutDot } from '../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmEntry } from '../icd10cm/icd10cm.ts';
import { wordsOf } from './words.ts';

/** A code found by the words of its title. */
export interface AddedTitle {
  readonly entry: Icd10CmEntry;
  /** 0–1: the share of the title that the query says, at least a half. */
  readonly score: number;
}

/**
 * Codes of an edition that the user added which the program's words do not know, found by the words of their titles
 * alone: the index of terms is built with the program, so codes of later years are not in it.
 */
export class AddedTitles {
  private readonly titles: readonly { readonly entry: Icd10CmEntry; readonly words: ReadonlySet<string> }[];

  /** @param isKnown whether the index of terms has a code, with dot */
  constructor(edition: Icd10CmEdition, isKnown: (code: string) => boolean) {
    this.titles = [...edition.entries()]
      .filter((entry) => !isKnown(entry.code) && !isSeventhOf(entry, edition))
      .map((entry) => ({ entry, words: new Set(wordsOf(entry.longTitle)) }));
  }

  /** Codes whose titles hold all the words of a query, the fullest answer first. */
  find(query: string): readonly AddedTitle[] {
    const words = [...new Set(wordsOf(query))];
    if (words.length === 0) return [];
    return this.titles
      .filter((title) => words.every((word) => title.words.has(word)))
      .map(({ entry, words: all }) => ({ entry, score: 0.5 + (0.5 * words.length) / all.size }))
      .sort((a, b) => b.score - a.score || (a.entry.code < b.entry.code ? -1 : 1));
  }
}

/** A full code with a 7th character is found by its stem, as everywhere in the search. */
function isSeventhOf({ code, longTitle }: Icd10CmEntry, edition: Icd10CmEdition): boolean {
  if (withoutDot(code).length < 7) return false;
  const stemTitle = edition.parent(code)?.longTitle;
  return stemTitle !== undefined && longTitle.startsWith(`${stemTitle}, `);
}
