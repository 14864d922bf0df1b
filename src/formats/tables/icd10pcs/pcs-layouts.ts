import { keyOf } from '../../../tables/icd10pcs/pcs-index.ts';
import { textOfBytes } from '../decode.ts';
import { fiscalDate } from '../effective-date.ts';
import { versionIn } from '../icd10cm/tabular-layout.ts';
import { type OfficialDefinition, type TableLayout, US_GOVERNMENT } from '../layout.ts';
import { childrenNamed, parseXml, type XmlElement } from '../xml-tree.ts';
import { readTablesXml } from './tables-xml.ts';

const SHARED = { publisher: 'CMS', licence: US_GOVERNMENT, rhythm: 'fiscal' } as const;

/** The ICD-10-PCS tables in the XML of CMS. */
export const icd10pcsTables: TableLayout = {
  ...SHARED,
  id: 'icd10pcs-tables',
  table: 'icd10pcs',
  title: 'ICD-10-PCS tables (icd10pcs_tables_YYYY.xml)',
  recognise: (head) => /<ICD10PCS\.tabular[\s>]/.test(head),
  effectiveFrom: (file) => fiscalDate(file, versionIn(file.bytes)),
  read: (file) => ({
    value: { kind: 'icd10pcs-tables', rows: readTablesXml(textOfBytes(file.bytes)) },
    problems: [],
  }),
};

export const PCS_INDEX_COLUMNS = ['key', 'term', 'path', 'kind', 'target', 'codes'] as const;

/**
 * The ICD-10-PCS Index in the XML of CMS. `kind` is `use` where the term belongs to a value of the tables; which axis
 * it stands on is added when the pack is written, since only the tables know.
 */
export const icd10pcsIndex: TableLayout = {
  ...SHARED,
  id: 'icd10pcs-index',
  table: 'icd10pcs-index',
  title: 'ICD-10-PCS Index (icd10pcs_index_YYYY.xml)',
  recognise: (head) => /<ICD10PCS\.index[\s>]/.test(head),
  effectiveFrom: (file) => fiscalDate(file, versionIn(file.bytes)),
  read: (file) => ({
    value: {
      kind: 'rows',
      parts: [{ role: 'index', columns: PCS_INDEX_COLUMNS, rows: indexRows(textOfBytes(file.bytes)) }],
    },
    problems: [],
  }),
};

/** Definitions of operations, approaches and values, by section, position and title. */
export const icd10pcsDefinitions: TableLayout = {
  ...SHARED,
  id: 'icd10pcs-definitions',
  table: 'icd10pcs',
  title: 'ICD-10-PCS definitions (icd10pcs_definitions_YYYY.xml)',
  recognise: (head) => /<ICD10PCS\.definitions[\s>]/.test(head),
  effectiveFrom: (file) => fiscalDate(file, versionIn(file.bytes)),
  read: (file) => ({
    value: {
      kind: 'icd10pcs-definitions',
      definitions: readDefinitions(textOfBytes(file.bytes)),
    },
    problems: [],
  }),
};

function readDefinitions(xml: string): readonly OfficialDefinition[] {
  const texts = (element: XmlElement, name: string): string =>
    childrenNamed(element, name)
      .map((child) => child.text)
      .join('; ');
  return childrenNamed(parseXml(xml), 'section').flatMap((section) =>
    childrenNamed(section, 'axis').flatMap((axis) =>
      childrenNamed(axis, 'terms').flatMap((terms) =>
        childrenNamed(terms, 'title').map((title) => ({
          section: section.attributes.code ?? '',
          position: Number(axis.attributes.pos ?? 0),
          title: title.text,
          definition: texts(terms, 'definition'),
          explanation: texts(terms, 'explanation'),
          examples: texts(terms, 'includes'),
        })),
      ),
    ),
  );
}

function indexRows(xml: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const letter of childrenNamed(parseXml(xml), 'letter')) {
    for (const main of childrenNamed(letter, 'mainTerm')) {
      const term = titleOf(main);
      const count = rows.length;
      addLines(main, { key: keyOf(term), term, path: [] }, rows);
      if (rows.length === count) rows.push([keyOf(term), term, '', 'heading', '', '']);
    }
  }
  return rows;
}

interface Place {
  readonly key: string;
  readonly term: string;
  readonly path: readonly string[];
}

function addLines(element: XmlElement, { key, term, path }: Place, rows: string[][]): void {
  const add = (kind: string, target: string, codes: readonly string[]): void => {
    rows.push([key, term, path.join(' | '), kind, target, codes.join(' ')]);
  };
  const own = codesIn(element);
  if (own.length > 0) add('code', '', own);
  for (const child of element.children) {
    if (child.name === 'use' || child.name === 'see') add(child.name, child.text, codesIn(child));
    if (child.name !== 'term') continue;
    const title = titleOf(child);
    addLines(child, { key, term, path: title === '' ? path : [...path, title] }, rows);
  }
}

function codesIn(element: XmlElement): readonly string[] {
  return element.children
    .filter((child) => ['code', 'codes', 'tab'].includes(child.name))
    .map((child) => child.text);
}

function titleOf(element: XmlElement): string {
  return childrenNamed(element, 'title')[0]?.text ?? '';
}
