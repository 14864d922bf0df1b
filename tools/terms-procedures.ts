import { type DateOfService, ICD10_START } from '../src/base/date-of-service.ts';
import { openCpt } from '../src/tables/cpt/open-cpt.ts';
import type { Icd10PcsEdition, PcsIndexLine } from '../src/tables/icd10pcs/icd10pcs.ts';
import { openIcd10Pcs } from '../src/tables/icd10pcs/open-icd10pcs.ts';
import { PackShelf } from '../src/tables/pack-shelf.ts';
import type { SectionToWrite } from '../src/tables/terms/section-pack.ts';
import type { TablesAtHand } from './table-builder.ts';
import { packRows } from './terms-classification.ts';
import type { CodeToIndex, TermToIndex } from './terms-index.ts';
import { indexSections } from './terms-index-writer.ts';
import type { WordTable } from './terms-word-table.ts';

/** Dates whose tables of ICD-10-PCS are searched; a body part that came and went between two of them is not. */
const PCS_DATES = ['2016-10-01', '2020-10-01', '2024-10-01', '2025-10-01', '2026-10-01'] as const;
const NODE = 4;
const EVERY_EDITION = 1;

/**
 * ICD-10-PCS as the search sees it: a node for each table (3 characters) and body part (4), named as one says it
 * (`Resection of Gallbladder`), and the lines of the Index. Characters 5 to 7 are chosen from the tables at run time.
 */
export function icd10pcsTerms(tables: TablesAtHand, table: WordTable): SectionToWrite[] {
  const shelf = new PackShelf(
    tables.editions.map((e) => ({ ...e, checksums: {}, provenance: 'shipped' })),
    (path) => tables.pack(path),
  );
  const pcs = openIcd10Pcs(shelf);
  const nodes = new Map<string, string>();
  for (const date of PCS_DATES) addNodes(nodes, pcs.on(date as DateOfService));
  const codes = [...nodes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, title]): CodeToIndex => ({
        code,
        title,
        place: '',
        billable: false,
        sevenths: [],
        editions: EVERY_EDITION,
        prior: pcsPrior(code),
      }),
    );
  const terms = new Map<string, TermToIndex>();
  for (const name of pcs.indexTerms('', Number.MAX_SAFE_INTEGER)) {
    for (const term of pcs.index(name).flatMap((line) => indexTerms(line, nodes)))
      terms.set(`${term.code} ${term.text}`, term);
  }
  return indexSections({ editions: [ICD10_START], codes, terms: [...terms.values()], dictionary: [], table });
}

function addNodes(nodes: Map<string, string>, edition: Icd10PcsEdition): void {
  const visit = (prefix: string, labels: readonly string[]): void => {
    if (prefix.length >= 3) nodes.set(prefix, nodeTitle(prefix, labels));
    if (prefix.length === NODE) return;
    for (const { value, labels: names } of edition.next(prefix)?.choices ?? [])
      visit(prefix + value, [...labels, names[0] ?? '']);
  };
  visit('', []);
}

/** `Resection of Gallbladder`; a table stands under its body system: `Resection (Hepatobiliary System and Pancreas)`. */
function nodeTitle(prefix: string, [, system = '', operation = '', part = '']: readonly string[]): string {
  return prefix.length === NODE ? `${operation} of ${part} (${system})` : `${operation} (${system})`;
}

/** An Index line as a term of each node it leads to; the full prefix it names is kept after a tab. */
function indexTerms(line: PcsIndexLine, nodes: ReadonlyMap<string, string>): TermToIndex[] {
  if (line.kind !== 'code' && line.kind !== 'see') return [];
  const text = [line.term, ...line.path].join(' ');
  return line.codes.flatMap((target): TermToIndex[] => {
    const code = target.slice(0, NODE);
    return nodes.has(code) ? [{ code, text: `${text}\t${target}`, source: 'index' }] : [];
  });
}

/** Surgery before imaging; joints before their muscles, and the whole of a part before a piece, where words do not decide. */
function pcsPrior(code: string): number {
  if (code.startsWith('X')) return 0;
  if (!code.startsWith('0')) return 30;
  if (/^0[RS][RUGSQ]/.test(code)) return 110;
  return code[2] === 'T' ? 80 : 60;
}

/** HCPCS Level II: descriptions, short forms and the nouns people ask by. */
export function hcpcsTerms(tables: TablesAtHand, table: WordTable): SectionToWrite[] {
  const rows = packRows(tables, 'hcpcs/starter.tsv').filter((row) => (row.terminated ?? '') === '');
  const codes = rows
    .map(
      (row): CodeToIndex => ({
        code: row.code ?? '',
        title: row.description ?? '',
        place: '',
        billable: true,
        sevenths: [],
        editions: EVERY_EDITION,
        prior: 30,
      }),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const terms = rows.flatMap((row) =>
    [row.short, row.ingredient, ...(row.nouns ?? '').split(/[;,]/)]
      .map((text) => (text ?? '').trim())
      .filter((text) => text !== '' && text !== row.description)
      .map((text): TermToIndex => ({ code: row.code ?? '', text, source: 'index' })),
  );
  return indexSections({ editions: [ICD10_START], codes, terms, dictionary: [], table });
}

/** Marks a range of CPT codes among codes, so that no code is taken for the beginning of a range. */
export const RANGE_MARK = '~';

/** CPT without its descriptors: levels of evaluation and management and the names of ranges, in our own words. */
export function cptTerms(tables: TablesAtHand, table: WordTable): SectionToWrite[] {
  const shelf = new PackShelf(
    tables.editions.map((e) => ({ ...e, checksums: {}, provenance: 'shipped' })),
    (path) => tables.pack(path),
  );
  const blank = { place: '', sevenths: [], editions: EVERY_EDITION, prior: 30 };
  const levels = openCpt(shelf)
    .emLevels()
    .map((level): CodeToIndex => ({ ...blank, code: level.code, title: level.description, billable: true }));
  const ranges = packRows(tables, 'cpt/structure.tsv').map(
    ({ from = '', to = '', section = '', subsection = '' }): CodeToIndex => ({
      ...blank,
      code: `${RANGE_MARK}${from === to ? from : `${from}-${to}`}`,
      title: `${subsection} (${section})`,
      billable: false,
    }),
  );
  const codes = [...new Map([...levels, ...ranges].map((code) => [code.code, code])).values()];
  codes.sort((a, b) => (a.code < b.code ? -1 : 1));
  return indexSections({ editions: [ICD10_START], codes, terms: [], dictionary: [], table });
}
