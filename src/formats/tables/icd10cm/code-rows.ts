import type { TreeCode } from './code-tree.ts';

export const CODE_COLUMNS = ['code', 'billable', 'short', 'long'] as const;
/** In the `short` column: the same as the long title. */
const SAME = '=';
/** The order file's short titles are cut to this; a long title that fits is its own short title (all 42,503 do). */
export const SHORT_TITLE_LENGTH = 60;

/** A title as the order file has it. */
export interface OfficialTitle {
  readonly billable: boolean;
  readonly short: string;
  readonly long: string;
}

/** Rows of a release whose order file is at hand. Throws when it and the tabular list of that year differ. */
export function rowsOfOrderFile(
  codes: readonly TreeCode[],
  titles: ReadonlyMap<string, OfficialTitle>,
): readonly string[][] {
  if (titles.size !== codes.length) {
    throw new Error(
      `the order file has ${String(titles.size)} codes, the tabular list ${String(codes.length)}`,
    );
  }
  return codes.map(({ code, title, billable }) => {
    const official = titles.get(code);
    if (official?.long.replace(/ +/g, ' ') !== title || official.billable !== billable) {
      throw new Error(`${code}: the order file says ${JSON.stringify(official)}, the tabular list ${title}`);
    }
    return codeRow(code, billable, official.short, official.long);
  });
}

/**
 * Rows of a release known by its tabular list alone. The short title is the long one where it fits, else that of
 * an earlier order file when the long title is unchanged, else empty.
 */
export function rowsOfTabularList(
  codes: readonly TreeCode[],
  earlier: ReadonlyMap<string, OfficialTitle>,
): readonly string[][] {
  return codes.map(({ code, title, billable }) => {
    const before = earlier.get(code);
    const short = title.length <= SHORT_TITLE_LENGTH ? title : before?.long === title ? before.short : '';
    return codeRow(code, billable, short, title);
  });
}

function codeRow(code: string, billable: boolean, short: string, long: string): string[] {
  return [code, billable ? '1' : '0', short === long && long !== '' ? SAME : short, long];
}
