import { once } from '../base/once.ts';
import { openClaimLists } from './claims/open-claim-lists.ts';
import { openCpt } from './cpt/open-cpt.ts';
import type { Edition } from './edition.ts';
import { openOutpatientPayment, openSurgicalCenters } from './fees/open-facility-fees.ts';
import { openPhysicianFees } from './fees/open-physician-fees.ts';
import { openHcpcs } from './hcpcs/open-hcpcs.ts';
import { openIcd10Cm } from './icd10cm/open-icd10cm.ts';
import { openIcd10CmIndex } from './icd10cm-index/open-icd10cm-index.ts';
import { openIcd10Pcs } from './icd10pcs/open-icd10pcs.ts';
import { openNcci } from './ncci/open-ncci.ts';
import { PackShelf } from './pack-shelf.ts';
import type { ReadPack } from './read-pack.ts';
import type { RowPack } from './row-pack.ts';
import type { DatedCodeSystem, Tables } from './tables.ts';
import { openTerms } from './terms/open-terms.ts';
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
  const icd10cmIndex = once(() => openIcd10CmIndex(shelf));
  const icd10pcs = once(() => openIcd10Pcs(shelf));
  const hcpcs = once(() => openHcpcs(shelf));
  const cpt = once(() => openCpt(shelf));
  const terms = once((): Terms => openTerms(readPack, { icd10cm, icd10pcs, hcpcs, cpt }));
  const claims = once(() => openClaimLists(shelf));
  const ncci = once(() => openNcci(shelf));
  const physicianFees = once(() => openPhysicianFees(shelf));
  const outpatientPayment = once(() => openOutpatientPayment(shelf));
  const surgicalCenters = once(() => openSurgicalCenters(shelf));
  const procedureSystems = once((): readonly DatedCodeSystem[] => [icd10pcs(), hcpcs(), cpt()]);
  return {
    editions: catalog,
    get icd10cm() {
      return icd10cm();
    },
    get icd10cmIndex() {
      return icd10cmIndex();
    },
    get icd10pcs() {
      return icd10pcs();
    },
    get hcpcs() {
      return hcpcs();
    },
    get cpt() {
      return cpt();
    },
    get claims() {
      return claims();
    },
    get ncci() {
      return ncci();
    },
    get physicianFees() {
      return physicianFees();
    },
    get outpatientPayment() {
      return outpatientPayment();
    },
    get surgicalCenters() {
      return surgicalCenters();
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
