import { parseXml, type XmlElement } from '../../src/formats/tables/xml-tree.ts';

/** A row of the official tables: label by value for each of the characters 1–7. */
export interface OfficialRow {
  readonly axes: readonly { readonly title: string; readonly labels: ReadonlyMap<string, string> }[];
}

/** The official tables (`icd10pcs_tables_YYYY.xml`), for comparison and for `data add`. */
export function readTablesXml(xml: string): OfficialRow[] {
  const rows: OfficialRow[] = [];
  for (const table of childrenOf(parseXml(xml), 'pcsTable')) {
    const head = childrenOf(table, 'axis').map(readAxis);
    for (const row of childrenOf(table, 'pcsRow')) {
      rows.push({ axes: [...head, ...childrenOf(row, 'axis').map(readAxis)] });
    }
  }
  return rows;
}

/** Codes of a row with the label of each character. */
export function* codesOfRow({
  axes,
}: OfficialRow): IterableIterator<{ code: string; labels: readonly string[] }> {
  const sizes = axes.map(({ labels }) => labels.size);
  const total = sizes.reduce((product, size) => product * size, 1);
  const entries = axes.map(({ labels }) => [...labels]);
  for (let n = 0; n < total; n++) {
    let rest = n;
    let code = '';
    const labels: string[] = [];
    for (const [i, size] of sizes.entries()) {
      const [value = '', label = ''] = entries[i]?.[rest % size] ?? [];
      rest = Math.floor(rest / size);
      code += value;
      labels.push(label);
    }
    yield { code, labels };
  }
}

/** Lines of the official Index (`icd10pcs_index_YYYY.xml`), as `term | subterm … kind target codes`. */
export function readIndexXml(xml: string): string[] {
  const lines: string[] = [];
  for (const letter of childrenOf(parseXml(xml), 'letter')) {
    for (const main of childrenOf(letter, 'mainTerm')) addLines(main, [titleOf(main)], lines);
  }
  return lines;
}

/** One line of an index as one text, so that two indexes can be compared. */
export function indexLineText(
  path: readonly string[],
  kind: string,
  target: string,
  codes: readonly string[],
): string {
  return [path.join(' | '), kind.split(' ')[0] ?? '', target, [...codes].sort().join(' ')].join(' > ');
}

function addLines(element: XmlElement, path: readonly string[], lines: string[]): void {
  const own = childrenOf(element, 'code', 'codes', 'tab').map((child) => child.text);
  if (own.length > 0) lines.push(indexLineText(path, 'code', '', own));
  for (const child of element.children) {
    if (child.name === 'use' || child.name === 'see') {
      const codes = childrenOf(child, 'code', 'codes', 'tab').map((c) => c.text);
      lines.push(indexLineText(path, child.name, child.text, codes));
    } else if (child.name === 'term') {
      const title = titleOf(child);
      addLines(child, title === '' ? path : [...path, title], lines);
    }
  }
}

function readAxis(axis: XmlElement): OfficialRow['axes'][number] {
  const labels = new Map(childrenOf(axis, 'label').map((label) => [label.attributes.code ?? '', label.text]));
  return { title: titleOf(axis), labels };
}

function titleOf(element: XmlElement): string {
  return childrenOf(element, 'title')[0]?.text ?? '';
}

function childrenOf(element: XmlElement, ...names: string[]): readonly XmlElement[] {
  return element.children.filter((child) => names.includes(child.name));
}
