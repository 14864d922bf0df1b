import type { CodeSystem } from '../../src/record/code-system.ts';
import type { TermMatch, Terms } from '../../src/tables/terms/terms.ts';
import { wordsOf } from '../../src/tables/terms/words.ts';

/** A term for tests of reading, with its code; `context` as in the lexicon. */
export interface ListedTerm {
  readonly term: string;
  readonly code: string;
  readonly system?: CodeSystem;
  readonly context?: readonly string[];
}

/** Terms that match the listed words where they stand in a row. A stand-in for the packs in tests of reading alone. */
export function listedTerms(terms: readonly ListedTerm[]): Terms {
  const prepared = terms.map((t) => ({ ...t, words: wordsOf(t.term) }));
  return {
    search: () => [],
    matches(words: readonly string[]): readonly TermMatch[] {
      const found: TermMatch[] = [];
      for (let at = 0; at < words.length; at++) {
        for (const t of prepared) {
          if (!t.words.every((word, i) => words[at + i] === word)) continue;
          found.push({
            system: t.system ?? 'icd10cm',
            code: t.code,
            term: t.term,
            source: 'lexicon',
            from: at,
            to: at + t.words.length,
            context: t.context ?? [],
          });
        }
      }
      return found.sort((a, b) => b.to - b.from - (a.to - a.from));
    },
  };
}
