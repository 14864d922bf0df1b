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

const read = new WeakMap<Icd10CmEdition, Map<string, readonly NamingNote[]>>();

/** The notes of one kind that apply to a code, own and inherited, with what they name; read once per edition. */
export function notesNaming(
  edition: Icd10CmEdition,
  code: string,
  kind: TabularNoteKind,
): readonly NamingNote[] {
  const known = read.get(edition) ?? new Map<string, readonly NamingNote[]>();
  read.set(edition, known);
  const key = `${kind} ${code}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const notes = edition
    .notes(code)
    .filter((note) => note.kind === kind && note.references.length > 0)
    .map(({ at, text }) => ({
      at,
      text,
      references: readReferences(text).filter((r) => r.condition === undefined),
    }));
  known.set(key, notes);
  return notes;
}

/** Whether a note names a code, by itself or within a range. */
export function names(note: NamingNote, code: string, edition: Icd10CmEdition): boolean {
  return note.references.some((reference) => fallsUnder(code, reference, edition));
}
