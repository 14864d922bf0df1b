import { ccsrBuilder } from './ccsr-builder.ts';
import { elixhauserBuilder } from './elixhauser-builder.ts';
import { hccBuilder } from './hcc-builder.ts';
import { icd10cmBuilder } from './icd10cm/icd10cm-builder.ts';
import { icd10pcsBuilder } from './icd10pcs/icd10pcs-builder.ts';
import { handKeptListsBuilder } from './lists/hand-kept-lists-builder.ts';
import { mceBuilder } from './mce-builder.ts';
import { msdrgBuilder } from './msdrg-builder.ts';
import type { TableBuilder } from './table-builder.ts';
import { termsBuilder } from './terms-builder.ts';

/** Every builder, in the order in which they run. To add one, write a `TableBuilder` and list it here. */
export const BUILDERS: readonly TableBuilder[] = [
  icd10cmBuilder,
  icd10pcsBuilder,
  handKeptListsBuilder,
  msdrgBuilder,
  mceBuilder,
  hccBuilder,
  ccsrBuilder,
  elixhauserBuilder,
  termsBuilder,
];
