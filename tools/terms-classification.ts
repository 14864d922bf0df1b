import { withDot } from '../src/record/code-system.ts';
import type { EditionToWrite, TablesAtHand } from './table-builder.ts';
import type { CodeToIndex, TermToIndex } from './terms-index.ts';

/** The codes of every edition of ICD-10-CM as one tree, with their inclusion terms. */
export interface Classification {
  /** First day of each distinct edition of the code set, oldest first. */
  readonly editions: readonly string[];
  readonly codes: readonly Omit<CodeToIndex, 'prior'>[];
  readonly terms: readonly TermToIndex[];
}

interface Entry {
  title: string;
  billable: boolean;
  editions: number;
  readonly sevenths: Map<string, string>;
}

const FULL_LENGTH = 7;

/** Reads the packs of ICD-10-CM, which must have been built before. */
export function readClassification(tables: TablesAtHand): Classification {
  const ofIcd10Cm = tables.editions
    .filter((e) => e.table === 'icd10cm')
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const starts: string[] = [];
  const entries = new Map<string, Entry>();
  const packs = new Set<string>();
  const notePaths = [...new Set(ofIcd10Cm.map((e) => e.packs.notes).filter((p) => p !== undefined))];
  const notes = notePaths.map((path) => packRows(tables, path));
  const takesSeventh = new Set(
    notes.flatMap((rows) => rows.filter((r) => r.kind === 'sevenCharacter').map((r) => r.place ?? '')),
  );
  for (const edition of ofIcd10Cm) {
    const path = edition.packs.codes;
    if (path === undefined || packs.has(path)) continue;
    packs.add(path);
    addCodes(entries, packRows(tables, path), takesSeventh, 1 << starts.length);
    starts.push(edition.effectiveFrom);
  }
  const places = placesOfCategories(ofIcd10Cm, tables);
  const codes = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { title, billable, editions, sevenths }]) => ({
      code: withDot(code),
      title,
      place: places.get(code) ?? '',
      billable: billable || sevenths.size > 0,
      editions,
      sevenths: [...sevenths]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([character, meaning]) => `${character}\t${meaning}`),
    }));
  return { editions: starts, codes, terms: inclusionTerms(notes, new Set(codes.map((c) => c.code))) };
}

/** Titles of the section and the chapter that a category stands in, from the newest edition that has it. */
function placesOfCategories(
  editions: readonly EditionToWrite[],
  tables: TablesAtHand,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { packs } of editions) {
    if (packs.outline === undefined) continue;
    const rows = packRows(tables, packs.outline);
    const titles = new Map(rows.map((row) => [row.place ?? '', row.title ?? '']));
    for (const { kind, title, parent, members } of rows) {
      if (kind !== 'section') continue;
      const place = `${title ?? ''} ${titles.get(parent ?? '') ?? ''}`.replace(/\([A-Z]\d.*?\)/g, '');
      for (const category of (members ?? '').split(' ')) places.set(category, place);
    }
  }
  return places;
}

/** Adds one edition; later editions overwrite titles. Codes with a 7th character fold into their base. */
function addCodes(
  entries: Map<string, Entry>,
  rows: readonly Record<string, string>[],
  takesSeventh: ReadonlySet<string>,
  bit: number,
): void {
  const prefixes = (code: string): string[] => [3, 4, 5, 6].map((length) => code.slice(0, length));
  for (const row of rows) {
    const code = row.code ?? '';
    const title = row.long ?? '';
    // FY2026 has seven-character codes without a 7th character (QA0.0102)
    const folds = code.length === FULL_LENGTH && prefixes(code).some((prefix) => takesSeventh.has(prefix));
    const entry = folds ? entries.get(code.slice(0, 6).replace(/X+$/, '')) : undefined;
    if (entry !== undefined) {
      const meaning = title.startsWith(entry.title)
        ? title.slice(entry.title.length)
        : (title.split(',').at(-1) ?? '');
      entry.sevenths.set(code.slice(6), meaning.replace(/^[,\s]+/, ''));
      entry.editions |= bit;
      continue;
    }
    const known = entries.get(code);
    const billable = row.billable === '1';
    if (known === undefined) entries.set(code, { title, billable, editions: bit, sevenths: new Map() });
    else {
      known.title = title;
      known.billable = billable;
      known.editions |= bit;
    }
  }
}

/** Inclusion terms and short "includes" notes; notes that name codes or classes of conditions are no terms. */
function inclusionTerms(
  packs: readonly (readonly Record<string, string>[])[],
  codes: ReadonlySet<string>,
): TermToIndex[] {
  const seen = new Set<string>();
  const terms: TermToIndex[] = [];
  for (const rows of packs) {
    for (const { place = '', kind, text = '' } of rows) {
      if (kind !== 'inclusionTerm' && kind !== 'includes') continue;
      const code = withDot(place);
      const key = `${code}\t${text.toLowerCase()}`;
      if (!codes.has(code) || seen.has(key) || !isTerm(text, kind)) continue;
      seen.add(key);
      terms.push({ code, text, source: 'inclusion' });
    }
  }
  return terms;
}

const LONGEST_INCLUDES = 70;

function isTerm(text: string, kind: string): boolean {
  if (
    /[A-Z]\d\d[.-]|conditions? (?:in|classifiable)|codes? (?:from|in)|listed in|category|characters?\b.*identif/i.test(
      text,
    )
  )
    return false;
  return kind === 'inclusionTerm' || text.length <= LONGEST_INCLUDES;
}

/** The rows of a pack by column name. */
export function packRows(tables: TablesAtHand, path: string): Record<string, string>[] {
  const [header = '', ...lines] = new TextDecoder().decode(tables.pack(path)).trimEnd().split('\n');
  const columns = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [columns[i] ?? '', cell])));
}
