import type { Problem, Read } from '../../../base/problem.ts';
import { dateCell } from '../cells.ts';
import { linesOf } from '../decode.ts';
import { calendarDate } from '../effective-date.ts';
import { type TableContent, type TableFile, type TableLayout, US_GOVERNMENT } from '../layout.ts';
import { HCPCS_COLUMNS, MODIFIER_COLUMNS } from './columns.ts';

/**
 * Columns of the HCPCS contractor record (320 characters), counted from 1, as CMS prints them.
 *
 * @source CMS, “HCPCS Contractor Record” layout (HCPC2024_recordlayout.txt; unchanged since HCPCS2016_recordlayout.txt)
 */
const FIELD = {
  code: [1, 5],
  modifier: [4, 5],
  sequence: [6, 10],
  /** 3 and 7 begin a code or a modifier, 4 and 8 go on with its description. */
  recordType: [11, 11],
  longDescription: [12, 91],
  shortDescription: [92, 119],
  pricing: [120, 127],
  multiplePricing: [128, 128],
  statute: [171, 180],
  crossReferences: [205, 229],
  coverage: [230, 230],
  processingNote: [253, 256],
  betos: [257, 259],
  typeOfService: [261, 265],
  anesthesiaUnits: [266, 268],
  added: [269, 276],
  actionEffective: [277, 284],
  terminated: [285, 292],
  action: [293, 293],
} as const;

const LINE = /^(?:[A-Z]\d{4}|\d{4}[0-9A-Z]| {3}[0-9A-Z]{2})\d{5}[3478]/;

interface OpenRecord {
  readonly isModifier: boolean;
  readonly code: string;
  readonly first: string;
  readonly description: string[];
}

/** The quarterly alpha-numeric HCPCS file: `HCPCYYYY_MMM_ANWEB.txt`, one or more records a code. */
export const hcpcsContractorRecord: TableLayout = {
  id: 'hcpcs-anweb',
  table: 'hcpcs',
  title: 'HCPCS Level II quarterly file (HCPCYYYY_MMM_ANWEB.txt)',
  publisher: 'CMS',
  licence: US_GOVERNMENT,
  rhythm: 'quarter',
  recognise: (head) => {
    const lines = head
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .slice(0, 20);
    return (
      lines.length > 0 && lines.every((line) => LINE.test(line)) && lines.some((line) => line.length > 290)
    );
  },
  effectiveFrom: (file) => calendarDate(file),
  read: readRecords,
};

function readRecords(file: TableFile): Read<TableContent> {
  const problems: Problem[] = [];
  const records: OpenRecord[] = [];
  let number = 0;
  for (const line of linesOf(file.bytes)) {
    number++;
    if (line.trim() === '' || line === '\u001a') continue;
    const type = field(line, 'recordType');
    const place = `${file.name}, line ${String(number)}`;
    if (!LINE.test(line)) {
      problems.push({ place, message: 'This line is not laid out as a HCPCS contractor record.' });
    } else if (type === '3' || type === '7') {
      const code = field(line, type === '7' ? 'modifier' : 'code');
      records.push({
        isModifier: type === '7',
        code,
        first: line,
        description: [field(line, 'longDescription')],
      });
    } else {
      const open = records.at(-1);
      const code = field(line, type === '8' ? 'modifier' : 'code');
      if (open?.code === code) open.description.push(field(line, 'longDescription'));
      else problems.push({ place, message: `A second line of ${code} stands before its first.` });
    }
  }
  const rows = (modifiers: boolean): OpenRecord[] => records.filter((r) => r.isModifier === modifiers);
  return {
    value: {
      kind: 'rows',
      parts: [
        { role: 'codes', columns: HCPCS_COLUMNS, rows: rows(false).map(codeRow) },
        { role: 'modifiers', columns: MODIFIER_COLUMNS, rows: rows(true).map(modifierRow) },
      ],
    },
    problems,
  };
}

function codeRow({ code, first, description }: OpenRecord): readonly string[] {
  return [
    code,
    description.join(' ').replace(/\s+/g, ' ').trim(),
    field(first, 'shortDescription'),
    dateField(first, 'added'),
    dateField(first, 'actionEffective'),
    dateField(first, 'terminated'),
    field(first, 'action'),
    field(first, 'coverage'),
    chunks(field(first, 'pricing'), 2),
    field(first, 'multiplePricing'),
    field(first, 'betos'),
    field(first, 'typeOfService'),
    field(first, 'anesthesiaUnits').replace(/^0+(?=\d)/, ''),
    chunks(field(first, 'crossReferences'), 5),
    field(first, 'statute'),
    field(first, 'processingNote'),
  ];
}

function modifierRow({ code, first, description }: OpenRecord): readonly string[] {
  return [
    code,
    description.join(' ').replace(/\s+/g, ' ').trim(),
    dateField(first, 'added'),
    dateField(first, 'terminated'),
  ];
}

function field(line: string, name: keyof typeof FIELD): string {
  const [from, to] = FIELD[name];
  return line.slice(from - 1, to).trim();
}

function dateField(line: string, name: keyof typeof FIELD): string {
  return dateCell(field(line, name)) ?? '';
}

function chunks(text: string, size: number): string {
  return (text.match(new RegExp(`.{1,${String(size)}}`, 'g')) ?? [])
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}
