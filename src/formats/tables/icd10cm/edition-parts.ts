import type { Problem, Read } from '../../../base/problem.ts';
import type { TablePart } from '../layout.ts';
import type { OrderRow } from '../order-file.ts';
import { CODE_COLUMNS, type OfficialTitle, rowsOfTabularList } from './code-rows.ts';
import { type TreeCode, writeOutCodes } from './code-tree.ts';
import { NOTE_COLUMNS, noteRows } from './note-rows.ts';
import { OUTLINE_COLUMNS, outlineRows, sectionHolds } from './outline-rows.ts';
import type { SourceChapter, SourceCode } from './tabular-list.ts';

/** Rows of an edition at hand: what the new one borrows where its own files do not say it. */
export interface NeighbourRows {
  /** As people say it: `FY2026 April`. */
  readonly name: string;
  readonly codes: readonly (readonly string[])[];
  readonly outline: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

/** What of a release is at hand: one or both. */
export interface Icd10CmSources {
  readonly order?: readonly OrderRow[];
  readonly list?: readonly SourceChapter[];
}

/** The packs of an edition, and what of it was borrowed, in words for the user. */
export interface Icd10CmParts {
  readonly parts: readonly TablePart[];
  /** What does not come from the release itself: `notes of FY2026 April`; empty when all does. */
  readonly borrowed: readonly string[];
}

const NAMED_DIFFERENCES = 5;
/** A code set that lost more than a tenth in a release is not likely to be whole. */
export const SMALLEST_SHARE = 0.9;

/**
 * The packs `codes`, `outline` and `notes` of an edition of ICD-10-CM. Codes and titles are those of the order file
 * where there is one, since it is the official code set; chapters, sections and notes those of the tabular list.
 * What neither says is borrowed from the nearest edition and said to be.
 */
export function icd10cmParts({ order, list }: Icd10CmSources, nearest: NeighbourRows): Read<Icd10CmParts> {
  const problems: Problem[] = [];
  const codes = order === undefined ? codesOfList(list ?? [], nearest) : order.map(treeCode);
  if (order !== undefined && list !== undefined) problems.push(...differences(codes, list));
  const known = new Set(codes.map((code) => code.code));
  const categories = [...known].filter((code) => code.length === 3);
  const chapters = (list ?? chaptersOfOutline(nearest.outline)).map((chapter) => ({
    ...chapter,
    sections: chapter.sections.filter((section) => sectionHolds(section.id, categories)),
  }));
  if (codes.length < nearest.codes.length * SMALLEST_SHARE) {
    problems.push({
      place: 'code set',
      message: `It holds ${String(codes.length)} codes and headers, ${nearest.name} holds ${String(nearest.codes.length)}. Codes that it lacks will be unknown in its time; see whether the file is whole.`,
    });
  }
  const notes =
    list === undefined
      ? nearest.notes.filter(([place = '']) => !isCode(place) || known.has(place))
      : noteRows(list);
  const codeRows = order === undefined ? rowsOfTabularList(codes, shortTitles(nearest)) : order.map(codeRow);
  return {
    value: {
      parts: [
        { role: 'codes', columns: CODE_COLUMNS, rows: codeRows },
        { role: 'outline', columns: OUTLINE_COLUMNS, rows: outlineRows(chapters, codes) },
        { role: 'notes', columns: NOTE_COLUMNS, rows: notes },
      ],
      borrowed: [
        ...(list === undefined ? [`notes, chapters and sections of ${nearest.name}`] : []),
        ...(order === undefined
          ? [`short titles and 7th characters that do not apply, of ${nearest.name}`]
          : []),
      ],
    },
    problems,
  };
}

function treeCode({ code, long, billable }: OrderRow): TreeCode {
  return { code, title: long, billable };
}

function codeRow({ code, billable, short, long }: OrderRow): readonly string[] {
  return [code, billable ? '1' : '0', short === long && long !== '' ? '=' : short, long];
}

/** Codes of a tabular list without its order file: a 7th character that an old code does not take is left out. */
function codesOfList(list: readonly SourceChapter[], nearest: NeighbourRows): readonly TreeCode[] {
  const before = new Set(nearest.codes.map(([code = '']) => code));
  const billable = new Set<string>();
  const visit = (node: SourceCode, inherited: readonly string[]): void => {
    const own = node.notes.filter((note) => note.kind === 'sevenCharacter').map((note) => note.character);
    const characters = own.length > 0 ? own : inherited;
    for (const child of node.children) visit(child, characters);
    if (node.children.length > 0) return;
    const full =
      node.code.length === 7 ? [] : characters.map((character) => node.code.padEnd(6, 'X') + character);
    const stemKnown = before.has(node.code) && full.some((code) => before.has(code));
    const taken = stemKnown ? full.filter((code) => before.has(code)) : full;
    for (const code of taken.length > 0 ? taken : [node.code]) billable.add(code);
  };
  for (const section of list.flatMap((chapter) => chapter.sections)) {
    for (const category of section.categories) visit(category, []);
  }
  return writeOutCodes(list, billable);
}

function shortTitles(nearest: NeighbourRows): ReadonlyMap<string, OfficialTitle> {
  return new Map(
    nearest.codes.map(([code = '', billable, short = '', long = '']) => [
      code,
      { billable: billable === '1', short: short === '=' ? long : short, long },
    ]),
  );
}

/** Codes that one of the two files has and the other has not: the files are of different releases. */
function differences(codes: readonly TreeCode[], list: readonly SourceChapter[]): readonly Problem[] {
  const inOrder = new Set(codes.map((code) => code.code));
  const inList = new Set<string>();
  const visit = (node: SourceCode): void => {
    inList.add(node.code);
    for (const child of node.children) visit(child);
  };
  for (const section of list.flatMap((chapter) => chapter.sections)) section.categories.forEach(visit);
  const onlyList = [...inList].filter((code) => !inOrder.has(code));
  const onlyOrder = [...inOrder].filter((code) => code.length < 7 && !inList.has(code));
  const told = (what: string, only: readonly string[]): readonly Problem[] =>
    only.length === 0
      ? []
      : [
          {
            place: what,
            message: `${String(only.length)} codes are in it alone (${only.slice(0, NAMED_DIFFERENCES).join(', ')}…): the order file and the tabular list are not of the same release.`,
          },
        ];
  return [...told('tabular list', onlyList), ...told('order file', onlyOrder)];
}

/** The chapters and sections of an edition's outline, without notes, to place the codes of a new one. */
export function chaptersOfOutline(rows: readonly (readonly string[])[]): readonly SourceChapter[] {
  const sections = new Map(rows.filter(([, kind]) => kind === 'section').map((row) => [row[0] ?? '', row]));
  return rows
    .filter(([, kind]) => kind === 'chapter')
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([number = '', , , title = '', members = '']) => ({
      number,
      title,
      notes: [],
      sections: members.split(' ').flatMap((id) => {
        const [, , , sectionTitle = '', categories = ''] = sections.get(id) ?? [];
        return sections.has(id)
          ? [
              {
                id,
                title: sectionTitle,
                notes: [],
                categories: categories === '' ? [] : categories.split(' ').map(stub),
              },
            ]
          : [];
      }),
    }));
}

function stub(code: string): SourceCode {
  return { code, title: '', notes: [], children: [] };
}

function isCode(place: string): boolean {
  return !place.includes('-') && !/^\d/.test(place);
}
