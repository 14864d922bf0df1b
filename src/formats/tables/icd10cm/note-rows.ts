import type { SourceChapter, SourceCode, SourceNote } from './tabular-list.ts';

export const NOTE_COLUMNS = ['place', 'kind', 'character', 'text'] as const;

/** Every note of a tabular list at the chapter (its number), section or code (without dot) where it is printed. */
export function noteRows(chapters: readonly SourceChapter[]): readonly string[][] {
  const rows: string[][] = [];
  const add = (place: string, notes: readonly SourceNote[]): void => {
    for (const note of notes) rows.push([place, note.kind, note.character, note.text]);
  };
  const visit = (node: SourceCode): void => {
    add(node.code, node.notes);
    for (const child of node.children) visit(child);
  };
  for (const chapter of chapters) {
    add(chapter.number, chapter.notes);
    for (const section of chapter.sections) {
      add(section.id, section.notes);
      for (const category of section.categories) visit(category);
    }
  }
  return rows;
}
