import type { DateOfService } from '../../base/date-of-service.ts';
import { withDot } from '../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmTables } from '../icd10cm/icd10cm.ts';
import type { ReadPack } from '../tables.ts';
import { Matcher } from './matcher.ts';
import { Ranking } from './ranking.ts';
import { SectionPack } from './section-pack.ts';
import { sourceName, TermIndex } from './term-index.ts';
import type { SearchOptions, SearchResult, TermMatch, Terms } from './terms.ts';

const ICD10CM_PACK = 'terms/icd10cm.bin.gz';
const DEFAULT_LIMIT = 10;
const CODE_LIKE = /^[a-z]\d[0-9a-z](?:\.?[0-9a-z]{0,4})?\.?-?$/i;

/**
 * The encoder's words over the packs in `terms/`. Packs are read on first use.
 *
 * @param read    the caller's pack reader
 * @param icd10cm titles and validity of the codes found
 */
export function openTerms(read: ReadPack, icd10cm: Pick<Icd10CmTables, 'on'>): Terms {
  const index = lazily(() => new TermIndex(new SectionPack(read(ICD10CM_PACK))));
  const ranking = lazily(() => new Ranking(index()));
  const matcher = lazily(() => new Matcher(index(), 'icd10cm'));
  return {
    search: (query, options) => search(query, options, icd10cm.on(options.onDate), index, ranking),
    matches: (words: readonly string[], onDate: DateOfService): readonly TermMatch[] =>
      matcher().matches(words, index().editionBit(onDate)),
  };
}

function search(
  query: string,
  options: SearchOptions,
  edition: Icd10CmEdition,
  index: () => TermIndex,
  ranking: () => Ranking,
): readonly SearchResult[] {
  const limit = options.limit ?? DEFAULT_LIMIT;
  const text = query.trim();
  if (CODE_LIKE.test(text)) {
    const byCode = codeResults(
      withDot(text.replace(/-$/, '')),
      edition,
      limit,
      options.billableOnly === true,
    );
    if (byCode.length > 0) return byCode;
  }
  const bit = index().editionBit(options.onDate);
  const results: SearchResult[] = [];
  for (const hit of ranking().hits(text, bit, () => true)) {
    if (results.length === limit) break;
    const entry = edition.entry(hit.code);
    if (entry === undefined || (options.billableOnly === true && !entry.billable)) continue;
    const source = sourceName(index().termSource[hit.term] ?? 0);
    const result = {
      system: 'icd10cm' as const,
      code: entry.code,
      title: entry.longTitle,
      score: hit.score,
      billable: entry.billable,
    };
    results.push(source === 'title' ? result : { ...result, matched: index().termText(hit.term) });
  }
  return results;
}

/** The code itself and what lies below it, in tabular order. */
function codeResults(
  code: string,
  edition: Icd10CmEdition,
  limit: number,
  billableOnly: boolean,
): SearchResult[] {
  const results: SearchResult[] = [];
  const visit = (at: string, depth: number): void => {
    const entry = edition.entry(at);
    if (entry === undefined || results.length >= limit) return;
    if (entry.billable || !billableOnly) {
      results.push({
        system: 'icd10cm',
        code: entry.code,
        title: entry.longTitle,
        score: 1 / (1 + depth / 10),
        billable: entry.billable,
      });
    }
    for (const child of edition.children(at)) visit(child.code, depth + 1);
  };
  visit(code, 0);
  return results;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
