import type { CheckContext } from '../table-checker.ts';

/** A row of a tab-delimited official file, by column name. */
export type OfficialRow = (column: string) => string;

/** Rows of a tab-delimited file below `../shared`, which has a heading line. */
export function officialRows({ shared }: Pick<CheckContext, 'shared'>, path: string): readonly OfficialRow[] {
  const [heading = '', ...lines] = new TextDecoder().decode(shared(path)).split(/\r?\n/);
  const columns = heading.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return (column) => {
        const place = columns.indexOf(column);
        if (place === -1) throw new Error(`${path} has no column ${column}`);
        return (cells[place] ?? '').trim();
      };
    });
}

/** Codes with their meaning from a code system in FHIR shorthand; those reserved, unassigned or `~` are left out. */
export function shorthandCodes(
  { shared }: Pick<CheckContext, 'shared'>,
  name: string,
): ReadonlyMap<string, string> {
  const text = new TextDecoder().decode(shared(`data/cms_code_systems/CodeSystem-${name}.fsh`));
  const codes = [...text.matchAll(/^\s*\* #(\S+) "(.*)"\s*$/gm)].map((match): readonly [string, string] => [
    match[1] ?? '',
    match[2] ?? '',
  ]);
  return new Map(codes.filter(([code, meaning]) => !code.startsWith('~') && !UNUSED.test(meaning)));
}

const UNUSED = /^(?:reserved|unassigned|no description|unknown$|unknown value)/i;

/** Letters and digits alone, to see whether a text was copied. */
export function bareText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
