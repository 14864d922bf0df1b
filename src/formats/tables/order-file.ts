import type { Problem, Read } from '../../base/problem.ts';

/** A row of the ICD-10-CM or ICD-10-PCS order file. */
export interface OrderRow {
  /** Without its dot. */
  readonly code: string;
  readonly billable: boolean;
  readonly short: string;
  readonly long: string;
}

const LINE = /^\d{5} ([0-9A-Z]{3,7}) {0,4} ([01]) (.{60}) (.*)$/;

/** Rows of an order file: columns 7–13 code, 15 billable, 17–76 short title, from 78 long title. */
export function readOrderFile(text: string): readonly OrderRow[] {
  return readOrderLines(text, 'order file').value;
}

/** Rows of an order file, and the lines that are not of its layout, with their place. */
export function readOrderLines(text: string, name: string): Read<readonly OrderRow[]> {
  const problems: Problem[] = [];
  const rows: OrderRow[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const match = LINE.exec(line);
    if (match === null) {
      problems.push({
        place: `${name}, line ${String(index + 1)}`,
        message: 'This line is not laid out as a line of the order file.',
      });
      continue;
    }
    const [, code = '', billable = '', short = '', long = ''] = match;
    rows.push({ code, billable: billable === '1', short: short.trim(), long: long.trim() });
  }
  return { value: rows, problems };
}
