import { oncePerKey, oncePerText } from '../../base/once.ts';
import { type CodeReference, readReferences } from './code-reference.ts';
import type { Icd10CmEdition, TabularNote, TabularNoteKind } from './icd10cm.ts';
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

/** Notes of a kind at a code that name no code: "underlying disease", or the line that leads a list. */
export const notesWithoutCode = oncePerKey(
  (edition: Icd10CmEdition, kindAndCode: `${TabularNoteKind} ${string}`): readonly TabularNote[] => {
    const [kind, code = ''] = kindAndCode.split(' ');
    return edition.notes(code).filter((note) => note.kind === kind && note.references.length === 0);
  },
);

/** What the notes of one kind at a code say of other codes, worked out once for each. */
export interface NamingNotes {
  readonly notes: readonly NamingNote[];
  /** The first note that names another code and not the code itself. */
  naming(other: string): NamingNote | undefined;
}

/** Other codes remembered for one code, so that the memory stays bounded. */
const MOST_PER_CODE = 500;

/** The notes of one kind at a code, for asking again and again which of them names another. */
export const namingNotes = oncePerKey(
  (edition: Icd10CmEdition, kindAndCode: `${TabularNoteKind} ${string}`): NamingNotes => {
    const at = kindAndCode.indexOf(' ');
    const code = kindAndCode.slice(at + 1);
    const notes = notesNaming(edition, code, kindAndCode.slice(0, at) as TabularNoteKind);
    const others = notes.filter((note) => !names(note, code, edition));
    const naming = oncePerText(
      (other): NamingNote | undefined => others.find((note) => names(note, other, edition)),
      MOST_PER_CODE,
    );
    return { notes, naming: others.length === 0 ? () => undefined : naming };
  },
);

/** Whether a note names a code, by itself or within a range. */
export function names(note: NamingNote, code: string, edition: Icd10CmEdition): boolean {
  return note.references.some((reference) => fallsUnder(code, reference, edition));
}
