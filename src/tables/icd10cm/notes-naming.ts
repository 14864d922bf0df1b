import { oncePerKey } from '../../base/once.ts';
import { type CodeReference, readReferences } from './code-reference.ts';
import type { Icd10CmEdition, TabularNoteKind } from './icd10cm.ts';
import { fallsUnder } from './reference-match.ts';

/** A note that applies to a code, with the codes it names read. */
export interface NamingNote {
  /** Code, section or chapter where the Tabular List prints it. */
  readonly at: string;
  readonly text: string;
  /** References that no condition in words narrows. */
  readonly references: readonly CodeReference[];
}

/** The notes of one kind that apply to a code, own and inherited, with what they name; read once per edition. */
export function notesNaming(
  edition: Icd10CmEdition,
  code: string,
  kind: TabularNoteKind,
): readonly NamingNote[] {
  return notesOf(edition, code).get(kind) ?? [];
}

/** The notes of a code that name codes, by kind. */
const notesOf = oncePerKey((edition: Icd10CmEdition, code: string) => {
  const byKind = new Map<TabularNoteKind, NamingNote[]>();
  for (const { kind, at, text, references } of edition.notes(code)) {
    if (references.length === 0) continue;
    const notes = byKind.get(kind) ?? [];
    byKind.set(kind, notes);
    notes.push({ at, text, references: readReferences(text).filter((r) => r.condition === undefined) });
  }
  return byKind;
});

/** Whether a note names a code, by itself or within a range. */
export function names(note: NamingNote, code: string, edition: Icd10CmEdition): boolean {
  return note.references.some((reference) => fallsUnder(code, reference, edition));
}
