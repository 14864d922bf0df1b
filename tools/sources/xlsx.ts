import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/**
 * The rows of one sheet of an XLSX workbook as text cells, by the sheet's name; empty cells are ''.
 * Throws when the workbook has no such sheet.
 */
export function xlsxRows(workbook: Uint8Array, sheet: string): readonly (readonly string[])[] {
  const files = unzipSync(workbook);
  const text = (name: string): string => new TextDecoder().decode(files[name] ?? new Uint8Array());
  const sheets = elements(text('xl/workbook.xml'), 'sheet');
  const relations = elements(text('xl/_rels/workbook.xml.rels'), 'Relationship');
  const id = sheets.find((one) => one.name === sheet)?.['r:id'];
  const target = relations.find((one) => one.Id === id)?.Target?.replace(/^\/?(xl\/)?/, 'xl/');
  if (target === undefined || files[target] === undefined)
    throw new Error(`no sheet ${sheet} in the workbook`);
  return sheetRows(text(target), sharedStrings(text('xl/sharedStrings.xml')));
}

function elements(xml: string, name: string): readonly Readonly<Record<string, string>>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push({ ...tag.attributes });
  });
  parser.write(xml).close();
  return found;
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  if (xml === '') return strings;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'si') strings.push('');
    inText = name === 't';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (piece) => {
    if (inText) strings[strings.length - 1] = `${strings.at(-1) ?? ''}${piece}`;
  });
  parser.write(xml).close();
  return strings;
}

function sheetRows(xml: string, strings: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let column = 0;
  let shared = false;
  let value = '';
  let inValue = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name === 'c') {
      column = columnOf(String(attributes.r ?? ''));
      shared = attributes.t === 's';
      value = '';
    }
    inValue = name === 'v' || name === 't';
  });
  parser.on('text', (piece) => {
    if (inValue) value += piece;
  });
  parser.on('closetag', ({ name }) => {
    inValue = false;
    if (name !== 'c') return;
    const row = rows.at(-1);
    if (row === undefined) return;
    while (row.length < column) row.push('');
    row[column] = shared ? (strings[Number(value)] ?? '') : value;
  });
  parser.write(xml).close();
  return rows;
}

/** `C7` → 2 */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
