import { numberCell, procedureCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { AMA_LICENCE, type TableLayout, US_GOVERNMENT } from '../layout.ts';

const CODE = { name: 'code', from: ['hcpcs code', 'hcpcs'], required: true, clean: procedureCode } as const;
const SHARED = { publisher: 'CMS', licence: AMA_LICENCE, rhythm: 'quarter' } as const;
const required = (name: string, ...from: string[]) => ({ name, from, required: true });
const amount = (name: string, ...from: string[]) => ({ name, from, clean: numberCell });
/** An APC as four digits, empty where none is given. */
const apc = (cell: string): string | undefined =>
  cell === '' ? '' : /^\d{1,5}$/.test(cell) ? cell.replace(/^0+/, '').padStart(4, '0') : undefined;

/** Addendum B: how hospitals are paid for each code of an outpatient claim. Its descriptors are left out. */
export const outpatientAddendumB: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'opps-addendum-b',
  table: 'opps-addendum-b',
  title: 'OPPS Addendum B, payment by HCPCS code',
  role: () => 'codes',
  columns: [
    CODE,
    required('status_indicator', 'si', 'status indicator', '* si'),
    { ...required('apc', 'apc', '* apc'), clean: apc },
    amount('relative_weight', 'relative weight', '*relative weight'),
    { ...amount('payment_rate', 'payment rate', '*payment rate'), required: true },
    amount('national_copayment', 'national unadjusted copayment', '*national unadjusted copayment'),
    amount('minimum_copayment', 'minimum unadjusted copayment', '*minimum unadjusted copayment'),
  ],
});

/** Addendum AA: covered surgical procedures of ambulatory surgical centers. Its descriptors are left out. */
export const surgicalCenterAddendumAA: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'asc-addendum-aa',
  table: 'asc-addenda',
  title: 'ASC Addendum AA, covered surgical procedures',
  role: () => 'surgical',
  columns: [
    CODE,
    required(
      'multiple_procedure_discount',
      'subject to multiple procedure discounting',
      '*multiple procedure*',
    ),
    required('payment_indicator', '*payment indicator'),
    { ...amount('payment_rate', '*payment rate', '*payment'), required: true },
  ],
});

/** Addendum BB: covered ancillary services of ambulatory surgical centers. Its descriptors are left out. */
export const surgicalCenterAddendumBB: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'asc-addendum-bb',
  table: 'asc-addenda',
  title: 'ASC Addendum BB, covered ancillary services',
  role: () => 'ancillary',
  accepts: (_name, headings) => !headings.some((heading) => heading.includes('multiple procedure')),
  columns: [
    CODE,
    { name: 'multiple_procedure_discount', from: [] },
    required('payment_indicator', '*payment indicator'),
    { ...amount('payment_rate', '*payment rate', '*payment'), required: true },
  ],
});

/** Wage indices of ambulatory surgical centers by core-based statistical area; two digits stand for a rural state. */
export const surgicalCenterWageIndices: TableLayout = delimitedLayout({
  id: 'asc-wage-index',
  table: 'asc-wage-index',
  title: 'ASC wage indices by area (CBSA)',
  publisher: 'CMS',
  licence: US_GOVERNMENT,
  rhythm: 'year',
  role: () => 'areas',
  columns: [
    {
      name: 'area',
      from: ['cbsa', 'cbsa code'],
      required: true,
      clean: (cell) => (/^(?:\d{2}|\d{5})$/.test(cell) ? cell : undefined),
    },
    required('name', 'cbsa name'),
    { ...required('wage_index', 'wi[0-9][0-9]', 'wage index', '*wage index'), clean: numberCell },
  ],
});
