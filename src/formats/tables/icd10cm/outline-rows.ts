import { codeAbove, type TreeCode } from './code-tree.ts';
import type { SourceChapter } from './tabular-list.ts';

export const OUTLINE_COLUMNS = ['place', 'kind', 'parent', 'title', 'members'] as const;

/**
 * Chapters, sections and the order of codes as rows. A chapter's members are its sections, a section's its
 * categories, in the list's order; sections stand within sections (C00-C14 in C00-C75 in C00-C96). A row of kind
 * `order` lists the codes directly below a code where the list's order is not that of the characters
 * (C84.A stands before C84.9).
 */
export function outlineRows(
  chapters: readonly SourceChapter[],
  codes: readonly TreeCode[],
): readonly string[][] {
  const known = new Set(codes.map((c) => c.code));
  const categories = codes.filter((c) => codeAbove(c.code, known) === undefined).map((c) => c.code);
  const position = new Map(categories.map((category, index) => [category, index]));
  const covered = new Set(
    chapters
      .flatMap((chapter) => chapter.sections)
      .map((section) => rangeOf(section.id, categories, position))
      .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)),
  );
  const rows: string[][] = [];
  for (const chapter of chapters) {
    const ranges = chapter.sections.map((section) => ({
      ...section,
      ...withLaterCategories(rangeOf(section.id, categories, position), covered, categories.length),
    }));
    rows.push([chapter.number, 'chapter', '', chapter.title, ranges.map((r) => r.id).join(' ')]);
    for (const range of ranges) {
      const around = ranges
        .filter((r) => r.id !== range.id && r.from <= range.from && range.to <= r.to)
        .sort((a, b) => a.to - a.from - (b.to - b.from))[0];
      const members = range.categories.length === 0 ? [] : ownCategories(range, ranges, categories);
      rows.push([range.id, 'section', around?.id ?? chapter.number, range.title, members.join(' ')]);
    }
  }
  return [...rows, ...orderRows(codes, known)];
}

interface Range {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Categories of a section that no narrower section holds; taken from the whole list, so that later codes join it. */
function ownCategories(
  range: Range,
  ranges: readonly Range[],
  categories: readonly string[],
): readonly string[] {
  const narrower = ranges.filter((r) => r.id !== range.id && range.from <= r.from && r.to <= range.to);
  return categories
    .slice(range.from, range.to + 1)
    .filter((_, i) => !narrower.some((r) => r.from <= range.from + i && range.from + i <= r.to));
}

/** A category newer than the list's sections (J4B after J40-J4A) belongs to the section that ends before it. */
function withLaterCategories(
  range: Omit<Range, 'id'>,
  covered: ReadonlySet<number>,
  size: number,
): Omit<Range, 'id'> {
  let to = range.to;
  while (to + 1 < size && !covered.has(to + 1)) to++;
  return { from: range.from, to };
}

/** Whether a code set has categories within a section. */
export function sectionHolds(id: string, categories: readonly string[]): boolean {
  return (
    rangeIn(id, categories, new Map(categories.map((category, index) => [category, index]))) !== undefined
  );
}

/** First and last position of a section's categories; its ends need not be codes (T07-T88, U00-U49). */
function rangeOf(
  id: string,
  categories: readonly string[],
  position: ReadonlyMap<string, number>,
): Omit<Range, 'id'> {
  const range = rangeIn(id, categories, position);
  if (range === undefined) throw new Error(`section ${id} holds no category`);
  return range;
}

function rangeIn(
  id: string,
  categories: readonly string[],
  position: ReadonlyMap<string, number>,
): Omit<Range, 'id'> | undefined {
  const [first = id, last = first] = id.split('-');
  const exactFrom = position.get(first);
  const exactTo = position.get(last);
  const from = exactFrom ?? categories.findIndex((category) => category >= first && category[0] === first[0]);
  const to = exactTo ?? categories.findLastIndex((category) => category <= last && category[0] === last[0]);
  return from === -1 || to < from ? undefined : { from, to };
}

function orderRows(codes: readonly TreeCode[], known: ReadonlySet<string>): readonly string[][] {
  const below = new Map<string, string[]>();
  for (const { code } of codes) {
    const above = codeAbove(code, known);
    if (above !== undefined) below.set(above, [...(below.get(above) ?? []), code]);
  }
  return [...below]
    .filter(([, children]) => children.some((child, i) => i > 0 && child < (children[i - 1] ?? '')))
    .map(([code, children]) => [code, 'order', '', '', children.join(' ')]);
}
