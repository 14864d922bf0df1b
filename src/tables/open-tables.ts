import { AppError } from '../base/app-error.ts';
import type { Edition } from './edition.ts';
import { openIcd10Cm } from './icd10cm/open-icd10cm.ts';
import { once } from './once.ts';
import { PackShelf } from './pack-shelf.ts';
import type { RowPack } from './row-pack.ts';
import type { DatedCodeSystem, ReadPack, Tables } from './tables.ts';
import type { Terms } from './terms/terms.ts';

/**
 * The tables of a catalog, each opened when it is first asked for: opening costs nothing until then.
 * To add one, add its member to `Tables` and a line here: `get hcpcs() { return hcpcs(); }`.
 *
 * @param catalog  the editions at hand, shipped and added
 * @param readPack brings the decompressed bytes of a pack by its path below the data folder
 */
export function openTables(catalog: readonly Edition[], readPack: ReadPack): Tables {
  const shelf = new PackShelf(catalog, readPack);
  const icd10cm = once(() => openIcd10Cm(shelf));
  const terms = once((): Terms => {
    throw new AppError('table-missing', 'The dictionary of terms is not built yet.');
  });
  const procedureSystems = once((): readonly DatedCodeSystem[] => []);
  return {
    editions: catalog,
    get icd10cm() {
      return icd10cm();
    },
    get procedureSystems() {
      return procedureSystems();
    },
    get terms() {
      return terms();
    },
    list: (path: string): RowPack => shelf.list(path),
  };
}
