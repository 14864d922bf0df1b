import type { DateOfService } from '../../base/date-of-service.ts';
import type { Icd10PcsEdition, Icd10PcsTables } from '../icd10pcs/icd10pcs.ts';
import { once } from '../once.ts';
import type { ReadPack } from '../tables.ts';
import { completePcs, withoutValues } from './pcs-completion.ts';
import { Ranking } from './ranking.ts';
import { SectionPack } from './section-pack.ts';
import { TermIndex } from './term-index.ts';
import type { SearchResult } from './terms.ts';

const PCS_PACK = 'terms/icd10pcs.bin.gz';
const HCPCS_PACK = 'terms/hcpcs.bin.gz';
const EVERY_EDITION = 1;
const NODES_COMPLETED = 16;
const PER_WORD_SAID = 0.03;

/** Search over ICD-10-PCS and HCPCS Level II; each pack is read on first use. */
export class ProcedureSearch {
  private readonly pcs: () => Ranking;
  private readonly pcsIndex: () => TermIndex;
  private readonly hcpcs: () => Ranking;
  private readonly hcpcsIndex: () => TermIndex;

  constructor(
    read: ReadPack,
    private readonly tables: () => Pick<Icd10PcsTables, 'on'>,
  ) {
    this.pcsIndex = once(() => new TermIndex(new SectionPack(read(PCS_PACK))));
    this.hcpcsIndex = once(() => new TermIndex(new SectionPack(read(HCPCS_PACK))));
    this.pcs = once(() => new Ranking(this.pcsIndex()));
    this.hcpcs = once(() => new Ranking(this.hcpcsIndex()));
  }

  /** ICD-10-PCS codes for the name of a procedure, completed from the tables in force. */
  icd10pcs(query: string, onDate: DateOfService, accepts: (code: string) => boolean): SearchResult[] {
    const edition = this.tables().on(onDate);
    const found = new Map<string, SearchResult>();
    for (const { code: node, term, score } of this.pcs()
      .hits(withoutValues(query), EVERY_EDITION, accepts)
      .slice(0, NODES_COMPLETED)) {
      const [text = '', target = ''] = this.pcsIndex().termText(term).split('\t');
      // an Index line may name more characters than the node holds
      const prefix = target.startsWith(node) ? target : node;
      const completed = completePcs(prefix, query, edition);
      if (completed === undefined) continue;
      const entry = edition.entry(completed.code);
      if (entry === undefined) continue;
      const total = Math.min(1, score + completed.said * PER_WORD_SAID);
      const known = found.get(entry.code);
      if (known !== undefined && known.score >= total) continue;
      const result: SearchResult = {
        system: 'icd10pcs',
        code: entry.code,
        title: entry.title,
        score: total,
        billable: true,
      };
      found.set(entry.code, target === '' ? result : { ...result, matched: text });
    }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  /** Codes that begin with some characters of ICD-10-PCS, in order. */
  icd10pcsByPrefix(prefix: string, onDate: DateOfService, limit: number): SearchResult[] {
    const results: SearchResult[] = [];
    for (const { code, title } of entriesFrom(this.tables().on(onDate), prefix.toUpperCase())) {
      if (results.length === limit) break;
      results.push({ system: 'icd10pcs', code, title, score: 1 - results.length / 1000, billable: true });
    }
    return results;
  }

  /** HCPCS Level II codes for words. */
  level2(query: string, accepts: (code: string) => boolean): SearchResult[] {
    const index = this.hcpcsIndex();
    return this.hcpcs()
      .hits(query, EVERY_EDITION, accepts)
      .map(({ code, score }) => this.level2Result(code, score, index));
  }

  /** HCPCS Level II codes that begin with some characters. */
  level2ByPrefix(prefix: string, limit: number): SearchResult[] {
    const index = this.hcpcsIndex();
    return index.codes
      .filter((code) => code.startsWith(prefix.toUpperCase()))
      .slice(0, limit)
      .map((code, i) => this.level2Result(code, 1 - i / 1000, index));
  }

  private level2Result(code: string, score: number, index: TermIndex): SearchResult {
    const title = index.termText(index.codeTitleTerm[index.codeNumber(code)] ?? 0);
    return { system: 'hcpcs', code, title, score, billable: true };
  }
}

function* entriesFrom(
  edition: Icd10PcsEdition,
  prefix: string,
): Generator<{ readonly code: string; readonly title: string }> {
  yield* edition.entries(prefix);
}
