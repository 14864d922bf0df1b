import type { Problem } from '../../../base/problem.ts';
import { dateCell, procedureCode } from '../cells.ts';
import { linesOf } from '../decode.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { calendarDate } from '../effective-date.ts';
import type { TableLayout } from '../layout.ts';

const SHARED = {
  table: 'cpt',
  publisher: 'American Medical Association',
  licence: '© American Medical Association; for the licensee who added it only',
  rhythm: 'year',
} as const;

/** A CPT code: five digits, or four and F, T, U or M. */
const cptCode = (cell: string): string | undefined =>
  /^\d{4}[0-9FTUM]$/i.test(cell) ? procedureCode(cell) : undefined;

/** The licensee's consolidated code list: one row a code with its long, medium and short descriptor. */
export const cptConsolidatedList: TableLayout = delimitedLayout({
  ...SHARED,
  id: 'cpt-consolidated',
  title: 'CPT consolidated code list, licensed (Concept Id, CPT Code, Long, Medium, Short…)',
  role: () => 'descriptors',
  columns: [
    { name: 'code', from: ['cpt code', 'code'], required: true, clean: cptCode },
    { name: 'long', from: ['long', 'long descriptor', 'long description'], required: true },
    { name: 'medium', from: ['medium', 'medium descriptor', 'medium description'], required: true },
    { name: 'short', from: ['short', 'short descriptor', 'short description'], required: true },
    { name: 'consumer', from: ['consumer', 'consumer descriptor'] },
    { name: 'effective', from: ['current descriptor effective date'], clean: (cell) => dateCell(cell) ?? '' },
  ],
});

const SIZES = [
  ['long', /^long/i, 'LONGULT.txt'],
  ['medium', /^med/i, 'MEDU.txt'],
  ['short', /^short/i, 'SHORTU.txt'],
] as const;
const LINE = /^(\d{4}[0-9FTUM])[\t ]+(\S.*)$/;

/** The licensee's ASCII files of one descriptor each: a code, a blank or tab, the descriptor. */
export const cptDescriptorFiles: readonly TableLayout[] = SIZES.map(([size, filePattern, example]) => ({
  ...SHARED,
  id: `cpt-${size}`,
  title: `CPT ${size} descriptors, licensed (${example})`,
  recognise: (head: string, name: string) => {
    const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '');
    const codes = lines.filter((line) => LINE.test(line)).length;
    return filePattern.test(name.split('/').at(-1) ?? '') && codes >= 1 && codes * 2 >= lines.length;
  },
  effectiveFrom: calendarDate,
  read: (file) => {
    const problems: Problem[] = [];
    const rows: string[][] = [];
    let number = 0;
    for (const line of linesOf(file.bytes)) {
      number++;
      const match = LINE.exec(line.trimEnd());
      const [, code = '', text = ''] = match ?? [];
      if (match !== null) rows.push([code, text.replace(/\s+/g, ' ').trim()]);
      // The files begin with the AMA's terms and a blank line; only what follows the codes is out of place.
      else if (rows.length > 0 && line.trim() !== '')
        problems.push({
          place: `${file.name}, line ${String(number)}`,
          message: 'This line begins with no CPT code.',
        });
    }
    return { value: { kind: 'rows', parts: [{ role: size, columns: ['code', size], rows }] }, problems };
  },
}));
