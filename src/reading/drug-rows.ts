import { oncePer } from '../base/once.ts';
import type { RowPack } from '../tables/row-pack.ts';

/** A drug of the lexicon: `data/lexicon/drug-classes.tsv`. */
export interface DrugRow {
  /** Generic or brand name, lower case, one or more words. */
  readonly drug: string;
  readonly drugClass: string;
  /** ICD-10-CM code for its long-term use, or null. */
  readonly longTermUseCode: string | null;
}

/** The drugs of the lexicon, read once for a pack. */
export const readDrugRows = oncePer((pack: RowPack): readonly DrugRow[] => {
  const drug = pack.column('drug');
  const drugClass = pack.column('class');
  const code = pack.column('long_term_use_code');
  const rows: DrugRow[] = [];
  for (const cells of pack.rows()) {
    const name = (cells[drug] ?? '').trim().toLowerCase();
    if (name === '') continue;
    const longTermUseCode = (cells[code] ?? '').trim();
    rows.push({
      drug: name,
      drugClass: (cells[drugClass] ?? '').trim(),
      longTermUseCode: longTermUseCode === '' ? null : longTermUseCode,
    });
  }
  return rows;
});
