import type { Problem } from '../../base/problem.ts';
import { cptParts } from '../../formats/tables/cpt/edition-parts.ts';
import { hcpcsParts } from '../../formats/tables/hcpcs/edition-parts.ts';
import {
  type Icd10CmSources,
  icd10cmParts,
  SMALLEST_SHARE,
} from '../../formats/tables/icd10cm/edition-parts.ts';
import type { TablePart } from '../../formats/tables/layout.ts';
import type { Edition } from '../../tables/edition.ts';
import { editionName } from './edition-name.ts';
import { addedRows, type EditionToAdd } from './home-tables.ts';
import { icd10pcsIndexParts, icd10pcsParts } from './icd10pcs-parts.ts';
import type { NearestEditions } from './nearest-editions.ts';
import { type DatedFile, damaged } from './recognise-files.ts';

/** An edition ready to be written, with what the user should know of it. */
export interface BuiltEdition extends EditionToAdd {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** What was borrowed from an edition at hand. */
  readonly borrowed: readonly string[];
}

/**
 * Editions from the files handed over: one for each table and day.
 *
 * @param added   editions the user added before; what they hold of the same edition is kept
 * @param addedOn today, for the record of origin
 */
export function buildEditions(
  files: readonly DatedFile[],
  nearest: NearestEditions,
  added: readonly Edition[],
  addedOn: string,
): readonly BuiltEdition[] {
  const groups = new Map<string, DatedFile[]>();
  for (const file of files) {
    const key = `${file.layout.table} ${file.from}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { table } = first.layout;
    const before = added.find((e) => e.table === table && e.effectiveFrom === first.from);
    const { parts, problems, borrowed } = partsOf(table, group, nearest, before);
    const name = editionName(first.from, first.layout.rhythm);
    const edition: EditionToAdd['edition'] = {
      table,
      name,
      effectiveFrom: first.from,
      source: {
        publisher: unique(group.map((file) => file.layout.publisher)).join('; '),
        release: [name, ...borrowed.map((what) => `with ${what}`)].join('; '),
        licence: unique(group.map((file) => file.layout.licence)).join('; '),
        origin: `added ${addedOn} from ${unique(group.map((file) => file.name.split('/')[0] ?? file.name)).join(', ')}`,
      },
    };
    return [{ edition, parts, problems, borrowed, files: group.map((file) => file.name) }];
  });
}

interface Built {
  readonly parts: readonly TablePart[];
  readonly problems: readonly Problem[];
  readonly borrowed: readonly string[];
}

function partsOf(
  table: string,
  files: readonly DatedFile[],
  nearest: NearestEditions,
  before: Edition | undefined,
): Built {
  const problems = files.flatMap((file) => file.problems);
  const rowParts = files.flatMap(({ content }) => (content.kind === 'rows' ? content.parts : []));
  const existing = (role: string): readonly (readonly string[])[] =>
    before === undefined ? [] : (addedRows(before, role) ?? []);
  if (table === 'icd10cm') return icd10cm(files, nearest, problems);
  if (table === 'icd10pcs') return { problems, ...icd10pcsParts(files, nearest) };
  const parts = joinedByRole(rowParts, existing);
  if (table === 'icd10pcs-index')
    return { parts: icd10pcsIndexParts(parts, nearest), problems, borrowed: [] };
  if (table === 'hcpcs') return { parts: hcpcsParts(parts, existing('codes')), problems, borrowed: [] };
  if (table === 'cpt') return { parts: cptParts(parts, existing('descriptors')), problems, borrowed: [] };
  return { parts, problems, borrowed: [] };
}

/**
 * Parts of one role put together. Files that are pieces of one part are joined, with the pieces added before whose
 * keys they do not bring; where a release comes in several forms (CSV and TXT), the fullest counts.
 */
function joinedByRole(
  parts: readonly TablePart[],
  existing: (role: string) => readonly (readonly string[])[],
): readonly TablePart[] {
  const byRole = new Map<string, TablePart>();
  for (const part of parts) {
    const other = byRole.get(part.role);
    if (other === undefined) byRole.set(part.role, part);
    else if (part.partial === true) byRole.set(part.role, { ...part, rows: union(other.rows, part.rows) });
    else if (part.rows.length > other.rows.length) byRole.set(part.role, part);
  }
  return [...byRole.values()].map((part) => {
    if (part.partial !== true) return part;
    const keys = new Set(part.rows.map(([key]) => key));
    return { ...part, rows: [...part.rows, ...existing(part.role).filter(([key]) => !keys.has(key ?? ''))] };
  });
}

function union(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const seen = new Set(one.map((row) => row.join('\t')));
  return [...one, ...other.filter((row) => !seen.has(row.join('\t')))];
}

function icd10cm(files: readonly DatedFile[], nearest: NearestEditions, problems: readonly Problem[]): Built {
  const sources: { -readonly [Key in keyof Icd10CmSources]: Icd10CmSources[Key] } = {};
  for (const { content } of files) {
    if (content.kind === 'icd10cm-codes') sources.order = content.rows;
    if (content.kind === 'icd10cm-list') sources.list = content.chapters;
  }
  const neighbour = nearest.icd10cm(files[0]?.from);
  const cut = files.find((file) => file.content.kind === 'icd10cm-codes' && !file.endsInLine);
  if (cut !== undefined && (sources.order?.length ?? 0) < neighbour.codes.length * SMALLEST_SHARE)
    throw damaged(cut.name, 'it is cut short');
  try {
    const read = icd10cmParts(sources, neighbour);
    return { ...read.value, problems: [...problems, ...read.problems] };
  } catch (error) {
    const names = files.map((file) => file.name).join(', ');
    throw damaged(names, error instanceof Error ? error.message : String(error));
  }
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
