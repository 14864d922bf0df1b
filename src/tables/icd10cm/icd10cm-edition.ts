import { oncePerText } from '../../base/once.ts';
import { withDot, withoutDot } from '../../record/code-system.ts';
import type { Edition } from '../edition.ts';
import type { PackShelf } from '../pack-shelf.ts';
import type { RowPack } from '../row-pack.ts';
import { readReferences } from './code-reference.ts';
import type { Icd10CmEdition, Icd10CmEntry, TabularNote, TabularNoteKind } from './icd10cm.ts';
import { Outline } from './outline.ts';

/** In the `short` column: the same as the long title. */
const SAME = '=';

/** Entries kept between questions, so that the memory stays bounded. */
const MOST_ENTRIES = 20_000;

/** One edition read from its packs: codes, outline (opened on first need), notes (opened on first need). */
export class PackedIcd10CmEdition implements Icd10CmEdition {
  private readonly codes: RowPack;
  private openOutline: Outline | undefined;
  private readonly notesByPlace = new Map<string, readonly TabularNote[]>();
  private openNotes: RowPack | undefined;

  constructor(
    readonly edition: Edition,
    private readonly shelf: PackShelf,
  ) {
    this.codes = shelf.pack(edition, 'codes');
  }

  readonly entry = oncePerText((code): Icd10CmEntry | undefined => {
    const index = this.codes.find(withoutDot(code));
    return index === -1 ? undefined : this.entryAt(index);
  }, MOST_ENTRIES);

  *entries(): IterableIterator<Icd10CmEntry> {
    for (const category of this.outline.categories()) yield* this.codeAndBelow(category);
  }

  children(code: string): readonly Icd10CmEntry[] {
    return this.childCodes(withoutDot(code)).flatMap((child) => this.entry(child) ?? []);
  }

  below(
    place?: string,
  ): readonly { readonly place: string; readonly title: string; readonly billable: boolean }[] {
    const outline = this.outline;
    const found = place === undefined ? undefined : outline.place(placeKey(place));
    const places =
      place === undefined ? outline.chapters : (found?.sections ?? []).flatMap((s) => outline.place(s) ?? []);
    const entries =
      place === undefined
        ? []
        : found === undefined
          ? this.children(place)
          : found.categories.flatMap((category) => this.entry(category) ?? []);
    return [
      ...places.map((p) => ({ place: p.place, title: p.title, billable: false })),
      ...entries.map((e) => ({ place: e.code, title: e.longTitle, billable: e.billable })),
    ];
  }

  parent(code: string): Icd10CmEntry | undefined {
    const above = this.codeAbove(withoutDot(code));
    return above === undefined ? undefined : this.entry(above);
  }

  path(code: string): readonly { readonly place: string; readonly title: string }[] {
    const bare = withoutDot(code);
    const around = this.outline.above(bare.slice(0, 3));
    const above = this.codesAbove(bare).reverse();
    return [
      ...around.map(({ place, title }) => ({ place, title })),
      ...above.map((header) => ({ place: withDot(header), title: this.entry(header)?.longTitle ?? '' })),
    ];
  }

  ownNotes(code: string): readonly TabularNote[] {
    return this.notesAt(placeKey(code));
  }

  notes(code: string): readonly TabularNote[] {
    const bare = withoutDot(code);
    const around = this.outline.above(bare.slice(0, 3)).map(({ place }) => place);
    return [bare, ...this.codesAbove(bare), ...around.reverse()].flatMap((place) => this.notesAt(place));
  }

  seventhCharacters(code: string): ReadonlyMap<string, string> {
    const bare = withoutDot(code);
    const full = (character: string): string => bare.padEnd(6, 'X') + character;
    if (bare.length > 6 || this.codes.find(bare) === -1) return new Map();
    const meanings = [bare, ...this.codesAbove(bare)]
      .map((place) => this.notesAt(place).filter((note) => note.kind === 'sevenCharacter'))
      .find((notes) => notes.length > 0);
    const pairs = (meanings ?? []).map((note): [string, string] => [
      note.text.slice(0, 1),
      note.text.slice(2),
    ]);
    const taken = pairs.filter(([character]) => this.codes.find(full(character)) !== -1);
    const isStem = this.childCodes(bare).every((child) => child.length === 7);
    return new Map(isStem ? taken : pairs);
  }

  /** The publisher's long title, undefined for an unknown code or one whose title is not in the tables. */
  officialTitle(code: string): string | undefined {
    const title = this.titleOf(withoutDot(code));
    return title === '' ? undefined : title;
  }

  /** Position of a category in tabular order, for ranges in notes. */
  position(category: string): number {
    return this.outline.position(category);
  }

  /** Chapters and sections of the edition. */
  get outline(): Outline {
    this.openOutline ??= new Outline(this.shelf.pack(this.edition, 'outline'));
    return this.openOutline;
  }

  private *codeAndBelow(code: string): IterableIterator<Icd10CmEntry> {
    const entry = this.entry(code);
    if (entry === undefined) return;
    yield entry;
    if (!entry.billable) for (const child of this.childCodes(code)) yield* this.codeAndBelow(child);
  }

  private entryAt(index: number): Icd10CmEntry {
    const [code = '', billable, short = '', long = ''] = this.codes.row(index);
    const longTitle = long === '' ? this.untitled(code) : long;
    return {
      code: withDot(code),
      shortTitle: short === SAME ? longTitle : short,
      longTitle,
      billable: billable === '1',
    };
  }

  /** What stands where the publisher's title is not in the loaded tables: said, never made up. */
  private untitled(code: string): string {
    const above = this.codesAbove(code).find((header) => this.titleOf(header) !== '');
    const place = above === undefined ? '' : ` under ${withDot(above)} ${this.titleOf(above)}`;
    return `[new code${place}; its official title is not in the loaded tables]`;
  }

  private titleOf(code: string): string {
    const index = this.codes.find(code);
    return index === -1 ? '' : (this.codes.row(index)[3] ?? '');
  }

  /** The codes directly below, in tabular order: rows that begin with the code, each one's own rows skipped. */
  private childCodes(code: string): readonly string[] {
    const at = this.codes.find(code);
    if (at === -1) return [];
    const [, end] = this.codes.prefixRange(code);
    const children: string[] = [];
    for (let index = at + 1; index < end; ) {
      const child = this.codes.key(index);
      children.push(child);
      index = this.codes.prefixRange(child)[1];
    }
    return this.outline.inOrder(code, children);
  }

  /** Codes above, nearest first. */
  private codesAbove(code: string): string[] {
    const above: string[] = [];
    for (let next = this.codeAbove(code); next !== undefined; next = this.codeAbove(next)) above.push(next);
    return above;
  }

  private codeAbove(code: string): string | undefined {
    for (let length = code.length - 1; length >= 3; length--) {
      const above = code.slice(0, length);
      if (this.codes.find(above) !== -1) return above;
    }
    return undefined;
  }

  private notesAt(place: string): readonly TabularNote[] {
    const known = this.notesByPlace.get(place);
    if (known !== undefined) return known;
    this.openNotes ??= this.shelf.pack(this.edition, 'notes');
    const notes = Array.from(
      this.openNotes.rowsOf(place),
      ([, kind, character = '', text = '']): TabularNote => ({
        kind: kind as TabularNoteKind,
        at: /^\d|-/.test(place) ? place : withDot(place),
        text: character === '' ? text : `${character}\t${text}`,
        references: readReferences(text).map((reference) => reference.written),
      }),
    );
    // Places that print notes are few; anything may be asked for, so nothing else is kept.
    if (notes.length > 0) this.notesByPlace.set(place, notes);
    return notes;
  }
}

/** A chapter number and a section range stay as they are; a code loses its dot. */
function placeKey(place: string): string {
  return place.includes('-') ? place.toUpperCase() : withoutDot(place);
}
