import { childrenNamed, parseXml, type XmlElement } from '../xml-tree.ts';

/** An axis of a row: the values it allows, each with its label. */
export interface OfficialAxis {
  readonly title: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** A row of the official tables: every combination of a value from each of the seven axes is a code. */
export interface OfficialRow {
  readonly axes: readonly OfficialAxis[];
}

/** The rows of the official tables (`icd10pcs_tables_YYYY.xml`). Throws on text that is not well-formed. */
export function readTablesXml(xml: string): OfficialRow[] {
  const rows: OfficialRow[] = [];
  for (const table of childrenNamed(parseXml(xml), 'pcsTable')) {
    const head = childrenNamed(table, 'axis').map(readAxis);
    for (const row of childrenNamed(table, 'pcsRow')) {
      rows.push({ axes: [...head, ...childrenNamed(row, 'axis').map(readAxis)] });
    }
  }
  return rows;
}

/** Codes of a row with the label of each character. */
export function* codesOfRow({
  axes,
}: OfficialRow): IterableIterator<{ readonly code: string; readonly labels: readonly string[] }> {
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

function readAxis(axis: XmlElement): OfficialAxis {
  const labels = new Map(
    childrenNamed(axis, 'label').map((label) => [label.attributes.code ?? '', label.text]),
  );
  return { title: childrenNamed(axis, 'title')[0]?.text ?? '', labels };
}
