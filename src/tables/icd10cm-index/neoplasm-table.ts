import { once } from '../../base/once.ts';
import type { Edition } from '../edition.ts';
import type { NeoplasmBehavior, NeoplasmSite, NeoplasmTable } from './icd10cm-index.ts';
import { everyNode, type IndexNode, type IndexPack, NodesByWords } from './index-pack.ts';
import { followed } from './term-index-table.ts';

/** Columns 2 to 7 of the table. */
const BEHAVIORS: readonly NeoplasmBehavior[] = [
  'malignantPrimary',
  'malignantSecondary',
  'inSitu',
  'benign',
  'uncertain',
  'unspecified',
];
const ROOT = 'Neoplasm';
const SITES_BY_DEFAULT = 10;

/**
 * The Neoplasm Table, read from its pack.
 *
 * @source CDC/NCHS, ICD-10-CM Neoplasm Table; a cell `-` gives no code
 */
export class PackedNeoplasmTable implements NeoplasmTable {
  private readonly main = once(() => this.pack.all());
  private readonly byWords = once(() => new NodesByWords(everyNode(this.main()), 1));

  constructor(
    private readonly pack: IndexPack,
    readonly edition: Edition,
  ) {}

  sites(words: string, limit = SITES_BY_DEFAULT): readonly NeoplasmSite[] {
    const found = this.byWords()
      .find(words, limit)
      .map((node) => followed(node, (name) => this.mainTerms(name)));
    return [...new Set(found)].map(siteOf);
  }

  code(words: string, behavior: NeoplasmBehavior): string | undefined {
    return this.sites(words).find((site) => Object.keys(site.codes).length > 0)?.codes[behavior];
  }

  /** References begin with `Neoplasm`, the table's main term is `Neoplasm, neoplastic`. */
  private mainTerms(name: string): readonly IndexNode[] {
    return name === ROOT ? this.main() : this.pack.mainTerms(name);
  }
}

function siteOf({ path, title, cells, see, seeAlso }: IndexNode): NeoplasmSite {
  const codes: Partial<Record<NeoplasmBehavior, string>> = {};
  for (const [i, behavior] of BEHAVIORS.entries()) {
    const cell = cells[i] ?? '';
    if (/^[A-Z]/.test(cell)) codes[behavior] = cell;
  }
  return { path: path.slice(1), title, codes, see, seeAlso };
}
