import { once } from '../../base/once.ts';
import type { Edition } from '../edition.ts';
import type { DrugEntry, DrugIntent, DrugTable } from './icd10cm-index.ts';
import { everyNode, type IndexNode, type IndexPack, NodesByWords } from './index-pack.ts';
import { followed } from './term-index-table.ts';

/** Columns 2 to 7 of the table. */
const INTENTS: readonly DrugIntent[] = [
  'poisoningAccidental',
  'poisoningSelfHarm',
  'poisoningAssault',
  'poisoningUndetermined',
  'adverseEffect',
  'underdosing',
];
const DRUGS_BY_DEFAULT = 10;

/**
 * The Table of Drugs and Chemicals, read from its pack.
 *
 * @source CDC/NCHS, ICD-10-CM Table of Drugs and Chemicals; a cell `--` gives no code
 */
export class PackedDrugTable implements DrugTable {
  private readonly byWords = once(() => new NodesByWords(everyNode(this.pack.all())));

  constructor(
    private readonly pack: IndexPack,
    readonly edition: Edition,
  ) {}

  drugs(words: string, limit = DRUGS_BY_DEFAULT): readonly DrugEntry[] {
    const exact = this.pack.mainTerms(words);
    const found = [...exact, ...this.byWords().find(words, limit)].map((node) =>
      followed(node, (name) => this.pack.mainTerms(name)),
    );
    const entries = new Map(found.map((node) => [node.path.join(' | '), drugOf(node)]));
    return [...entries.values()].slice(0, limit);
  }

  code(words: string, intent: DrugIntent): string | undefined {
    return this.drugs(words).find((drug) => Object.keys(drug.codes).length > 0)?.codes[intent];
  }
}

function drugOf({ path, title, cells, see, seeAlso }: IndexNode): DrugEntry {
  const codes: Partial<Record<DrugIntent, string>> = {};
  for (const [i, intent] of INTENTS.entries()) {
    const cell = cells[i] ?? '';
    if (/^[A-Z]/.test(cell)) codes[intent] = cell;
  }
  return { path, title, codes, see, seeAlso };
}
