import pc from 'picocolors';
import { wrap } from '../wrap.ts';
import type { ListedEdition, ListedTable } from './listed-table.ts';

const TITLES: Readonly<Record<string, string>> = {
  icd10cm: 'ICD-10-CM diagnosis codes',
  'icd10cm-validity': 'ICD-10-CM codes by date, editor attributes',
  'icd10cm-conversions': 'ICD-10-CM conversion between years',
  'icd10cm-index': 'ICD-10-CM indexes and tables',
  'icd10cm-poa-exempt': 'Codes exempt from POA reporting',
  gems: 'ICD-9-CM and ICD-10-CM equivalents',
  icd10pcs: 'ICD-10-PCS procedure codes',
  'icd10pcs-index': 'ICD-10-PCS Index',
  'icd10pcs-guidelines': 'ICD-10-PCS Official Guidelines',
  hcpcs: 'HCPCS Level II',
  'hcpcs-starter': 'HCPCS Level II, starter set',
  cpt: 'CPT, licensed',
  'cpt-structure': 'CPT sections and ranges',
  'claim-lists': 'Code lists of claims',
  'ncci-ptp': 'NCCI procedure-to-procedure edits',
  'ncci-mue': 'NCCI medically unlikely edits',
  'ncci-add-on': 'NCCI add-on codes',
  'pfs-rvu': 'Physician fee schedule, relative values',
  'pfs-gpci': 'Physician fee schedule, geographic indices',
  'pfs-localities': 'Physician fee schedule, localities',
  'pfs-anesthesia': 'Physician fee schedule, anesthesia',
  'pfs-anesthesia-base': 'Anesthesia base units',
  'pfs-opps-cap': 'Physician fee schedule, OPPS caps',
  'opps-addendum-b': 'OPPS Addendum B',
  'asc-addenda': 'ASC Addenda AA and BB',
  'coverage-policies': 'Coverage policies',
  'coverage-articles': 'Medicare coverage articles',
  'asc-wage-index': 'ASC wage indices',
  rbcs: 'Restructured BETOS',
  ccsr: 'CCSR categories',
  'place-of-service': 'Place-of-service codes',
  'adjustment-codes': 'Adjustment and remark codes',
  'provider-taxonomy': 'Provider taxonomy',
  terms: "The encoder's words",
};

/** Editions of a table shown when not all are asked for. */
const SHOWN = 4;
const DETAIL_INDENT = 4;

/** The loaded tables as a page. */
export function printTables(tables: readonly ListedTable[], onDate: string, all: boolean): string {
  const editions = tables.flatMap((table) => table.editions);
  const nameWidth = Math.max(...editions.map((edition) => edition.name.length), 0);
  const rowsWidth = Math.max(...editions.map((edition) => rowsInWords(edition).length), 0);
  const blocks = tables.map((table) => tableBlock(table, nameWidth, rowsWidth, all));
  const behind = tables.filter((table) => table.upToDate === false).length;
  const summary =
    behind === 0
      ? 'Every table that its publisher brings out on set dates is up to date.'
      : `${String(behind)} of ${String(tables.length)} tables are behind their publisher; see \`chartwright data fetch\`.`;
  return `${[`${pc.bold(`Tables on ${onDate}`)}`, ...blocks, summary].join('\n\n')}\n`;
}

function tableBlock(table: ListedTable, nameWidth: number, rowsWidth: number, all: boolean): string {
  const title = TITLES[table.table] ?? '';
  const lines = [`${pc.bold(pc.cyan(table.table))}${title === '' ? '' : `  ${title}`}`];
  const earlier = all
    ? []
    : table.editions.slice(0, -SHOWN).filter((e) => e.provenance === 'shipped' && !e.current);
  const shown = table.editions.filter((edition) => !earlier.includes(edition));
  const [first] = earlier;
  if (first !== undefined)
    lines.push(pc.dim(`  ${String(earlier.length)} earlier since ${first.effectiveFrom} (--all shows them)`));
  for (const edition of shown) lines.push(editionLine(edition, nameWidth, rowsWidth));
  for (const edition of sourcesToTell(shown)) lines.push(...sourceLines(edition));
  lines.push(...expectedLines(table));
  return lines.join('\n');
}

function editionLine(edition: ListedEdition, nameWidth: number, rowsWidth: number): string {
  const span = `${edition.effectiveFrom} to ${edition.effectiveTo ?? '…'}`.padEnd(24);
  const age =
    edition.ageInDays < 0 ? `in ${String(-edition.ageInDays)} days` : `${String(edition.ageInDays)} days old`;
  const line = `  ${edition.name.padEnd(nameWidth)}  ${span}  ${age.padEnd(13)}  ${edition.provenance.padEnd(7)}  ${rowsInWords(edition).padEnd(rowsWidth)}  ${edition.current ? 'in force' : ''}`;
  const trimmed = line.trimEnd();
  if (isDamaged(edition)) return `${trimmed}  ${pc.red('damaged: add it again')}`;
  return edition.current ? trimmed : pc.dim(trimmed);
}

/** The editions in force, else the newest, each origin once. */
function sourcesToTell(editions: readonly ListedEdition[]): readonly ListedEdition[] {
  const current = editions.filter((edition) => edition.current || edition.provenance === 'added');
  const told = current.length > 0 ? current : editions.slice(-1);
  return told.filter((edition, i) => told.findIndex((other) => other.origin === edition.origin) === i);
}

function sourceLines({ publisher, release, licence, origin }: ListedEdition): readonly string[] {
  return wrap(`${publisher}. ${release}. ${licence}. ${origin}.`, DETAIL_INDENT).map((line) => pc.dim(line));
}

function expectedLines({ expected, upToDate, cadence }: ListedTable): readonly string[] {
  const blanks = ' '.repeat(DETAIL_INDENT);
  if (expected === null) return cadence === 'once' ? [pc.dim(`${blanks}Not brought out any more.`)] : [];
  if (upToDate === true)
    return [pc.dim(`${blanks}Comes out ${cadence ?? ''}; up to date (${expected.name}).`)];
  return [
    pc.yellow(
      `${blanks}Comes out ${cadence ?? ''}; ${expected.name} should be out since ${expected.effectiveFrom} and is not loaded.`,
    ),
  ];
}

/** The rows of its largest pack: what an edition is counted by. */
function rowsInWords({ rows }: ListedEdition): string {
  const counts = Object.values(rows).filter((count) => typeof count === 'number');
  return counts.length === 0 ? '' : `${Math.max(...counts).toLocaleString('en-US')} rows`;
}

function isDamaged({ rows }: ListedEdition): boolean {
  return Object.values(rows).includes('damaged');
}
