import type { TabularNoteKind } from '../../../tables/icd10cm/icd10cm.ts';
import { childrenNamed, parseXml, textOf, type XmlElement } from '../xml-tree.ts';

/** A note as the XML prints it; `character` only for the meaning of a 7th character. */
export interface SourceNote {
  readonly kind: TabularNoteKind;
  readonly character: string;
  readonly text: string;
}

export interface SourceCode {
  /** Without its dot. */
  readonly code: string;
  readonly title: string;
  readonly notes: readonly SourceNote[];
  readonly children: readonly SourceCode[];
}

export interface SourceSection {
  /** `A00-A09`; a section of one category, which the XML calls `C50`, is `C50-C50` to tell it from the category. */
  readonly id: string;
  readonly title: string;
  readonly notes: readonly SourceNote[];
  /** Empty for a section that only groups other sections. */
  readonly categories: readonly SourceCode[];
}

export interface SourceChapter {
  readonly number: string;
  readonly title: string;
  readonly notes: readonly SourceNote[];
  readonly sections: readonly SourceSection[];
}

const NOTE_KINDS: Readonly<Record<string, TabularNoteKind>> = {
  includes: 'includes',
  inclusionTerm: 'inclusionTerm',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditionalCode',
  codeAlso: 'codeAlso',
  notes: 'note',
  sevenChrNote: 'sevenCharacterNote',
};
const OTHER_ELEMENTS = new Set(['name', 'desc', 'diag', 'section', 'sectionIndex']);

/**
 * The chapters of an ICD-10-CM tabular list in the XML of CDC/NCHS, in its order.
 * Throws on an element it does not know, so that nothing of a new release is lost in silence.
 */
export function readTabularList(xml: string): readonly SourceChapter[] {
  return childrenNamed(parseXml(xml), 'chapter').map((chapter) => ({
    number: textOf(chapter, 'name'),
    title: textOf(chapter, 'desc'),
    notes: notesOf(chapter),
    sections: childrenNamed(chapter, 'section').map((section) => ({
      id: sectionId(section.attributes.id ?? ''),
      title: textOf(section, 'desc'),
      notes: notesOf(section),
      categories: childrenNamed(section, 'diag').map(readCode),
    })),
  }));
}

function sectionId(id: string): string {
  return id.includes('-') ? id : `${id}-${id}`;
}

function readCode(diag: XmlElement): SourceCode {
  return {
    code: textOf(diag, 'name').replace('.', ''),
    title: withoutDiacritics(textOf(diag, 'desc')),
    notes: notesOf(diag),
    children: childrenNamed(diag, 'diag').map(readCode),
  };
}

/** The order file, which is the official list of titles, writes the tabular list's titles in ASCII. */
export function withoutDiacritics(title: string): string {
  return title.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}

function notesOf(element: XmlElement): readonly SourceNote[] {
  return element.children.flatMap((child) => {
    const kind = NOTE_KINDS[child.name];
    if (kind !== undefined) {
      return childrenNamed(child, 'note').map((note) => ({ kind, character: '', text: note.text }));
    }
    if (child.name === 'sevenChrDef') return seventhCharacters(child);
    if (child.name === 'visualImpairment') return visualImpairment(child);
    if (OTHER_ELEMENTS.has(child.name)) return [];
    throw new Error(`<${element.name}> holds <${child.name}>, which this reader does not know`);
  });
}

function seventhCharacters(definition: XmlElement): readonly SourceNote[] {
  return definition.children.map((child) =>
    child.name === 'extension'
      ? { kind: 'sevenCharacter' as const, character: child.attributes.char ?? '', text: child.text }
      : { kind: 'sevenCharacterNote' as const, character: '', text: child.text },
  );
}

/** The table of visual acuity at H54, one note a category: metric, decimal and US notation. */
function visualImpairment(table: XmlElement): readonly SourceNote[] {
  return childrenNamed(table, 'visCategory').flatMap((category) => {
    const [value] = childrenNamed(category, 'value');
    if (value === undefined) return [];
    const limits = (name: string): string =>
      childrenNamed(category, 'visRange')
        .flatMap((range) => childrenNamed(range, name))
        .flatMap((limit) => childrenNamed(limit, 'value'))
        .map((limit) => limit.text)
        .join(' or ');
    const [below, atLeast] = [limits('visMax'), limits('visMin')];
    const parts = [
      ...(below === '' ? [] : [`less than ${below}`]),
      ...(atLeast === '' ? [] : [`equal to or better than ${atLeast}`]),
    ];
    const text =
      parts.length === 0
        ? `Category ${value.text} of visual impairment`
        : `Category ${value.text} of visual impairment: visual acuity with best possible correction ${parts.join(', ')}`;
    return [{ kind: 'note' as const, character: '', text }];
  });
}
