import { type CodeReference, readReferences } from '../tables/icd10cm/code-reference.ts';
import type { Icd10CmEdition, TabularNote } from '../tables/icd10cm/icd10cm.ts';
import { fallsUnder } from '../tables/icd10cm/reference-match.ts';

const read = new Map<string, readonly CodeReference[]>();

/** Whether a note of the Tabular List names a code, by itself or within a range. */
export function noteNames(note: TabularNote, code: string, edition: Icd10CmEdition): boolean {
  if (note.references.length === 0) return false;
  let references = read.get(note.text);
  if (references === undefined) {
    references = readReferences(note.text);
    read.set(note.text, references);
  }
  return references.some((reference) => fallsUnder(code, reference, edition));
}
