import { unzipSync } from 'fflate';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { readOrderFile } from '../../src/formats/tables/order-file.ts';
import { withoutDot } from '../../src/record/code-system.ts';
import type { CheckContext, CheckResult } from '../table-checker.ts';
import { readCsv } from './read-csv.ts';

/** Codes, their order, titles and billable flags of an edition against the order file of the same release. */
export function checkOrderFile(
  { shared, tables }: CheckContext,
  date: string,
  file: string,
): readonly CheckResult[] {
  const edition = tables.icd10cm.on(date as DateOfService);
  const rows = readOrderFile(zippedText(shared(`data/icd10cm/${file}`), 'icd10cm_order_2025.txt'));
  const ours = [...edition.entries()];
  const what = `${edition.edition.name} · order file`;
  const order = rows.map((row) => row.code);
  return [
    {
      what: `codes and their order, ${what}`,
      compared: rows.length,
      differences: differing(
        order,
        ours.map((entry) => withoutDot(entry.code)),
      ),
    },
    {
      what: `billable flag, short and long title, ${what}`,
      compared: rows.length,
      differences: rows.flatMap((row) => {
        const entry = edition.entry(row.code);
        const same =
          entry?.billable === row.billable && entry.shortTitle === row.short && entry.longTitle === row.long;
        return same ? [] : [`${row.code}: ${row.long} / ${entry?.longTitle ?? 'missing'}`];
      }),
    },
  ];
}

/** Chapters, sections and categories of the April 2026 edition against CDC's lists. */
export function checkOutline({ shared, tables }: CheckContext): readonly CheckResult[] {
  const edition = tables.icd10cm.on('2026-04-01' as DateOfService);
  const read = (list: string): readonly (readonly string[])[] =>
    readCsv(new TextDecoder().decode(shared(`data/icd10cm/icd10cm-${list}-April-1-2026.csv`))).slice(1);
  const chapters = read('chapters');
  const sections = read('sections');
  const categories = read('categories');
  const placed = (id: string): string => (id.includes('-') ? id : `${id}-${id}`);
  return [
    {
      what: 'chapters, FY2026 April · CDC list',
      compared: chapters.length,
      differences: differing(
        chapters.map(([number = '', title = '']) => `${number} ${title}`),
        edition.outline.chapters.map(({ place, title }) => `${place} ${title}`),
      ),
    },
    {
      what: 'sections and their chapters, FY2026 April · CDC list',
      compared: sections.length,
      differences: sections.flatMap(([id = '', chapter, title]) => {
        const section = edition.outline.place(placed(id));
        let around = section;
        while (around !== undefined && around.parent !== '') around = edition.outline.place(around.parent);
        return section?.title === title && around?.place === chapter
          ? []
          : [`${id} ${section?.title ?? 'missing'}`];
      }),
    },
    {
      what: 'categories, titles and sections, FY2026 April · CDC list',
      compared: categories.length,
      differences: categories.flatMap(([code = '', title = '', section = '']) => {
        const place = edition.outline.above(code).at(-1)?.place;
        const ours = edition.entry(code)?.longTitle;
        const same = place === placed(section) && ours === plain(title);
        return same ? [] : [`${code} ${title} in ${section}: ${ours ?? 'missing'} in ${place ?? 'none'}`];
      }),
    },
  ];
}

function plain(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of the file in a zip whose path ends so. */
export function zippedText(zip: Uint8Array, ending: string): string {
  const [bytes] = Object.values(unzipSync(zip, { filter: (entry) => entry.name.endsWith(ending) }));
  if (bytes === undefined) throw new Error(`no ${ending} in the zip`);
  return new TextDecoder('windows-1252').decode(bytes);
}

function differing(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (let i = 0; i < Math.max(theirs.length, ours.length); i++) {
    if (theirs[i] !== ours[i])
      lines.push(`${String(i + 1)}: ${theirs[i] ?? 'none'} / ours ${ours[i] ?? 'none'}`);
  }
  return lines;
}
