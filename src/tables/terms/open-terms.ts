import type { DateOfService } from '../../base/date-of-service.ts';
import { withDot } from '../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmTables } from '../icd10cm/icd10cm.ts';
import type { Icd10PcsTables } from '../icd10pcs/icd10pcs.ts';
import { once } from '../once.ts';
import type { ReadPack } from '../tables.ts';
import { Matcher } from './matcher.ts';
import { Ranking } from './ranking.ts';
import { SectionPack } from './section-pack.ts';
import { sourceName, TermIndex } from './term-index.ts';
import type { SearchOptions, SearchResult, TermMatch, Terms } from './terms.ts';

const ICD10CM_PACK = 'terms/icd10cm.bin.gz';
const DEFAULT_LIMIT = 10;
const CODE_LIKE = /^[a-z]\d[0-9a-z](?:\.?[0-9a-z]{0,4})?\.?-?$/i;

/** The code systems that give titles and validity to the codes found, each opened when it is first needed. */
export interface SearchedSystems {
  readonly icd10cm: () => Pick<Icd10CmTables, 'on'>;
  readonly icd10pcs: () => Pick<Icd10PcsTables, 'on' | 'index' | 'indexTerms'>;
}

/**
 * The encoder's words over the packs in `terms/`. Packs are read on first use.
 *
 * @param read the caller's pack reader
 */
export function openTerms(read: ReadPack, systems: SearchedSystems): Terms {
  const index = once(() => new TermIndex(new SectionPack(read(ICD10CM_PACK))));
  const ranking = once(() => new Ranking(index()));
  const matcher = once(() => new Matcher(index(), 'icd10cm'));
  return {
    search: (query, options) => search(query, options, systems.icd10cm().on(options.onDate), index, ranking),
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
