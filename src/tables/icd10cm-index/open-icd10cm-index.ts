import type { DateOfService } from '../../base/date-of-service.ts';
import { type Edition, editionOn } from '../edition.ts';
import type { PackShelf } from '../pack-shelf.ts';
import { PackedDrugTable } from './drug-table.ts';
import type { DrugTable, Icd10CmIndexTables, NeoplasmTable, TermIndexTable } from './icd10cm-index.ts';
import { IndexPack } from './index-pack.ts';
import { PackedNeoplasmTable } from './neoplasm-table.ts';
import { PackedTermIndex } from './term-index-table.ts';

const TABLE = 'icd10cm-index';

/** The indexes of ICD-10-CM that the user added; each is opened when it is first asked for. */
export function openIcd10CmIndex(shelf: PackShelf): Icd10CmIndexTables {
  const opened = new Map<string, unknown>();
  const open = <T>(
    role: string,
    onDate: DateOfService,
    make: (pack: IndexPack, edition: Edition) => T,
  ): T | undefined => {
    const editions = shelf.editions(TABLE).filter((edition) => edition.packs[role] !== undefined);
    const edition = editionOn(editions, onDate)?.edition;
    if (edition === undefined) return undefined;
    const key = `${role} ${edition.effectiveFrom}`;
    const known = opened.get(key) as T | undefined;
    if (known !== undefined) return known;
    const table = make(new IndexPack(shelf.pack(edition, role)), edition);
    opened.set(key, table);
    return table;
  };
  return {
    alphabeticIndex: (onDate): TermIndexTable | undefined =>
      open('index', onDate, (pack, edition) => new PackedTermIndex(pack, edition)),
    externalCauseIndex: (onDate): TermIndexTable | undefined =>
      open('externalCauses', onDate, (pack, edition) => new PackedTermIndex(pack, edition)),
    neoplasmTable: (onDate): NeoplasmTable | undefined =>
      open('neoplasms', onDate, (pack, edition) => new PackedNeoplasmTable(pack, edition)),
    drugTable: (onDate): DrugTable | undefined =>
      open('drugs', onDate, (pack, edition) => new PackedDrugTable(pack, edition)),
  };
}
