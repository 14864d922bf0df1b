import { parseXml, type XmlElement } from '../../src/formats/tables/xml-tree.ts';

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

function titleOf(element: XmlElement): string {
  return childrenOf(element, 'title')[0]?.text ?? '';
}

function childrenOf(element: XmlElement, ...names: string[]): readonly XmlElement[] {
  return element.children.filter((child) => names.includes(child.name));
}
