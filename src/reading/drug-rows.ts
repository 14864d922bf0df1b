import type { RowPack } from '../tables/row-pack.ts';

/** A drug of the lexicon: `data/lexicon/drug-classes.tsv`. */
export interface DrugRow {
  /** Generic or brand name, lower case, one or more words. */
  readonly drug: string;
  readonly drugClass: string;
  /** ICD-10-CM code for its long-term use, or null. */
  readonly longTermUseCode: string | null;
}

const known = new WeakMap<RowPack, readonly DrugRow[]>();

/** The drugs of the lexicon, read once for a pack. */
export function readDrugRows(pack: RowPack): readonly DrugRow[] {
  const before = known.get(pack);
  if (before !== undefined) return before;
  const drug = pack.column('drug');
  const drugClass = pack.column('class');
  const code = pack.column('long_term_use_code');
  const rows: DrugRow[] = [];
  for (let index = 0; index < pack.size; index++) {
    const cells = pack.row(index);
    const name = (cells[drug] ?? '').trim().toLowerCase();
    if (name === '') continue;
    const longTermUseCode = (cells[code] ?? '').trim();
    rows.push({
      drug: name,
      drugClass: (cells[drugClass] ?? '').trim(),
      longTermUseCode: longTermUseCode === '' ? null : longTermUseCode,
    });
  }
  known.set(pack, rows);
  return rows;
}
