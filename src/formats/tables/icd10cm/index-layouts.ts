import { termKey } from '../../../tables/icd10cm-index/index-pack.ts';
import { textOfBytes } from '../decode.ts';
import { fiscalDate } from '../effective-date.ts';
import { type TableLayout, US_GOVERNMENT } from '../layout.ts';
import { type IndexLine, readIndexXml } from './index-xml.ts';
import { versionIn } from './tabular-layout.ts';

export const INDEX_COLUMNS = [
  'key',
  'level',
  'title',
  'essential',
  'codes',
  'manifestations',
  'see',
  'seeAlso',
  'cells',
] as const;

/** Between several references of one line; commas belong to the references. */
const BETWEEN = ' | ';
const FIRST_CELL = 2;
const LAST_CELL = 7;

/** The Neoplasm Table: sites by behavior. */
export const neoplasmTable: TableLayout = indexLayout({
  id: 'icd10cm-neoplasms',
  role: 'neoplasms',
  title: 'ICD-10-CM Neoplasm Table (icd10cm_neoplasm_YYYY.xml)',
  recognise: (head) => /<head[^>]*>\s*Neoplasm\s*<\/head>/i.test(head),
});

/** The Table of Drugs and Chemicals: substances by intent. */
export const drugTable: TableLayout = indexLayout({
  id: 'icd10cm-drugs',
  role: 'drugs',
  title: 'ICD-10-CM Table of Drugs and Chemicals (icd10cm_drug_YYYY.xml)',
  recognise: (head) => /<head[^>]*>\s*Substance\s*<\/head>/i.test(head),
});

/** The External Cause of Injuries Index. */
export const externalCauseIndex: TableLayout = indexLayout({
  id: 'icd10cm-external-causes',
  role: 'externalCauses',
  title: 'ICD-10-CM External Cause of Injuries Index (icd10cm_eindex_YYYY.xml)',
  recognise: (head) => /<title>[^<]*EXTERNAL CAUSE/i.test(head),
});

/** The Alphabetic Index to Diseases and Injuries. */
export const alphabeticIndex: TableLayout = indexLayout({
  id: 'icd10cm-index',
  role: 'index',
  title: 'ICD-10-CM Alphabetic Index (icd10cm_index_YYYY.xml)',
  recognise: (head) => !/<indexHeading>|EXTERNAL CAUSE/i.test(head),
});

function indexLayout(layout: {
  readonly id: string;
  readonly role: string;
  readonly title: string;
  readonly recognise: (head: string) => boolean;
}): TableLayout {
  return {
    id: layout.id,
    table: 'icd10cm-index',
    title: layout.title,
    publisher: 'CDC/NCHS',
    licence: US_GOVERNMENT,
    rhythm: 'fiscal',
    recognise: (head) => /<ICD10CM\.index[\s>]/.test(head) && layout.recognise(head),
    effectiveFrom: (file) => fiscalDate(file, versionIn(file.bytes)),
    read: (file) => {
      const { lines } = readIndexXml(textOfBytes(file.bytes));
      const part = { role: layout.role, columns: INDEX_COLUMNS, rows: indexRows(lines) };
      return { value: { kind: 'rows', parts: [part] }, problems: [] };
    },
  };
}

/** Lines as rows of a pack, keyed by their main term; lines of one main term stay in the order printed. */
export function indexRows(lines: readonly IndexLine[]): readonly (readonly string[])[] {
  let key = '';
  return lines.map((line) => {
    if (line.level === 0) key = termKey(line.essential);
    const cells = Array.from(
      { length: LAST_CELL - FIRST_CELL + 1 },
      (_, i) => line.cells.get(i + FIRST_CELL) ?? '',
    );
    return [
      key,
      String(line.level),
      line.title,
      line.essential === line.title ? '' : line.essential,
      line.codes.join(' '),
      line.manifestations.join(BETWEEN),
      line.see.join(BETWEEN),
      line.seeAlso.join(BETWEEN),
      line.cells.size === 0 ? '' : cells.join('|'),
    ];
  });
}
