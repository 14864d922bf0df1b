import type { SourceShelf } from './source-shelf.ts';

const CODE_COLUMN = 1;
const TITLE_COLUMN = 25;

/**
 * Long titles in appendix B of one version of the MS-DRG Definitions Manual: every diagnosis code but external
 * causes. Fixed columns; a code's further lines have none in the first.
 */
export function diagnosisTitles(sources: SourceShelf, version: string): ReadonlyMap<string, string> {
  const lines = sources.text('drgpy-manual', `data/${version}/appendix_B.txt`).split(/\r?\n/);
  const titles = new Map<string, string>();
  for (const line of lines) {
    const code = /^ ([A-Z][0-9A-Z]{2,6}) /.exec(line)?.[CODE_COLUMN];
    const title = line.slice(TITLE_COLUMN).trim();
    if (code !== undefined && /\d/.test(code) && !line.startsWith(' I10 Dx') && title !== '')
      titles.set(code, title);
  }
  return titles;
}
