import { countCell, procedureCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { AMA_LICENCE, type TableLayout } from '../layout.ts';
import { providerOf } from './procedure-to-procedure.ts';

/**
 * NCCI medically unlikely edits: most units of a code, by kind of provider. In the pack `indicator` is the MUE
 * adjudication indicator: 1 by claim line, 2 by day of service (policy), 3 by day of service (clinical).
 *
 * @source CMS, Medicare NCCI MUE tables, quarterly
 */
export const medicallyUnlikelyEdits: TableLayout = delimitedLayout({
  id: 'ncci-mue',
  table: 'ncci-mue',
  title: 'NCCI medically unlikely edits, practitioner, outpatient hospital or DME supplier (CSV)',
  publisher: 'CMS',
  licence: AMA_LICENCE,
  rhythm: 'quarter',
  role: ({ name }, headings, row) =>
    providerOf(headings.find((heading) => heading.includes('mue values')) ?? '') ??
    providerOf(row?.[4] ?? '') ??
    providerOf(name),
  roleWords: '“practitioner”, “outpatient” or “dme”',
  columns: [
    {
      name: 'code',
      from: ['hcpcs cpt code', 'hcpcs code', 'cpt code'],
      required: true,
      clean: procedureCode,
    },
    { name: 'units', from: ['mue units', '* mue values', 'mue values'], required: true, clean: countCell },
    {
      name: 'indicator',
      from: ['mue mai', 'mue adjudication indicator', 'mai'],
      required: true,
      clean: (cell) => /^[123](?=\D|$)/.exec(cell)?.[0],
    },
    { name: 'rationale', from: ['mue rationale', 'rationale'] },
    { name: 'provider', from: ['mue service'] },
  ],
});
