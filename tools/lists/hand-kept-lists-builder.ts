import type { DateOfService } from '../../src/base/date-of-service.ts';
import type { EditionToWrite, TableBuilder } from '../table-builder.ts';
import { FEE_EDITIONS } from './fee-editions.ts';

const OWN_WORDS = 'Apache-2.0 (words written for this project); facts: US government work';

const HCPCS_STARTER: EditionToWrite = {
  table: 'hcpcs-starter',
  name: 'July 2024 starter set',
  effectiveFrom: '2024-07-01' as DateOfService,
  effectiveTo: '2024-09-30' as DateOfService,
  packs: {
    starter: 'hcpcs/starter.tsv',
    dates: 'hcpcs/code-dates.tsv',
    notClassified: 'hcpcs/not-otherwise-classified.tsv',
    modifiers: 'hcpcs/modifiers.tsv',
  },
  source: {
    publisher: 'Chartwright, by facts of CMS',
    release: 'HCPCS Level II, July 2024: most used codes described, the others by their dates',
    licence: OWN_WORDS,
    origin: 'data/hcpcs/README.md',
  },
};

const CPT_STRUCTURE: EditionToWrite = {
  table: 'cpt-structure',
  name: '2024 sections',
  effectiveFrom: '2024-01-01' as DateOfService,
  effectiveTo: '2024-12-31' as DateOfService,
  packs: { structure: 'cpt/structure.tsv', emLevels: 'cpt/em-levels.tsv' },
  source: {
    publisher: 'Chartwright, by facts of CMS',
    release: 'ranges and sections of CPT, levels of evaluation and management 2024; no descriptor',
    licence: OWN_WORDS,
    origin: 'data/cpt/README.md',
  },
};

const CLAIM_LISTS: EditionToWrite = {
  table: 'claim-lists',
  name: '2024',
  effectiveFrom: '2024-07-01' as DateOfService,
  packs: {
    'place-of-service': 'claims/place-of-service.tsv',
    'revenue-code': 'claims/revenue-codes.tsv',
    'discharge-status': 'claims/discharge-status.tsv',
    'admission-type': 'claims/admission-type.tsv',
    'admission-source': 'claims/admission-source.tsv',
    'condition-code': 'claims/condition-codes.tsv',
    'adjustment-reason': 'claims/carc.tsv',
    remark: 'claims/rarc.tsv',
    'adjustment-group': 'claims/group-codes.tsv',
    specialty: 'claims/specialties.tsv',
    'bill-type': 'claims/bill-type.tsv',
  },
  source: {
    publisher: 'Chartwright, by codes as CMS publishes them',
    release: 'code lists of a claim and its remittance',
    licence: OWN_WORDS,
    origin: 'data/claims/README.md',
  },
};

/**
 * Enters the lists that are kept by hand (HCPCS starter set, CPT structure, claim lists, fees) in the catalog, so that
 * their checksums are known. The lists themselves are text under `data/`; run this after each change of one.
 */
export const handKeptListsBuilder: TableBuilder = {
  name: 'lists',
  tables: [
    HCPCS_STARTER.table,
    CPT_STRUCTURE.table,
    CLAIM_LISTS.table,
    ...FEE_EDITIONS.map((edition) => edition.table),
  ],
  build: () => ({ packs: [], editions: [HCPCS_STARTER, CPT_STRUCTURE, CLAIM_LISTS, ...FEE_EDITIONS] }),
};
