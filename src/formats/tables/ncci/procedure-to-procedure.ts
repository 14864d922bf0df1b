import { dateCell, procedureCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { AMA_LICENCE, type TableLayout } from '../layout.ts';

/** One row holds every column-two code of a column-one code with the same dates, indicator and rationale. */
export const PTP_COLUMNS = ['column_1', 'from', 'to', 'modifier', 'rationale', 'column_2'] as const;

/**
 * NCCI procedure-to-procedure edits, practitioner or outpatient hospital: about 2.5 million pairs in four files.
 * In the pack `from` is empty where the file gives none, `to` is empty while the edit is active, and `modifier` is
 * 0 never, 1 allowed, 9 deleted on the day it began.
 *
 * @source CMS, Medicare NCCI PTP coding edits, quarterly
 */
export const procedureToProcedureEdits: TableLayout = delimitedLayout({
  id: 'ncci-ptp',
  table: 'ncci-ptp',
  title: 'NCCI procedure-to-procedure edits, practitioner or outpatient hospital (TXT or CSV)',
  publisher: 'CMS',
  licence: AMA_LICENCE,
  rhythm: 'quarter',
  partial: true,
  role: ({ name }) => providerOf(name),
  roleWords: '“practitioner” or “ccipra”, or “outpatient”, “hospital” or “ccioph”',
  columns: [
    { name: 'column_1', from: ['column 1', 'column1'], required: true, clean: procedureCode },
    { name: 'column_2', from: ['column 2', 'column2'], required: true, clean: procedureCode },
    { name: 'from', from: ['effective date*'], clean: dateCell },
    { name: 'to', from: ['deletion date*'], required: true, clean: dateCell },
    {
      name: 'modifier',
      from: ['modifier*'],
      required: true,
      clean: (cell) => (/^[019]$/.test(cell) ? cell : undefined),
    },
    { name: 'rationale', from: ['*rationale*'] },
  ],
  pack: (rows) => ({ columns: PTP_COLUMNS, rows: grouped(rows) }),
});

function grouped(rows: Iterable<readonly string[]>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [one = '', two = '', from = '', to = '', modifier = '', rationale = ''] of rows) {
    const key = `${one}\t${from}\t${to}\t${modifier}\t${rationale}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [two]);
    else group.push(two);
  }
  return [...groups].map(([key, codes]) => [...key.split('\t'), codes.join(' ')]);
}

/** The provider that a file of NCCI is for, by its name. */
export function providerOf(name: string): 'practitioner' | 'outpatient' | 'dme' | undefined {
  const lower = name.toLowerCase();
  if (/dme|supplier/.test(lower)) return 'dme';
  if (/ccioph|outpatient|hospital|facility/.test(lower)) return 'outpatient';
  if (/ccipra|practitioner|physician/.test(lower)) return 'practitioner';
  return undefined;
}
