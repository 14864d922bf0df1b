import type { OfficialDefinition, TablePart } from '../../formats/tables/layout.ts';
import type { OrderRow } from '../../formats/tables/order-file.ts';
import { codeRows, PCS_COLUMNS, partsOfTables, titleRows } from '../../tables/icd10pcs/edition-parts.ts';
import { labelKey } from '../../tables/icd10pcs/pcs-label-context.ts';
import { PcsLabels } from '../../tables/icd10pcs/pcs-labels.ts';
import { RowPack } from '../../tables/row-pack.ts';
import type { NearestEditions } from './nearest-editions.ts';
import { packBytes } from './pack-bytes.ts';
import type { DatedFile } from './recognise-files.ts';

/**
 * The packs of an edition of ICD-10-PCS: codes and labels from the official tables, codes and titles from the order
 * file, definitions; what the files do not bring is borrowed from an edition at hand and said to be.
 */
export function icd10pcsParts(
  files: readonly DatedFile[],
  nearest: NearestEditions,
): { readonly parts: readonly TablePart[]; readonly borrowed: readonly string[] } {
  const from = files[0]?.from ?? '';
  const borrowedPack = nearest.icd10pcsLabels(files[0]?.from);
  const order = files.flatMap(({ content }) => (content.kind === 'icd10pcs-codes' ? [content.rows] : []))[0];
  const tables = files.flatMap(({ content }) =>
    content.kind === 'icd10pcs-tables' ? [content.rows] : [],
  )[0];
  const parts: TablePart[] = [];
  let labelPack = borrowedPack;
  if (tables !== undefined) {
    const rows = tables.map(({ axes }) => axes.map(({ labels }) => labels));
    const built = partsOfTables(rows, from, new PcsLabels(borrowedPack));
    const labels: TablePart = { role: 'labels', columns: PCS_COLUMNS.labels, rows: built.labels };
    parts.push({ role: 'rows', columns: PCS_COLUMNS.rows, rows: built.rows }, labels);
    labelPack = new RowPack(packBytes(labels));
  } else if (order !== undefined) {
    const codes = order.filter((row) => row.billable).map(({ code }) => ({ code, from, to: '' }));
    parts.push({ role: 'rows', columns: PCS_COLUMNS.rows, rows: codeRows(codes) });
  }
  if (order !== undefined) parts.push(titles(order, new PcsLabels(labelPack)));
  const definitions = files.flatMap(({ content }) =>
    content.kind === 'icd10pcs-definitions' ? content.definitions : [],
  );
  if (definitions.length > 0) parts.push(definitionPart(definitions, labelPack));
  return {
    parts,
    borrowed: [
      ...(order !== undefined && tables === undefined ? ['labels of the edition before'] : []),
      ...(tables !== undefined && order === undefined ? ['titles put together from the labels'] : []),
    ],
  };
}

function titles(order: readonly OrderRow[], labels: PcsLabels): TablePart {
  const codes = order.filter((row) => row.billable);
  const official = new Map(codes.map(({ code, long }) => [code, long]));
  return { role: 'titles', columns: PCS_COLUMNS.titles, rows: titleRows(official.keys(), official, labels) };
}

/** The official file names values by their titles; the labels say which value has that title. */
function definitionPart(definitions: readonly OfficialDefinition[], labels: RowPack): TablePart {
  const keys = new Map<string, Set<string>>();
  for (const [key = '', label = ''] of labels.rows()) {
    const place = `${key.charAt(2)} ${key.charAt(0)} ${label}`;
    const found = keys.get(place) ?? new Set<string>();
    keys.set(place, found.add(labelKey(Number(key.charAt(0)), key.charAt(1), key.charAt(2))));
  }
  const rows = definitions.flatMap(({ section, position, title, definition, explanation, examples }) =>
    [...(keys.get(`${section} ${String(position)} ${title}`) ?? [])].map((key) => [
      key,
      definition,
      explanation,
      examples,
    ]),
  );
  return { role: 'definitions', columns: ['key', 'definition', 'explanation', 'examples'], rows };
}

/** The Index with the axis to which each `use` line belongs, as the labels say. */
export function icd10pcsIndexParts(
  parts: readonly TablePart[],
  nearest: NearestEditions,
): readonly TablePart[] {
  const pack = nearest.icd10pcsLabels(undefined);
  const named = (position: string): ReadonlySet<string> => {
    const labels = new Set<string>();
    for (const [key = '', label = ''] of pack.rows()) {
      if (key.startsWith(position) && key.charAt(2) === '0') labels.add(label);
    }
    return labels;
  };
  const bodyParts = named('4');
  const devices = named('6');
  const axisOf = (target: string): string => {
    if (bodyParts.has(target)) return 'body part';
    if (target.endsWith(' in New Technology')) return 'device';
    return devices.has(target.replace(/ (?:in|for)(?: .*)?$/, '')) ? 'device' : 'substance';
  };
  return parts.map((part) => ({
    ...part,
    rows: part.rows.map(([key = '', term = '', path = '', kind = '', target = '', codes = '']) => [
      key,
      term,
      path,
      kind === 'use' ? `use ${axisOf(target)}` : kind,
      target,
      codes,
    ]),
  }));
}
