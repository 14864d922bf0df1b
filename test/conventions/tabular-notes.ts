import type { DateOfService } from '../../src/base/date-of-service.ts';
import { isConditional } from '../../src/edits/conventions/use-additional.ts';
import type { CodeReference } from '../../src/tables/icd10cm/code-reference.ts';
import { readReferences } from '../../src/tables/icd10cm/code-reference.ts';
import type { Icd10CmEdition, TabularNoteKind } from '../../src/tables/icd10cm/icd10cm.ts';
import { fallsUnder } from '../../src/tables/icd10cm/reference-match.ts';
import { shippedPack } from '../shipped-tables.ts';
import { tables } from '../tables.ts';

/** A note of the Tabular List with the line that leads it. */
export interface WalkedNote {
  readonly place: string;
  readonly kind: TabularNoteKind;
  readonly lead: string;
  readonly text: string;
  /** What it names, those narrowed by words left out. */
  readonly references: readonly CodeReference[];
  /** Names a code at all, also one narrowed by words. */
  readonly namesCode: boolean;
}

/** Every note of an edition's pack, in its order. */
export function notesOf(pack: string): readonly WalkedNote[] {
  let lead = { list: '', text: '' };
  return [...shippedPack(`icd10cm/notes-${pack}.tsv.gz`).rows()].map(
    ([place = '', kind = '', , text = '']) => {
      const all = readReferences(text);
      const list = `${kind} ${place}`;
      if (all.length === 0) lead = { list, text: text.trimEnd().endsWith(':') ? text : '' };
      else if (lead.list !== list || /^code\b/i.test(text)) lead = { list, text: '' };
      return {
        place,
        kind: kind as TabularNoteKind,
        lead: all.length === 0 ? '' : lead.text,
        text,
        references: all.filter((reference) => reference.condition === undefined),
        namesCode: all.length > 0,
      };
    },
  );
}

/** Whether a note makes what it names conditional. */
export function isConditionalNote({ lead, text }: WalkedNote): boolean {
  return isConditional(`${lead} ${text}`);
}

/** Finds billable codes of an edition by place and by reference. */
export class CodeFinder {
  private readonly byCategory = new Map<string, string[]>();

  constructor(
    readonly edition: Icd10CmEdition,
    onDate: DateOfService,
  ) {
    for (const { code, billable } of edition.entries()) {
      if (!billable || tables.icd10cm.status(code, onDate) !== 'valid') continue;
      const list = this.byCategory.get(code.slice(0, 3));
      if (list === undefined) this.byCategory.set(code.slice(0, 3), [code]);
      else list.push(code);
    }
  }

  /** Billable codes under a code, a section or a chapter, at most `most`. */
  under(place: string, most = 8): readonly string[] {
    const bare = place.replace('.', '');
    if (/^[A-Z]\w{2}\w*$/.test(bare) && !place.includes('-'))
      return (this.byCategory.get(bare.slice(0, 3)) ?? [])
        .filter((code) => code.replace('.', '').startsWith(bare))
        .slice(0, most);
    const found: string[] = [];
    for (const below of this.edition.below(place)) {
      if (found.length >= most) break;
      found.push(...this.under(below.place, 2));
    }
    return found.slice(0, most);
  }

  /** Billable codes that a reference names, at most `most`. */
  named(reference: CodeReference, most = 8): readonly string[] {
    const first = this.edition.position(reference.from.slice(0, 3));
    const last = this.edition.position(reference.to.slice(0, 3));
    const found: string[] = [];
    for (const [category, codes] of this.byCategory) {
      const at = this.edition.position(category);
      if (at < first || at > last) continue;
      for (const code of codes) {
        if (found.length >= most) return found;
        if (fallsUnder(code, reference, this.edition)) found.push(code);
      }
    }
    return found;
  }
}
