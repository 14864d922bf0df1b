import { linesOf } from './decode.ts';

/** A record of a delimited file with the line it begins on, counted from 1. */
export interface DelimitedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Quoted line ends stand in the headings of CMS's tab-delimited files, never in their rows. */
const HEADING_LINES = 50;
/** A quote still open after so many lines was no quote. */
const LONGEST_CELL_LINES = 200;

/**
 * The records of a comma- or tab-delimited file. In comma-delimited text a quoted cell may hold commas and line
 * ends (RFC 4180); in tab-delimited text quotes count only around a whole cell, since rows carry inch marks.
 */
export function* recordsOf(bytes: Uint8Array, delimiter: ',' | '\t'): IterableIterator<DelimitedRecord> {
  let open = '';
  let opened = 0;
  let line = 0;
  for (const text of linesOf(bytes)) {
    line++;
    const whole = open === '' ? text : `${open}\n${text}`;
    const start = open === '' ? line : opened;
    const mayBeOpen = delimiter === ',' || start <= HEADING_LINES;
    if (
      mayBeOpen &&
      line - start < LONGEST_CELL_LINES &&
      whole.includes('"') &&
      hasOpenQuote(whole, delimiter)
    ) {
      open = whole;
      opened = start;
      continue;
    }
    open = '';
    yield { line: start, cells: cellsOf(whole, delimiter) };
  }
  if (open !== '') yield { line: opened, cells: cellsOf(open, delimiter) };
}

/** The cells of one record, without their quotes. */
export function cellsOf(record: string, delimiter: ',' | '\t'): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  while (at <= record.length) {
    const end = cellEnd(record, at, delimiter);
    const cell = record.slice(at, end);
    const quoted = cell.length >= 2 && cell.startsWith('"') && cell.endsWith('"');
    cells.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    at = end + 1;
  }
  return cells;
}

/** Where the cell that begins at `at` ends: at a delimiter outside quotes. */
function cellEnd(record: string, at: number, delimiter: string): number {
  let from = at;
  if (record[at] === '"') {
    const close = closingQuote(record, at);
    if (close !== -1) from = close + 1;
  }
  const end = record.indexOf(delimiter, from);
  return end === -1 ? record.length : end;
}

function closingQuote(record: string, open: number): number {
  for (let at = record.indexOf('"', open + 1); at !== -1; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] !== '"') return at;
  }
  return -1;
}

function hasOpenQuote(record: string, delimiter: string): boolean {
  for (let at = 0; at <= record.length; ) {
    if (record[at] === '"' && closingQuote(record, at) === -1) return true;
    at = cellEnd(record, at, delimiter) + 1;
  }
  return false;
}

/** A heading as it is compared: `HCPCS/\nCPT Code` and `hcpcs_cpt_code` are both `hcpcs cpt code`. */
export function headingKey(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
