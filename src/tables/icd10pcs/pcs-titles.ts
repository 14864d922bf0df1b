import type { RowPack } from '../row-pack.ts';
import type { Icd10PcsEntry } from './icd10pcs.ts';
import type { PcsLabels } from './pcs-labels.ts';
import { composeTitle } from './title-grammar.ts';

/**
 * Titles. Nearly all official titles follow from the labels by the rule of their table; the pack keeps the
 * ones that do not, and the codes whose title no source holds.
 */
export class PcsTitles {
  /** @param pack code, title; an empty title marks a code that has none in any source */
  constructor(
    private readonly labels: PcsLabels,
    private readonly pack: RowPack,
  ) {}

  /** Code and title, whether or not the code is valid on any date; callers ask the code list first. */
  entry(code: string): Icd10PcsEntry {
    const index = this.pack.find(code);
    const kept = index === -1 ? undefined : this.pack.row(index)[1];
    if (kept !== undefined && kept !== '') return { code, title: kept, titleSource: 'official' };
    const title = composeTitle(code, (position) => this.labels.words(code, position)) ?? code;
    return { code, title, titleSource: kept === undefined ? 'official' : 'composed' };
  }
}
