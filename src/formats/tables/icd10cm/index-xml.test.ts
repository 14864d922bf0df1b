import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../../../test/shipped-tables.ts';
import { indexRows } from './index-layouts.ts';
import { readIndexXml } from './index-xml.ts';

const XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.index><version>2030</version><title>INDEX</title><letter><title>A</title>
<mainTerm><title>Abandonment<nemod>(causing harm)</nemod> NEC</title><code>X58</code>
  <term level="1"><title>lightning</title><subcat>T75.0</subcat>
    <term level="2"><title>fire</title><see>Exposure, fire</see><seeAlso>Burn</seeAlso></term></term>
  <term level="1"><title><nemod>(mono)</nemod> thing</title><code>I25.1-</code><manif>[I43, H36]</manif></term></mainTerm>
<mainTerm><title>Bäder</title><cell col="2">T51.3X1</cell><cell col="6">--</cell></mainTerm>
</letter></ICD10CM.index>`;

describe('an index of ICD-10-CM in XML', () => {
  const { lines, version } = readIndexXml(XML);

  it('keeps titles with nonessential modifiers where they stand, and without', () => {
    expect(lines.map((line) => [line.level, line.title, line.essential])).toEqual([
      [0, 'Abandonment (causing harm) NEC', 'Abandonment NEC'],
      [1, 'lightning', 'lightning'],
      [2, 'fire', 'fire'],
      [1, '(mono) thing', 'thing'],
      [0, 'Bäder', 'Bäder'],
    ]);
    expect(version).toBe('2030');
  });
  it('keeps codes, manifestations, references and cells', () => {
    expect(lines[0]?.codes).toEqual(['X58']);
    expect(lines[1]?.see).toEqual(['subcategory T75.0']);
    expect([lines[2]?.see, lines[2]?.seeAlso]).toEqual([['Exposure, fire'], ['Burn']]);
    expect([lines[3]?.codes, lines[3]?.manifestations]).toEqual([['I25.1-'], ['I43', 'H36']]);
    expect([...(lines[4]?.cells ?? [])]).toEqual([
      [2, 'T51.3X1'],
      [6, '--'],
    ]);
  });
  it('keys rows by their main term', () => {
    expect(indexRows(lines).map((row) => [row[0], row[1], row[8]])).toEqual([
      ['abandonment nec', '0', ''],
      ['abandonment nec', '1', ''],
      ['abandonment nec', '2', ''],
      ['abandonment nec', '1', ''],
      ['bader', '0', 'T51.3X1||||--|'],
    ]);
  });
  it('refuses an element it does not know, and text cut short', () => {
    expect(() => readIndexXml(XML.replace(/subcat/g, 'subdog'))).toThrow('subdog');
    expect(() => readIndexXml(XML.slice(0, 500))).toThrow();
  });
});

const counted = (texts: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
};
const texts = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'))].map((m) =>
    (m[1] ?? '').trim(),
  );

describe.each([
  'icd10cm-drug-April-1-2026-XML.xml',
  'icd10cm-eindex-April-1-2026-XML.xml',
  'icd10cm-neoplasm-April-1-2026-XML.xml',
  'icd10cm_drug_2025.xml',
  'icd10cm_eindex_2025.xml',
  'icd10cm_neoplasm_2025.xml',
])('the official %s', (name) => {
  const path = sharedFile(`data/icd10cm/${name}`);

  it.skipIf(path === undefined)('every main term and subterm counted, every code and cell kept', () => {
    const xml = readFileSync(path ?? '', 'utf8');
    const { lines } = readIndexXml(xml);
    expect(lines.filter((line) => line.level === 0)).toHaveLength([...xml.matchAll(/<mainTerm[ >]/g)].length);
    expect(lines.filter((line) => line.level > 0)).toHaveLength([...xml.matchAll(/<term[ >]/g)].length);
    const levels = [...xml.matchAll(/<term level="(\d)"/g)].map((m) => m[1] ?? '');
    expect(counted(lines.filter((line) => line.level > 0).map((line) => String(line.level)))).toEqual(
      counted(levels),
    );
    expect(counted(lines.flatMap((line) => [...line.codes]))).toEqual(counted(texts(xml, 'code')));
    expect(counted(lines.flatMap((line) => [...line.cells.values()]))).toEqual(counted(texts(xml, 'cell')));
    const references = ['see', 'subcat', 'seecat'].flatMap((element) => texts(xml, element));
    expect(lines.flatMap((line) => [...line.see])).toHaveLength(references.length);
    expect(lines.flatMap((line) => [...line.seeAlso])).toHaveLength(texts(xml, 'seeAlso').length);
    const rows = indexRows(lines);
    const inRows = rows.flatMap((row) => (row[8] ?? '').split('|')).filter((cell) => cell !== '');
    expect(counted(inRows)).toEqual(counted(texts(xml, 'cell')));
    expect(counted(rows.flatMap((row) => (row[4] ?? '').split(' ')).filter(Boolean))).toEqual(
      counted(texts(xml, 'code')),
    );
  });
});
