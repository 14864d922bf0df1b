import type { SourceChapter, SourceCode, SourceNote } from './tabular-list.ts';

/** A code of the tabular list, 7th characters written out, in the list's order. */
export interface TreeCode {
  readonly code: string;
  readonly title: string;
  readonly billable: boolean;
}

/**
 * Every code of a tabular list, headers included, in its order. A code that takes a 7th character is a header;
 * its full codes are the stem filled with `X` to six characters, the character, and `, meaning` after the title.
 *
 * @param billable the official code set: the list prints some 7th characters that do not apply (S06 with D and S)
 * @source ICD-10-CM Official Guidelines I.A.4 and I.A.5; titles as the order file forms them
 */
export function writeOutCodes(
  chapters: readonly SourceChapter[],
  billable: ReadonlySet<string>,
): readonly TreeCode[] {
  const codes: TreeCode[] = [];
  const visit = (node: SourceCode, inherited: readonly SourceNote[]): void => {
    const own = node.notes.filter((note) => note.kind === 'sevenCharacter');
    const characters = own.length > 0 ? own : inherited;
    const full = node.children.length === 0 ? fullCodes(node, characters, billable) : [];
    const header = node.children.length > 0 || full.length > 0;
    codes.push({ code: node.code, title: node.title, billable: !header }, ...full);
    for (const child of node.children) visit(child, characters);
  };
  for (const category of chapters.flatMap((c) => c.sections).flatMap((s) => s.categories))
    visit(category, []);
  const written = new Set(codes.filter((c) => c.billable).map((c) => c.code));
  const missing = [...billable].filter((code) => !written.has(code));
  const extra = [...written].filter((code) => !billable.has(code));
  if (missing.length + extra.length > 0) {
    throw new Error(
      `the tabular list and the code set differ: without place ${missing.join(' ')}, without validity ${extra.join(' ')}`,
    );
  }
  return codes;
}

function fullCodes(
  stem: SourceCode,
  characters: readonly SourceNote[],
  billable: ReadonlySet<string>,
): readonly TreeCode[] {
  if (stem.code.length === 7) return [];
  return characters
    .map(({ character, text }) => ({
      code: stem.code.padEnd(6, 'X') + character,
      title: `${stem.title}, ${text}`,
      billable: true,
    }))
    .filter((full) => billable.has(full.code));
}

/** The nearest code above: the longest shorter beginning that is itself a code; undefined for a category. */
export function codeAbove(code: string, known: { has(code: string): boolean }): string | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const above = code.slice(0, length);
    if (known.has(above)) return above;
  }
  return undefined;
}
