import type { Problem, Read } from '../../base/problem.ts';
import { type DelimitedRecord, headingKey, recordsOf } from './delimited.ts';
import { calendarDate } from './effective-date.ts';
import type { EffectiveDate, TableContent, TableFile, TableLayout, TablePart } from './layout.ts';

/** A column of the pack and where it comes from. */
export interface ColumnSource {
  /** Name in the pack. */
  readonly name: string;
  /** Headings it may have, as `headingKey` writes them; `*` stands for any words. */
  readonly from: readonly string[];
  /** Whether a file without it is of another layout. */
  readonly required?: boolean;
  /** Cleans a cell; undefined where it cannot be what the column holds. */
  readonly clean?: (cell: string) => string | undefined;
}

/** A layout of delimited text with a heading line. */
export interface DelimitedLayout {
  readonly id: string;
  readonly table: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly rhythm: TableLayout['rhythm'];
  readonly columns: readonly ColumnSource[];
  /** Role of the pack; undefined when neither name nor content tell it (the message then asks for it). */
  readonly role: (
    file: Pick<TableFile, 'name'>,
    headings: readonly string[],
    row?: readonly string[],
  ) => string | undefined;
  /** What the file must be named for a role to be known; needed where `role` may answer undefined. */
  readonly roleWords?: string;
  /** Tells layouts of equal headings apart. */
  readonly accepts?: (name: string, headings: readonly string[]) => boolean;
  /** Rows to leave out without a word (footers, codes of another system). */
  readonly skips?: (row: readonly string[]) => boolean;
  readonly effectiveFrom?: (file: TableFile) => EffectiveDate | undefined;
  /** Turns rows into the rows of the pack, where they are not the same. */
  readonly pack?: (rows: Iterable<readonly string[]>) => {
    columns: readonly string[];
    rows: readonly (readonly string[])[];
  };
  readonly partial?: boolean;
}

const HEADING_LINES = 60;
const END_OF_FILE = String.fromCharCode(26);
/** Single problems told in full; the rest is counted. */
const PROBLEMS_TOLD = 20;

/** The layout unit of delimited text with a heading line. */
export function delimitedLayout(spec: DelimitedLayout): TableLayout {
  return {
    id: spec.id,
    table: spec.table,
    title: spec.title,
    publisher: spec.publisher,
    licence: spec.licence,
    rhythm: spec.rhythm,
    recognise: (head, name) => {
      const heading = findHeading(new TextEncoder().encode(head), spec);
      return heading !== undefined && (spec.accepts?.(name, heading.headings) ?? true);
    },
    effectiveFrom: spec.effectiveFrom ?? calendarDate,
    read: (file) => readDelimited(file, spec),
  };
}

interface Heading {
  readonly delimiter: ',' | '\t';
  readonly line: number;
  readonly headings: readonly string[];
  /** For each column of the pack its place in the file, -1 when the file has none. */
  readonly places: readonly number[];
}

function findHeading(bytes: Uint8Array, { columns }: DelimitedLayout): Heading | undefined {
  for (const delimiter of ['\t', ','] as const) {
    for (const record of recordsOf(bytes, delimiter)) {
      if (record.line > HEADING_LINES) break;
      const headings = record.cells.map(headingKey);
      const places = columns.map((column) => placeOf(column, headings));
      const complete = columns.every((column, i) => column.required !== true || places[i] !== -1);
      if (complete && record.cells.length > 1) return { delimiter, line: record.line, headings, places };
    }
  }
  return undefined;
}

function placeOf(column: ColumnSource, headings: readonly string[]): number {
  for (const wanted of column.from) {
    const pattern = new RegExp(`^${wanted.replaceAll('*', '.*')}$`);
    const place = headings.findIndex((heading) => pattern.test(heading));
    if (place !== -1) return place;
  }
  return -1;
}

function readDelimited(file: TableFile, spec: DelimitedLayout): Read<TableContent> {
  const heading = findHeading(file.bytes, spec);
  const problems: Problem[] = [];
  if (heading === undefined) return { value: { kind: 'rows', parts: [] }, problems };
  const counter = { refused: 0 };
  let first: readonly string[] | undefined;
  const rows = function* (): IterableIterator<readonly string[]> {
    const cleaners = spec.columns.map(remembering);
    for (const record of recordsOf(file.bytes, heading.delimiter)) {
      if (record.line <= heading.line || isBlank(record)) continue;
      const row = cleanRow(record, heading.places, spec.columns, cleaners);
      if (typeof row !== 'string') {
        if (spec.skips?.(row) === true) continue;
        first ??= row;
        yield row;
      } else if (!isFooter(record)) {
        counter.refused++;
        if (counter.refused <= PROBLEMS_TOLD)
          problems.push({ place: `${file.name}, line ${String(record.line)}`, message: row });
      }
    }
  };
  const packed = spec.pack?.(rows()) ?? { columns: spec.columns.map((c) => c.name), rows: [...rows()] };
  const role = spec.role(file, heading.headings, first);
  if (counter.refused > PROBLEMS_TOLD) {
    problems.push({
      place: file.name,
      message: `${String(counter.refused - PROBLEMS_TOLD)} more lines could not be read.`,
    });
  }
  if (role === undefined) {
    problems.push({
      place: file.name,
      message: `The name does not tell which part this is; it must hold ${spec.roleWords ?? 'it'}.`,
    });
    return { value: { kind: 'rows', parts: [] }, problems };
  }
  const part: TablePart = { role, ...packed, ...(spec.partial === true ? { partial: true } : {}) };
  return { value: { kind: 'rows', parts: [part] }, problems };
}

/** The cells of the pack's columns, or what is wrong with the line. */
function cleanRow(
  { cells }: DelimitedRecord,
  places: readonly number[],
  columns: readonly ColumnSource[],
  cleaners: readonly Cleaner[],
): readonly string[] | string {
  const row = new Array<string>(columns.length);
  for (let i = 0; i < columns.length; i++) {
    const cell = cells[places[i] ?? -1] ?? '';
    const clean = cleaners[i]?.(cell);
    if (clean === undefined)
      return `“${cell.trim().slice(0, 40)}” is no ${(columns[i]?.name ?? '').replaceAll('_', ' ')}.`;
    row[i] = clean;
  }
  return row;
}

type Cleaner = (cell: string) => string | undefined;

const REMEMBERED = 50_000;

/** Cleans a cell once for each of its values: the large files say the same few thousand things millions of times. */
function remembering({ clean }: ColumnSource): Cleaner {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const bare = cell.replace(/\s+/g, ' ').trim();
    const cleaned = clean === undefined ? bare : clean(bare);
    if (known.size < REMEMBERED) known.set(cell, cleaned);
    return cleaned;
  };
}

function isBlank({ cells }: DelimitedRecord): boolean {
  return (cells[0] ?? '') === '' && cells.every((cell) => cell.trim() === '');
}

/** What stands below a table: an end-of-file sign, a footnote, or a line of prose in one cell. */
function isFooter({ cells }: DelimitedRecord): boolean {
  const first = (cells[0] ?? '').trim();
  if (first.startsWith('*') || first === END_OF_FILE) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length === 1 && /\s/.test(filled[0]?.trim() ?? '');
}
