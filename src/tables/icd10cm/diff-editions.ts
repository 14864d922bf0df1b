import type { Icd10CmEdition, Icd10CmEntry, TabularNote } from './icd10cm.ts';

/** What changed from one edition to another. */
export interface EditionDiff {
  /** Codes and headers that only the later edition has. */
  readonly added: readonly Icd10CmEntry[];
  /** Codes and headers that only the earlier edition has. */
  readonly deleted: readonly Icd10CmEntry[];
  /** Codes that became headers, or headers that became codes; as the later edition has them. */
  readonly billableChanged: readonly Icd10CmEntry[];
  readonly revised: readonly { readonly code: string; readonly before: string; readonly after: string }[];
  readonly notesAdded: readonly TabularNote[];
  readonly notesRemoved: readonly TabularNote[];
}

/** Differences between two editions of ICD-10-CM in codes, titles and notes, each list in tabular order. */
export function diffEditions(before: Icd10CmEdition, after: Icd10CmEdition): EditionDiff {
  const added: Icd10CmEntry[] = [];
  const billableChanged: Icd10CmEntry[] = [];
  const revised: { code: string; before: string; after: string }[] = [];
  for (const entry of after.entries()) {
    const old = before.entry(entry.code);
    if (old === undefined) added.push(entry);
    else {
      if (old.billable !== entry.billable) billableChanged.push(entry);
      if (old.longTitle !== entry.longTitle) {
        revised.push({ code: entry.code, before: old.longTitle, after: entry.longTitle });
      }
    }
  }
  const deleted = [...before.entries()].filter((entry) => after.entry(entry.code) === undefined);
  return {
    added,
    deleted,
    billableChanged,
    revised,
    notesAdded: notesOnlyIn(after, before),
    notesRemoved: notesOnlyIn(before, after),
  };
}

function notesOnlyIn(edition: Icd10CmEdition, other: Icd10CmEdition): readonly TabularNote[] {
  return [...places(edition)].flatMap((place) => {
    const theirs = new Set(other.ownNotes(place).map(noteKey));
    return edition.ownNotes(place).filter((note) => !theirs.has(noteKey(note)));
  });
}

function noteKey(note: TabularNote): string {
  return `${note.kind}\t${note.text}`;
}

/** Every place that can carry notes: chapters, sections, codes. Full codes with a 7th character carry none. */
function* places(edition: Icd10CmEdition): IterableIterator<string> {
  const below = (place: string): readonly string[] => edition.outline.place(place)?.sections ?? [];
  const stack = edition.outline.chapters.map((chapter) => chapter.place).reverse();
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    yield place;
    stack.push(...[...below(place)].reverse());
  }
  for (const entry of edition.entries()) if (entry.code.length < 8) yield entry.code;
}
