import { claimListsChecker } from './check/claim-lists-checker.ts';
import { cptChecker } from './check/cpt-checker.ts';
import { hccChecker } from './check/hcc-checker.ts';
import { hcpcsChecker } from './check/hcpcs-checker.ts';
import { icd10cmChecker } from './icd10cm/icd10cm-checker.ts';
import { icd10pcsChecker } from './icd10pcs/icd10pcs-checker.ts';
import { msdrgChecker } from './msdrg-checker.ts';
import type { TableChecker } from './table-checker.ts';
import { termsChecker } from './terms-checker.ts';

/** Every checker. To add one, write a `TableChecker` and list it here. */
export const CHECKERS: readonly TableChecker[] = [
  icd10cmChecker,
  icd10pcsChecker,
  termsChecker,
  hcpcsChecker,
  cptChecker,
  claimListsChecker,
  msdrgChecker,
  hccChecker,
];
