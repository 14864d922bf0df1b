import { codeAbove, type TreeCode } from '../../src/formats/tables/icd10cm/code-tree.ts';
import type { DatedCode } from '../sources/code-editor.ts';

/**
 * The codes of a release of which only the dated code list is known: the last tabular list, less the codes that
 * ended, plus the new ones without a title. A code that ended and has new ones below it becomes a header.
 *
 * @param last  codes of the last known tabular list, in its order
 * @param valid the dated list's codes on the new release's first day
 */
export function codesOfNextYear(last: readonly TreeCode[], valid: ReadonlySet<string>): readonly TreeCode[] {
  const known = new Map(last.map((c) => [c.code, c]));
  const added = [...valid].filter((code) => !known.has(code)).sort();
  const headers = new Set(added.flatMap((code) => headersOf(code)).filter((code) => !valid.has(code)));
  const codes: TreeCode[] = last
    .filter((c) => !c.billable || valid.has(c.code) || headers.has(c.code))
    .map((c) => (headers.has(c.code) ? { ...c, billable: false } : c));
  const present = new Set(codes.map((c) => c.code));
  const entries = [
    ...[...headers].map((code) => ({ code, title: '', billable: false })),
    ...added.map((code) => ({ code, title: '', billable: true })),
  ].filter((c) => !present.has(c.code));
  entries.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const entry of entries) {
    codes.splice(placeOf(entry.code, codes, present), 0, entry);
    present.add(entry.code);
  }
  return withoutEmptyHeaders(codes);
}

/** Beginnings of a code that are codes themselves: of three characters or more, not ending in a placeholder. */
function headersOf(code: string): readonly string[] {
  return [3, 4, 5, 6]
    .filter((length) => length < code.length)
    .map((length) => code.slice(0, length))
    .filter((beginning) => !beginning.endsWith('X'));
}

/** Where a new code stands: after the sibling before it and all below that, else right after its parent. */
function placeOf(code: string, codes: readonly TreeCode[], present: ReadonlySet<string>): number {
  const parent = codeAbove(code, present) ?? '';
  const before = codes.findLastIndex(
    (c) => c.code < code && c.code.startsWith(parent) && (codeAbove(c.code, present) ?? '') === parent,
  );
  const anchor = before === -1 ? codes.findIndex((c) => c.code === parent) : before;
  const anchorCode = codes[anchor]?.code ?? '';
  let place = anchor + 1;
  while (before !== -1 && codes[place]?.code.startsWith(anchorCode) === true) place++;
  return place;
}

/** A header all of whose codes ended is gone with them. */
function withoutEmptyHeaders(codes: readonly TreeCode[]): readonly TreeCode[] {
  const billable = codes.filter((c) => c.billable).map((c) => c.code);
  const used = new Set(billable.flatMap((code) => [3, 4, 5, 6, 7].map((length) => code.slice(0, length))));
  return codes.filter((c) => used.has(c.code));
}

/** Codes of a dated list valid on a day. */
export function validOn(rows: readonly DatedCode[], day: string): ReadonlySet<string> {
  return new Set(rows.filter((row) => row.from <= day && day <= row.to).map((row) => row.code));
}
