import { SaxesParser } from 'saxes';

/** A line of one of the indexes of ICD-10-CM: a main term or a subterm. */
export interface IndexLine {
  /** 0 for a main term. */
  readonly level: number;
  /** The term with its nonessential modifiers where they stand: `Accident (to)`. */
  readonly title: string;
  /** The term without its nonessential modifiers: `Accident`. */
  readonly essential: string;
  /** Codes in the order printed; a trailing `-` means that more characters follow. */
  readonly codes: readonly string[];
  /** Codes of a manifestation, printed in brackets. */
  readonly manifestations: readonly string[];
  readonly see: readonly string[];
  readonly seeAlso: readonly string[];
  /** Cells of a table by their column, 2 to 7: codes, `-` or `--`; undefined where none is printed. */
  readonly cells: ReadonlyMap<number, string>;
}

/** An index as its XML has it. */
export interface IndexXml {
  /** Fiscal year of `<version>`. */
  readonly version: string;
  /** Headings of a table's columns by number; empty for an index without columns. */
  readonly columns: ReadonlyMap<number, string>;
  /** All lines in the order printed. */
  readonly lines: readonly IndexLine[];
}

interface OpenLine {
  level: number;
  title: string;
  essential: string;
  codes: string[];
  manifestations: string[];
  see: string[];
  seeAlso: string[];
  cells: Map<number, string>;
}

const STRUCTURE = new Set(['ICD10CM.index', 'version', 'title', 'indexHeading', 'letter', 'head', 'note']);
const REFERENCES: Readonly<Record<string, readonly ['see' | 'seeAlso', string]>> = {
  see: ['see', ''],
  seecat: ['see', 'category '],
  subcat: ['see', 'subcategory '],
  seeAlso: ['seeAlso', ''],
};
const CODES_ONLY = /^\[?[A-Z]\d[0-9A-Z.-]+(?:\s*,\s*[A-Z]\d[0-9A-Z.-]+)*\]?$/;

/**
 * Reads the Alphabetic Index, the External Cause Index, the Neoplasm Table or the Table of Drugs in the XML of
 * CDC/NCHS. Titles mix text and `nemod`; references may stand inside titles. Throws on text that is not well-formed
 * and on an element it does not know, so that nothing of a new release is lost in silence.
 */
export function readIndexXml(xml: string): IndexXml {
  const parser = new SaxesParser();
  const columns = new Map<number, string>();
  const lines: OpenLine[] = [];
  const open: { name: string; text: string; column: number }[] = [];
  const terms: OpenLine[] = [];
  let version = '';
  parser.on('opentag', ({ name, attributes }) => {
    const column = Number((attributes as Record<string, string>).col ?? 0);
    open.push({ name, text: '', column });
    if (name !== 'mainTerm' && name !== 'term') return;
    const line: OpenLine = {
      level: terms.length,
      title: '',
      essential: '',
      codes: [],
      manifestations: [],
      see: [],
      seeAlso: [],
      cells: new Map(),
    };
    terms.push(line);
    lines.push(line);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.text += text;
    if (open.some(({ name }) => name === 'title')) addTitle(terms.at(-1), element.name, text);
  });
  parser.on('closetag', ({ name }) => {
    const element = open.pop();
    if (element === undefined) return;
    const text = tidy(element.text);
    const line = terms.at(-1);
    if (name === 'mainTerm' || name === 'term') terms.pop();
    else if (name === 'version') version = text;
    else if (name === 'head') columns.set(element.column, text);
    else if (line !== undefined && text !== '') addTo(line, name, text, element.column);
    else if (line === undefined && !STRUCTURE.has(name)) throw unknown(name);
  });
  parser.write(xml).close();
  return {
    version,
    columns,
    lines: lines.map((line) => ({ ...line, title: tidy(line.title), essential: essentialOf(line) })),
  };
}

function addTitle(line: OpenLine | undefined, element: string, text: string): void {
  if (line === undefined) return;
  if (element === 'nemod') line.title += ` ${text} `;
  else {
    line.title += text;
    line.essential += ` ${text}`;
  }
}

function addTo(line: OpenLine, name: string, text: string, column: number): void {
  const reference = REFERENCES[name];
  if (reference !== undefined) line[reference[0]].push(`${reference[1]}${text}`);
  else if (name === 'code') line.codes.push(text);
  else if (name === 'manif') line.manifestations.push(...manifestations(text));
  else if (name === 'cell') line.cells.set(column, text);
  else if (name !== 'title' && name !== 'nemod' && name !== 'note') throw unknown(name);
}

/** Codes one by one; the Neoplasm Table has words there too, which stay as they are. */
function manifestations(text: string): readonly string[] {
  return CODES_ONLY.test(text) ? text.replace(/[[\]]/g, '').split(/\s*,\s*/) : [text];
}

function unknown(name: string): Error {
  return new Error(`the index holds <${name}>, which this reader does not know`);
}

function essentialOf(line: OpenLine): string {
  const essential = tidy(line.essential).replace(/ ,/g, ',');
  return essential === '' ? tidy(line.title) : essential;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
}
