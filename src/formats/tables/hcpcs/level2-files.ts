import { parseDateOfService } from '../../../base/date-of-service.ts';
import { dateCell, procedureCode } from '../cells.ts';
import { recordsOf } from '../delimited.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { calendarDate } from '../effective-date.ts';
import { type EffectiveDate, type TableFile, type TableLayout, US_GOVERNMENT } from '../layout.ts';

const SHARED = {
  table: 'hcpcs',
  publisher: 'CMS',
  licence: US_GOVERNMENT,
  rhythm: 'quarter',
} as const;

/** Attributes of the Level II codes as a tab-delimited file. */
export const hcpcsAttributes: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'hcpcs-attributes',
  title: 'HCPCS Level II attributes (hcpcs_code, price, cov, betos, tos, date_added, date_term…)',
  role: () => 'attributes',
  effectiveFrom: newestDayOfYear,
  columns: [
    { name: 'code', from: ['hcpcs code', 'hcpcs'], required: true, clean: procedureCode },
    { name: 'added', from: ['date added'], required: true, clean: dateCell },
    { name: 'action_date', from: ['date action'], required: true, clean: dateCell },
    { name: 'terminated', from: ['date term'], required: true, clean: dateCell },
    { name: 'action', from: ['action'] },
    { name: 'coverage', from: ['cov'] },
    { name: 'pricing', from: ['price'] },
    { name: 'multiple_pricing', from: ['multi'] },
    { name: 'betos', from: ['betos'], required: true },
    { name: 'type_of_service', from: ['tos'] },
    { name: 'anesthesia_units', from: ['anes'] },
    { name: 'cross_references', from: ['xref'] },
    { name: 'statute', from: ['statute'] },
    { name: 'processing_note', from: ['proc'] },
  ],
});

/** Descriptions of the Level II codes, a row for each of long and short. */
export const hcpcsDescriptions: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'hcpcs-descriptions',
  title: 'HCPCS Level II descriptions (hcpcs_code, type Long or Short, description)',
  role: () => 'descriptions',
  columns: [
    { name: 'code', from: ['hcpcs code', 'hcpcs'], required: true, clean: procedureCode },
    { name: 'type', from: ['type'], required: true },
    { name: 'description', from: ['description'], required: true },
  ],
});

/** Level II and CPT modifiers; those of CPT come without their words. */
export const hcpcsModifiers: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'hcpcs-modifiers',
  title: 'Modifiers (modifier, type, description)',
  role: () => 'modifiers',
  columns: [
    {
      name: 'code',
      from: ['modifier'],
      required: true,
      clean: (cell) => (/^[0-9A-Z]{2}$/i.test(cell) ? cell.toUpperCase() : undefined),
    },
    { name: 'description', from: ['description'], required: true },
    { name: 'added', from: ['date added'], clean: dateCell },
    { name: 'terminated', from: ['date term'], clean: dateCell },
  ],
});

/** Codes that CMS lists as not otherwise classified. */
export const hcpcsNotOtherwiseClassified: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'hcpcs-noc',
  title: 'HCPCS not-otherwise-classified codes (hcpcs, long_description, add_date, term_date)',
  role: () => 'notOtherwiseClassified',
  columns: [
    { name: 'code', from: ['hcpcs code', 'hcpcs'], required: true, clean: procedureCode },
    { name: 'long', from: ['long description'], required: true },
    { name: 'added', from: ['add date'], required: true, clean: dateCell },
    { name: 'terminated', from: ['term date'], required: true, clean: dateCell },
  ],
});

/** Where the name gives only the year: the newest day in it on which a code was added or changed. */
function newestDayOfYear(file: TableFile): EffectiveDate | undefined {
  const named = calendarDate(file);
  if (named === undefined || !named.yearOnly) return named;
  const year = named.date.slice(0, 4);
  let newest: string = named.date;
  let columns: readonly number[] | undefined;
  for (const { cells } of recordsOf(file.bytes, '\t')) {
    columns ??= ['date_added', 'date_action'].map((heading) => cells.indexOf(heading));
    for (const column of columns) {
      const day = cells[column] ?? '';
      if (day.startsWith(year) && day > newest) newest = day;
    }
  }
  const date = parseDateOfService(newest);
  return date === undefined ? named : { date, yearOnly: date === named.date };
}
