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
  /** The line that leads the list it belongs to, "the underlying disease, such as:"; empty where it stands alone. */
  readonly lead: string;
  /** The list it belongs to gives examples ("such as"): a condition that it does not name may be meant too. */
  readonly examples: boolean;
}

/** The notes of one kind that apply to a code, own and inherited, with what they name; read once per edition. */
export function notesNaming(
  edition: Icd10CmEdition,
  code: string,
  kind: TabularNoteKind,
): readonly NamingNote[] {
  return notesOf(edition, code).get(kind) ?? [];
}

const SUCH_AS = /\bsuch as\b/i;

/** The notes of a code that name codes, by kind. */
const notesOf = oncePerKey((edition: Icd10CmEdition, code: string) => {
  const byKind = new Map<TabularNoteKind, NamingNote[]>();
  let lead = { list: '', text: '' };
  for (const { kind, at, text, references } of edition.notes(code)) {
    const list = `${kind} ${at}`;
    if (references.length === 0) {
      // "the underlying disease, such as:" stands on a line of its own before what it names.
      lead = { list, text: text.trimEnd().endsWith(':') ? text : '' };
      continue;
    }
    // A line that says "code …" again begins anew.
    if (lead.list !== list || /^code\b/i.test(text)) lead = { list, text: '' };
    const notes = byKind.get(kind) ?? [];
    byKind.set(kind, notes);
    notes.push({
      at,
      text,
      references: readReferences(text).filter((r) => r.condition === undefined),
      lead: lead.text,
      examples: SUCH_AS.test(`${lead.text} ${text}`),
    });
  }
  return byKind;
});

/** Whether a note names a code, by itself or within a range. */
export function names(note: NamingNote, code: string, edition: Icd10CmEdition): boolean {
  return note.references.some((reference) => fallsUnder(code, reference, edition));
}
