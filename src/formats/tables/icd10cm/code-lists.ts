import { dateFromParts, ICD10_START } from '../../../base/date-of-service.ts';
import { dateCell, diagnosisCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { fiscalDate } from '../effective-date.ts';
import { type EffectiveDate, type TableLayout, US_GOVERNMENT } from '../layout.ts';

const SHARED = { publisher: 'CMS', licence: US_GOVERNMENT, rhythm: 'fiscal' } as const;

/** Codes exempt from present-on-admission reporting. */
export const poaExemptList: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'icd10cm-poa-exempt',
  table: 'icd10cm-poa-exempt',
  title: 'POA-exempt codes (POAexemptCodesFYyy.txt)',
  role: () => 'codes',
  // The lists of what was added, deleted and revised have the same headings.
  accepts: (name) => !/add|delete|revise/i.test(name.split('/').at(-1) ?? ''),
  effectiveFrom: (file) => fiscalDate(file),
  columns: [
    {
      name: 'code',
      from: ['poaexemptcode', 'poa exempt code', 'poa exempt codes'],
      required: true,
      clean: diagnosisCode,
    },
    { name: 'description', from: ['description'], required: true },
  ],
});

/** The ICD-10-CM conversion table: the code that was assigned before each new one came in. */
export const conversionTable: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'icd10cm-conversions',
  table: 'icd10cm-conversions',
  title: 'ICD-10-CM conversion table (CSV)',
  publisher: 'CDC/NCHS',
  role: () => 'conversions',
  effectiveFrom: (file) => fiscalDate(file),
  columns: [
    { name: 'code', from: ['current code assignment'], required: true, clean: diagnosisCode },
    { name: 'date', from: ['effective'], required: true, clean: conversionDate },
    { name: 'previous', from: ['previous code s assignment', 'previous code assignment'], required: true },
  ],
  pack: (rows) => ({ columns: ['code', 'way', 'date', 'other'], rows: bothWays(rows) }),
});

/** `2017` is the year whose 1 October the code came in; `April 1, 2023` or `4/1/2023` `1/1/21` a day of its own. */
function conversionDate(cell: string): string | undefined {
  const year = /^(20\d\d)$/.exec(cell);
  if (year !== null) return dateFromParts(Number(year[1]), 10, 1);
  if (cell.includes('/')) return dateCell(cell);
  const month = /^(jan|apr|jul|oct)[a-z]*\.? (\d{1,2}), (20\d\d)$/i.exec(cell);
  if (month === null) return undefined;
  const first = { jan: 1, apr: 4, jul: 7, oct: 10 }[(month[1] ?? '').toLowerCase()];
  return first === undefined ? undefined : dateFromParts(Number(month[3]), first, Number(month[2]));
}

function bothWays(rows: Iterable<readonly string[]>): readonly (readonly string[])[] {
  const found = new Map<string, string[]>();
  for (const [code = '', date = '', cell = ''] of rows) {
    const before = cell.split(/\s*(?:\band\b|&|,|;|\bor\b)\s*/i).flatMap((part) => diagnosisCode(part) ?? []);
    for (const previous of before) {
      found.set(`${code} previous ${previous}`, [code, 'previous', date, previous]);
      found.set(`${previous} next ${code}`, [previous, 'next', date, code]);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The General Equivalence Mappings were last published for 2018 and hold for every date. */
const gemsDate = (): EffectiveDate => ({ date: ICD10_START, yearOnly: false });
const icd9Code = (cell: string): string | undefined => {
  const code = cell.replaceAll('.', '').toUpperCase();
  return /^(?:\d{3,5}|V\d{2,4}|E\d{3,4}|NODX)$/.test(code) ? code : undefined;
};
const flags = (cell: string): string | undefined =>
  /^[01]{3}\d{2}$|^[01]{2}\d{3}$/.test(cell) ? cell : undefined;

/** ICD-10-CM to ICD-9-CM. */
export const gemsToIcd9: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'gems-to-icd9cm',
  table: 'gems',
  title: 'General Equivalence Mappings, ICD-10-CM to ICD-9-CM (CSV)',
  role: () => 'toIcd9',
  accepts: (_name, headings) => headings[0] === 'icd10cm',
  effectiveFrom: gemsDate,
  skips: (row) => row[1] === 'NODX',
  columns: [
    { name: 'icd10cm', from: ['icd10cm'], required: true, clean: diagnosisCode },
    { name: 'icd9cm', from: ['icd9cm'], required: true, clean: icd9Code },
    { name: 'flags', from: ['flags'], required: true, clean: flags },
  ],
});

/** ICD-9-CM to ICD-10-CM. */
export const gemsFromIcd9: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'gems-from-icd9cm',
  table: 'gems',
  title: 'General Equivalence Mappings, ICD-9-CM to ICD-10-CM (CSV)',
  role: () => 'fromIcd9',
  accepts: (_name, headings) => headings[0] === 'icd9cm',
  effectiveFrom: gemsDate,
  skips: (row) => row[1] === 'NODX',
  columns: [
    { name: 'icd9cm', from: ['icd9cm'], required: true, clean: icd9Code },
    {
      name: 'icd10cm',
      from: ['icd10cm'],
      required: true,
      clean: (cell) => (cell.toUpperCase() === 'NODX' ? 'NODX' : diagnosisCode(cell)),
    },
    { name: 'flags', from: ['flags'], required: true, clean: flags },
  ],
});

/** Clinical Classifications Software Refined: the categories of each diagnosis code. */
export const clinicalClassifications: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'ccsr',
  table: 'ccsr',
  title: 'CCSR for diagnoses (DXCCSR_vYYYY-N.csv)',
  publisher: 'AHRQ',
  role: () => 'codes',
  effectiveFrom: (file) => fiscalDate(file),
  columns: [
    { name: 'code', from: ['icd 10 cm code'], required: true, clean: diagnosisCode },
    {
      name: 'default_inpatient',
      from: ['default ccsr category ip', 'default ccsr category'],
      required: true,
      clean: unquoted,
    },
    { name: 'default_outpatient', from: ['default ccsr category op'], clean: unquoted },
    ...[1, 2, 3, 4, 5, 6].map((n) => ({
      name: `category_${String(n)}`,
      from: [`ccsr category ${String(n)}`],
      clean: unquoted,
    })),
  ],
});

function unquoted(cell: string): string {
  return cell.replace(/'/g, '').trim();
}
