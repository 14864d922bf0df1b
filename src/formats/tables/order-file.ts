/** A row of the ICD-10-CM order file. */
export interface OrderRow {
  /** Without its dot. */
  readonly code: string;
  readonly billable: boolean;
  readonly short: string;
  readonly long: string;
}

/** Rows of an order file: columns 7–13 code, 15 billable, 17–76 short title, from 78 long title. */
export function readOrderFile(text: string): readonly OrderRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      code: line.slice(6, 13).trim(),
      billable: line[14] === '1',
      short: line.slice(16, 76).trim(),
      long: line.slice(77).trim(),
    }));
}
