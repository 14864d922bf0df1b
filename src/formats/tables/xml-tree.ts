import { SaxesParser } from 'saxes';

/** An XML element with its attributes, child elements in order, and its own text, blanks collapsed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** The document element of an XML text. Throws on text that is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  parser.on('opentag', (tag) => {
    open.push({ name: tag.name, attributes: tag.attributes, children: [], text: '' });
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    element.text = element.text.replace(/\s+/g, ' ').trim();
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(xml).close();
  if (root === undefined) throw new Error('the XML has no element');
  return root;
}

/** The child elements of a name, in order. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The text of the first child of a name. Throws when there is none. */
export function textOf(element: XmlElement, name: string): string {
  const [child] = childrenNamed(element, name);
  if (child === undefined) throw new Error(`<${element.name}> has no <${name}>`);
  return child.text;
}
