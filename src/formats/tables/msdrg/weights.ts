import { headOf } from '../decode.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { fiscalDate } from '../effective-date.ts';
import { type TableLayout, US_GOVERNMENT } from '../layout.ts';

/** A number; a full stop stands where a DRG has none. */
const figure = (cell: string): string => (/^[\d,]+(?:\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : '');
const number = (name: string, ...from: string[]) => ({ name, from, clean: figure });
const required = (name: string, ...from: string[]) => ({ name, from, required: true });

/** Table 5 of the IPPS final rule: weights and mean stays of the MS-DRGs of a fiscal year. */
export const drgWeightTable: TableLayout = delimitedLayout({
  id: 'msdrg-weights',
  table: 'msdrg-weights',
  title: 'IPPS Final Rule Table 5, MS-DRG weights and mean stays',
  publisher: 'CMS',
  licence: US_GOVERNMENT,
  rhythm: 'fiscal',
  role: () => 'weights',
  columns: [
    {
      name: 'drg',
      from: ['ms drg'],
      required: true,
      clean: (cell) => (/^\d{1,3}$/.test(cell) ? cell.padStart(3, '0') : undefined),
    },
    {
      ...required('type', 'type'),
      clean: (cell) => (cell === 'SURG' || cell === 'MED' ? cell : ''),
    },
    { ...number('weight', 'weights*cap applied', 'weights', 'relative weight'), required: true },
    number('weightBeforeCap', 'weights before cap', 'weights'),
    { ...number('geometricMeanStay', 'geometric mean los'), required: true },
    { ...number('meanStay', 'arithmetic mean los'), required: true },
    required('postAcute', '*post acute drg'),
    required('specialPay', '*special pay drg'),
  ],
  effectiveFrom: (file) => {
    const year = /FY\s?(20\d\d)/i.exec(headOf(file.bytes, 2000))?.[1];
    return fiscalDate(file, year === undefined ? undefined : Number(year));
  },
});
