import type { CodeMaster } from '../sources/code-editor.ts';

export const VALIDITY_COLUMNS = ['code', 'from', 'to', 'attributes'] as const;
const FIRST_DAY = '2015-10-01';

/**
 * The dated code list as rows: from empty for the first day of ICD-10-CM, to empty for a code still in force on the
 * last day the list knows. Rows of one code follow each other in time; neighbours with the same attributes are one.
 */
export function validityRows({ rows, knownUntil }: CodeMaster): readonly string[][] {
  const sorted = [...rows].sort((a, b) => (a.code + a.from < b.code + b.from ? -1 : 1));
  const merged: { code: string; from: string; to: string; attributes: string }[] = [];
  for (const row of sorted) {
    const attributes = row.attributes.join(' ');
    const last = merged.at(-1);
    if (last?.code === row.code && last.attributes === attributes && dayAfter(last.to) === row.from)
      last.to = row.to;
    else merged.push({ code: row.code, from: row.from, to: row.to, attributes });
  }
  return merged.map(({ code, from, to, attributes }) => [
    code,
    from === FIRST_DAY ? '' : from,
    to === knownUntil ? '' : to,
    attributes,
  ]);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
