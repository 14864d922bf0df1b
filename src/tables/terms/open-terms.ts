import type { DateOfService } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import { type CodeSystem, withDot, withoutDot } from '../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmTables } from '../icd10cm/icd10cm.ts';
import type { ReadPack } from '../read-pack.ts';
import { AddedTitles } from './added-titles.ts';
import { Matcher } from './matcher.ts';
import { namesProcedure } from './pcs-completion.ts';
import { ProcedureSearch, type ProcedureTables } from './procedure-search.ts';
import { Ranking } from './ranking.ts';
import { SectionPack } from './section-pack.ts';
import { sourceName, TermIndex } from './term-index.ts';
import type { SearchOptions, SearchResult, TermMatch, Terms } from './terms.ts';

const ICD10CM_PACK = 'terms/icd10cm.bin.gz';
const DEFAULT_LIMIT = 10;
const SYSTEMS_BY_DEFAULT: readonly CodeSystem[] = ['icd10cm', 'icd10pcs', 'hcpcs'];
/** Where diagnoses answer the query this well, procedures and supplies are not looked at unless asked for. */
const WELL_ANSWERED = 0.65;
/** So many diagnoses stand before any procedure, unless the procedure is clearly the better answer. */
const DIAGNOSES_FIRST = 5;
const CLEARLY_BETTER = 0.25;
const PROCEDURE_NAMED = -0.15;

/** The code systems that give titles and validity to the codes found, each opened when it is first needed. */
export interface SearchedSystems extends ProcedureTables {
  readonly icd10cm: () => Pick<Icd10CmTables, 'on'>;
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
  const procedures = new ProcedureSearch(read, systems);
  const addedTitles = new Map<Icd10CmEdition['edition'], AddedTitles>();
  const newCodes = (edition: Icd10CmEdition): AddedTitles | undefined => {
    if (edition.edition.provenance !== 'added') return undefined;
    const known = once(() => new Set(index().codes));
    const titles = addedTitles.get(edition.edition) ?? new AddedTitles(edition, (code) => known().has(code));
    addedTitles.set(edition.edition, titles);
    return titles;
  };
  return {
    search: (query, options) => {
      const diagnoses = (limit: number): SearchResult[] => {
        const edition = systems.icd10cm().on(options.onDate);
        const found = icd10cmResults(query, options, limit, edition, index(), ranking());
        const added = addedResults(query, options, newCodes(edition));
        return added.length === 0
          ? found
          : [...added, ...found].sort((a, b) => b.score - a.score).slice(0, limit);
      };
      return search(query, options, diagnoses, procedures, systems);
    },
    matches: (words: readonly string[], onDate: DateOfService): readonly TermMatch[] =>
      matcher().matches(words, index().editionBit(onDate)),
  };
}

function search(
  query: string,
  options: SearchOptions,
  diagnoses: (limit: number) => SearchResult[],
  procedures: ProcedureSearch,
  systems: SearchedSystems,
): readonly SearchResult[] {
  const text = query.trim();
  const limit = options.limit ?? DEFAULT_LIMIT;
  const asked = options.systems ?? SYSTEMS_BY_DEFAULT;
  const byCode = codeResults(text, asked, options, limit, procedures, systems);
  if (byCode.length > 0) return byCode;
  const accepts = withinFilter(options.within);
  const found = asked.includes('icd10cm') ? diagnoses(limit) : [];
  const wellAnswered =
    options.systems === undefined && (found[0]?.score ?? 0) >= WELL_ANSWERED && !namesProcedure(text);
  if (wellAnswered) return found;
  const others = [
    ...(asked.includes('icd10pcs') ? procedures.icd10pcs(text, options.onDate, accepts) : []),
    ...(asked.includes('hcpcs') ? procedures.level2(text, options.onDate, accepts) : []),
    ...(asked.includes('cpt') ? procedures.cpt(text, accepts) : []),
  ].sort((a, b) => b.score - a.score);
  return merged(found, others, limit, namesProcedure(text) ? PROCEDURE_NAMED : CLEARLY_BETTER);
}

/** Diagnoses first; a procedure stands before them only where it answers the query clearly better. */
function merged(
  diagnoses: readonly SearchResult[],
  others: readonly SearchResult[],
  limit: number,
  margin: number,
): SearchResult[] {
  const best = diagnoses[0]?.score ?? 0;
  const better = others.filter((o) => o.score > best + margin);
  const rest = others.filter((o) => !better.includes(o));
  const head = [...better.slice(0, limit), ...diagnoses.slice(0, DIAGNOSES_FIRST)];
  const tail = [...diagnoses.slice(DIAGNOSES_FIRST), ...rest].sort((a, b) => b.score - a.score);
  return [...head, ...tail].slice(0, limit);
}

const ICD10CM_LIKE = /^[a-z]\d[0-9a-z](?:\.[0-9a-z]{0,4}|[0-9a-z]{0,4})-?$/i;
const PCS_LIKE = /^[0-9bcdfghx][0-9a-hj-np-z]{2,6}$/i;
const CPT_LIKE = /^\d{4}[\dfmtu]$/i;
const LEVEL2_LIKE = /^[a-v]\d{2,4}$/i;

/** The codes a query names outright, whole or by their first characters; empty when it names none. */
function codeResults(
  text: string,
  asked: readonly CodeSystem[],
  options: SearchOptions,
  limit: number,
  procedures: ProcedureSearch,
  systems: SearchedSystems,
): SearchResult[] {
  const results: SearchResult[] = [];
  if (asked.includes('icd10cm') && ICD10CM_LIKE.test(text)) {
    const edition = systems.icd10cm().on(options.onDate);
    results.push(
      ...codeAndBelow(withDot(text.replace(/-$/, '')), edition, limit, options.billableOnly === true),
    );
  }
  if (asked.includes('icd10pcs') && PCS_LIKE.test(text) && /\d/.test(text)) {
    results.push(...procedures.icd10pcsByPrefix(text, options.onDate, limit));
  }
  if (asked.includes('hcpcs') && LEVEL2_LIKE.test(text))
    results.push(...procedures.level2ByPrefix(text, options.onDate, limit));
  if ((options.systems === undefined || asked.includes('cpt')) && CPT_LIKE.test(text))
    results.push(...procedures.cptByCode(text));
  return results.slice(0, limit);
}

/** The code itself and what lies below it, in tabular order. */
function codeAndBelow(
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
      const score = 1 / (1 + depth / 10);
      results.push({
        system: 'icd10cm',
        code: entry.code,
        title: entry.longTitle,
        score,
        billable: entry.billable,
      });
    }
    for (const child of edition.children(at)) visit(child.code, depth + 1);
  };
  visit(code, 0);
  return results;
}

function icd10cmResults(
  query: string,
  options: SearchOptions,
  limit: number,
  edition: Icd10CmEdition,
  index: TermIndex,
  ranking: Ranking,
): SearchResult[] {
  const results: SearchResult[] = [];
  const accepts = withinFilter(options.within, (code) => edition.path(code)[0]?.place);
  const least = options.leastScore ?? 0;
  for (const hit of ranking.hits(query, index.editionBit(options.onDate), accepts, least)) {
    if (results.length === limit || hit.score < least) break;
    const entry = edition.entry(hit.code);
    if (entry === undefined || (options.billableOnly === true && !entry.billable)) continue;
    const result: SearchResult = {
      system: 'icd10cm',
      code: entry.code,
      title: entry.longTitle,
      score: Math.min(1, hit.score),
      billable: entry.billable,
    };
    const isTitle = sourceName(index.termSource[hit.term] ?? 0) === 'title';
    results.push(isTitle ? result : { ...result, matched: index.termText(hit.term) });
  }
  return results;
}

/** Codes that only the edition the user added knows. */
function addedResults(
  query: string,
  options: SearchOptions,
  titles: AddedTitles | undefined,
): SearchResult[] {
  if (titles === undefined) return [];
  const accepts = withinFilter(options.within);
  return titles
    .find(query)
    .filter(({ entry }) => accepts(entry.code) && (entry.billable || options.billableOnly !== true))
    .map(({ entry, score }) => ({
      system: 'icd10cm',
      code: entry.code,
      title: entry.longTitle,
      score,
      billable: entry.billable,
    }));
}

/** Whether a code lies within a chapter (`9`) or begins with some characters (`I50`). */
function withinFilter(
  within: string | undefined,
  chapterOf: (code: string) => string | undefined = () => undefined,
): (code: string) => boolean {
  if (within === undefined || within.trim() === '') return () => true;
  const wanted = within.trim();
  if (/^\d{1,2}$/.test(wanted)) return (code) => chapterOf(code) === String(Number(wanted));
  const bare = withoutDot(wanted.replace(/-$/, ''));
  return (code) => withoutDot(code).startsWith(bare);
}
