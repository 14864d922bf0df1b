import { numberCell, procedureCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { AMA_LICENCE, type TableLayout, US_GOVERNMENT } from '../layout.ts';

const SHARED = { publisher: 'CMS', licence: US_GOVERNMENT, rhythm: 'year' } as const;

/** A Medicare administrative contractor's number, five digits; spreadsheets drop the leading zero. */
const contractor = (cell: string): string | undefined =>
  /^\d{4,5}$/.test(cell) ? cell.padStart(5, '0') : undefined;
const locality = (cell: string): string | undefined =>
  /^\d{1,2}$/.test(cell) ? cell.padStart(2, '0') : undefined;
const MAC = {
  name: 'mac',
  from: ['mac', 'medicare admin*', 'contractor', 'carrier'],
  required: true,
  clean: contractor,
} as const;
const LOCALITY = {
  name: 'locality',
  from: ['locality', 'locality number', 'locality code'],
  required: true,
  clean: locality,
} as const;
const number = (name: string, ...from: string[]) => ({ name, from, required: true, clean: numberCell });

/** Geographic practice cost indices by locality. Where CMS prints the work index with and without floor, with. */
export const geographicIndices: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-gpci',
  table: 'pfs-gpci',
  title: 'Physician fee schedule, geographic practice cost indices (GPCIYYYY)',
  role: () => 'localities',
  columns: [
    MAC,
    LOCALITY,
    { name: 'state', from: ['state'] },
    { name: 'name', from: ['locality name'], required: true },
    number('work', 'gpci work', '* pw gpci with 1 0 floor', '* pw gpci'),
    number('practice_expense', 'gpci pe', '* pe gpci', 'pe gpci'),
    number('malpractice', 'gpci mp', '* mp gpci', 'mp gpci'),
  ],
});

/** Counties of each payment locality. */
export const paymentLocalities: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-localities',
  table: 'pfs-localities',
  title: 'Physician fee schedule, payment localities (YYLOCCO)',
  role: () => 'localities',
  columns: [
    MAC,
    LOCALITY,
    { name: 'state', from: ['state name', 'state'], required: true },
    { name: 'area', from: ['fee schedule area'], required: true },
    { name: 'counties', from: ['counties'], required: true },
  ],
});

/** Anesthesia conversion factors by locality. */
export const anesthesiaFactors: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-anesthesia',
  table: 'pfs-anesthesia',
  title: 'Physician fee schedule, anesthesia conversion factors (ANESYYYY)',
  role: () => 'localities',
  columns: [
    MAC,
    LOCALITY,
    number(
      'conversion_factor',
      'anes cf',
      '*anes* cf*',
      '*anesthesia conversion factor*',
      '*conversion factor*',
    ),
  ],
});

/** Base units of anesthesia codes. */
export const anesthesiaBaseUnits: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-anesthesia-base',
  table: 'pfs-anesthesia-base',
  title: 'Anesthesia base units by code',
  licence: AMA_LICENCE,
  role: () => 'codes',
  columns: [
    { name: 'code', from: ['code', 'cpt code', 'hcpcs code'], required: true, clean: procedureCode },
    number('base_units', 'base unit*', '*anesthesia base unit*'),
  ],
});

/** Payment caps of imaging by the outpatient prospective payment system. */
export const oppsCaps: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'pfs-opps-cap',
  table: 'pfs-opps-cap',
  title: 'Physician fee schedule, OPPS payment caps (OPPSCAP)',
  licence: AMA_LICENCE,
  rhythm: 'quarter',
  role: () => 'caps',
  columns: [
    { name: 'code', from: ['hcpcs code', 'hcpcs'], required: true, clean: procedureCode },
    { name: 'modifier', from: ['mod'], required: true },
    { name: 'status', from: ['status', 'procstat'], required: true },
    MAC,
    LOCALITY,
    number('facility_price', 'opps fac price', 'facility price'),
    number('nonfacility_price', 'opps non price', 'non facil*ty price'),
  ],
});

/** Restructured BETOS: the family of each code. */
export const betosFamilies: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'rbcs',
  table: 'rbcs',
  title: 'Restructured BETOS classification (rbcs)',
  role: () => 'codes',
  columns: [
    { name: 'code', from: ['hcpcs code', 'hcpcs cd'], required: true, clean: procedureCode },
    { name: 'procedure', from: ['rbcs procedure', 'rbcs major ind'] },
    { name: 'category', from: ['rbcs category', 'rbcs cat desc'], required: true },
    { name: 'subcategory', from: ['rbcs subcategory', 'rbcs subcat desc'], required: true },
    { name: 'family', from: ['rbcs family', 'rbcs family desc'], required: true },
  ],
});
