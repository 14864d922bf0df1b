import type { RowPack } from '../row-pack.ts';

/** A chapter or a section of the Tabular List. */
export interface OutlinePlace {
  /** Chapter number (`9`) or section range (`I20-I25`, `C50-C50`). */
  readonly place: string;
  readonly title: string;
  /** The section or chapter around it; empty for a chapter. */
  readonly parent: string;
  /** Sections directly below, in tabular order. */
  readonly sections: readonly string[];
  /** A section's own categories, in tabular order. */
  readonly categories: readonly string[];
}

interface OpenPlace extends OutlinePlace {
  readonly sections: string[];
}

/** Chapters, sections and the order of the codes in one edition. */
export class Outline {
  /** In order. */
  readonly chapters: readonly OutlinePlace[];
  private readonly places = new Map<string, OpenPlace>();
  private readonly sectionOfCategory = new Map<string, OutlinePlace>();
  private readonly childOrder = new Map<string, readonly string[]>();
  private readonly positions = new Map<string, number>();

  constructor(pack: RowPack) {
    const chapters: { place: OpenPlace; allSections: readonly string[] }[] = [];
    for (const [place = '', kind, parent = '', title = '', members = ''] of pack.rows()) {
      const list = members === '' ? [] : members.split(' ');
      if (kind === 'order') {
        this.childOrder.set(place, list);
        continue;
      }
      const categories = kind === 'section' ? list : [];
      const entry: OpenPlace = { place, title, parent, sections: [], categories };
      this.places.set(place, entry);
      if (kind === 'chapter') chapters.push({ place: entry, allSections: list });
      for (const category of categories) this.sectionOfCategory.set(category, entry);
    }
    chapters.sort((a, b) => Number(a.place.place) - Number(b.place.place));
    this.chapters = chapters.map((chapter) => chapter.place);
    for (const section of chapters.flatMap((chapter) => chapter.allSections)) {
      const parent = this.places.get(section)?.parent ?? '';
      this.places.get(parent)?.sections.push(section);
    }
    for (const category of this.categories()) this.positions.set(category, this.positions.size);
  }

  /** A chapter by number or a section by its range. */
  place(place: string): OutlinePlace | undefined {
    return this.places.get(place);
  }

  /** Chapter and sections around a category, outermost first; empty for an unknown category. */
  above(category: string): readonly OutlinePlace[] {
    const places: OutlinePlace[] = [];
    let place = this.sectionOfCategory.get(category);
    while (place !== undefined) {
      places.unshift(place);
      place = this.places.get(place.parent);
    }
    return places;
  }

  /** Every category in tabular order. */
  *categories(): IterableIterator<string> {
    for (const chapter of this.chapters) yield* this.categoriesOf(chapter);
  }

  private *categoriesOf(place: OutlinePlace): IterableIterator<string> {
    yield* place.categories;
    for (const section of place.sections) {
      const inner = this.places.get(section);
      if (inner !== undefined) yield* this.categoriesOf(inner);
    }
  }

  /** Codes directly below a code, put in tabular order (they come in the order of their characters). */
  inOrder(code: string, children: readonly string[]): readonly string[] {
    return this.childOrder.get(code) ?? children;
  }

  /**
   * Where a category stands in tabular order (C4A between C43 and C44). For one the edition does not have, a place
   * between its neighbours of the same letter.
   */
  position(category: string): number {
    const exact = this.positions.get(category);
    if (exact !== undefined) return exact;
    let nearest = -1;
    for (const [known, position] of this.positions) {
      if (known[0] === category[0] && known < category) nearest = Math.max(nearest, position + 0.5);
      else if (known[0] === category[0] && nearest === -1) nearest = position - 0.5;
    }
    this.positions.set(category, nearest);
    return nearest;
  }
}
