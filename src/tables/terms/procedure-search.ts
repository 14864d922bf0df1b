import type { DateOfService } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import type { CptTables } from '../cpt/cpt.ts';
import type { HcpcsTables } from '../hcpcs/hcpcs.ts';
import type { Icd10PcsTables } from '../icd10pcs/icd10pcs.ts';
import type { ReadPack } from '../read-pack.ts';
import { completePcs, withoutValues } from './pcs-completion.ts';
import { Ranking } from './ranking.ts';
import { SectionPack } from './section-pack.ts';
import { TermIndex } from './term-index.ts';
import type { SearchResult } from './terms.ts';

const PCS_PACK = 'terms/icd10pcs.bin.gz';
const HCPCS_PACK = 'terms/hcpcs.bin.gz';
const CPT_PACK = 'terms/cpt.bin.gz';
/** Marks a range of CPT codes in the pack. */
const RANGE_MARK = '~';
const EVERY_EDITION = 1;
const NODES_COMPLETED = 16;
const PER_WORD_SAID = 0.03;

/** The tables that give titles and validity to the codes found. */
export interface ProcedureTables {
  readonly icd10pcs: () => Pick<Icd10PcsTables, 'on'>;
  readonly hcpcs: () => Pick<HcpcsTables, 'entry' | 'status'>;
  readonly cpt: () => Pick<CptTables, 'emLevel' | 'title'>;
}

/** Search over ICD-10-PCS, HCPCS Level II and what may be told of CPT; each pack is read on first use. */
export class ProcedureSearch {
  private readonly pcs: () => Ranking;
  private readonly pcsIndex: () => TermIndex;
  private readonly hcpcs: () => Ranking;
  private readonly hcpcsIndex: () => TermIndex;
  private readonly cptIndex: () => TermIndex;
  private readonly cptRanking: () => Ranking;

  constructor(
    read: ReadPack,
    private readonly tables: ProcedureTables,
  ) {
    this.pcsIndex = once(() => new TermIndex(new SectionPack(read(PCS_PACK))));
    this.hcpcsIndex = once(() => new TermIndex(new SectionPack(read(HCPCS_PACK))));
    this.cptIndex = once(() => new TermIndex(new SectionPack(read(CPT_PACK))));
    this.cptRanking = once(() => new Ranking(this.cptIndex()));
    this.pcs = once(() => new Ranking(this.pcsIndex()));
    this.hcpcs = once(() => new Ranking(this.hcpcsIndex()));
  }

  /** ICD-10-PCS codes for the name of a procedure, completed from the tables in force. */
  icd10pcs(query: string, onDate: DateOfService, accepts: (code: string) => boolean): SearchResult[] {
    const edition = this.tables.icd10pcs().on(onDate);
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
    for (const { code, title } of this.tables.icd10pcs().on(onDate).entries(prefix.toUpperCase())) {
      if (results.length === limit) break;
      results.push({ system: 'icd10pcs', code, title, score: 1 - results.length / 1000, billable: true });
    }
    return results;
  }

  /** HCPCS Level II codes for words, as they are known on a date. */
  level2(query: string, onDate: DateOfService, accepts: (code: string) => boolean): SearchResult[] {
    return this.hcpcs()
      .hits(query, EVERY_EDITION, accepts)
      .flatMap(({ code, score }) => this.level2Result(code, score, onDate));
  }

  /** HCPCS Level II codes that begin with some characters. */
  level2ByPrefix(prefix: string, onDate: DateOfService, limit: number): SearchResult[] {
    return this.hcpcsIndex()
      .codes.filter((code) => code.startsWith(prefix.toUpperCase()))
      .slice(0, limit)
      .flatMap((code, i) => this.level2Result(code, 1 - i / 1000, onDate));
  }

  private level2Result(code: string, score: number, onDate: DateOfService): SearchResult[] {
    const entry = this.tables.hcpcs().entry(code, onDate);
    if (entry === undefined || this.tables.hcpcs().status(code, onDate) === 'expired') return [];
    const index = this.hcpcsIndex();
    const title = entry.description ?? index.termText(index.codeTitleTerm[index.codeNumber(code)] ?? 0);
    return [{ system: 'hcpcs', code, title, score: Math.min(1, score), billable: true }];
  }

  /** Levels of evaluation and management, and ranges of CPT codes by name; the codes in them need a licence. */
  cpt(query: string, accepts: (code: string) => boolean): SearchResult[] {
    const index = this.cptIndex();
    return this.cptRanking()
      .hits(query, EVERY_EDITION, (code) => accepts(withoutMark(code)))
      .map(({ code, score }) => ({
        system: 'cpt',
        code: withoutMark(code),
        title: index.termText(index.codeTitleTerm[index.codeNumber(code)] ?? 0),
        score: Math.min(1, score),
        billable: !code.startsWith(RANGE_MARK),
      }));
  }

  /** A CPT code by its number: the level it stands for, its licensed title, or where it belongs. */
  cptByCode(code: string): SearchResult[] {
    const title = this.tables.cpt().emLevel(code)?.description ?? this.tables.cpt().title(code);
    return title === undefined
      ? []
      : [{ system: 'cpt', code: code.toUpperCase(), title, score: 1, billable: true }];
  }
}

function withoutMark(code: string): string {
  return code.startsWith(RANGE_MARK) ? code.slice(RANGE_MARK.length) : code;
}
