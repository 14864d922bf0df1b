import type { DateOfService } from '../base/date-of-service.ts';
import type { CodeSystem } from '../record/code-system.ts';
import type { ClaimLists } from './claims/claim-lists.ts';
import type { CptTables } from './cpt/cpt.ts';
import type { Edition } from './edition.ts';
import type { OutpatientPaymentTables, SurgicalCenterTables } from './fees/facility-fees.ts';
import type { PhysicianFeeTables } from './fees/physician-fees.ts';
import type { HcpcsTables } from './hcpcs/hcpcs.ts';
import type { CodeStatus, Icd10CmTables } from './icd10cm/icd10cm.ts';
import type { Icd10CmIndexTables } from './icd10cm-index/icd10cm-index.ts';
import type { Icd10PcsTables } from './icd10pcs/icd10pcs.ts';
import type { NcciTables } from './ncci/open-ncci.ts';
import type { RowPack } from './row-pack.ts';
import type { Terms } from './terms/terms.ts';

/** A code system that can say what a code is on a date. */
export interface DatedCodeSystem {
  readonly system: CodeSystem;
  status(code: string, onDate: DateOfService): CodeStatus;
  title(code: string): string | undefined;
}

/** Every code system and table, editioned and loaded on first use. */
export interface Tables {
  readonly editions: readonly Edition[];
  readonly icd10cm: Icd10CmTables;
  /** Neoplasm Table, Table of Drugs, External Cause and Alphabetic Index, where the user added them. */
  readonly icd10cmIndex: Icd10CmIndexTables;
  readonly icd10pcs: Icd10PcsTables;
  readonly hcpcs: HcpcsTables;
  readonly cpt: CptTables;
  readonly claims: ClaimLists;
  /** NCCI edits, where the user added them. */
  readonly ncci: NcciTables;
  /** Medicare physician fee schedule: HCPCS Level II codes and localities ship, CPT codes where the user added them. */
  readonly physicianFees: PhysicianFeeTables;
  /** OPPS Addendum B, where the user added it. */
  readonly outpatientPayment: OutpatientPaymentTables;
  /** ASC Addenda AA and BB, where the user added them, and wage indices. */
  readonly surgicalCenters: SurgicalCenterTables;
  /** The other code systems that can say what a code is on a date: ICD-10-PCS, HCPCS Level II, CPT. */
  readonly procedureSystems: readonly DatedCodeSystem[];
  readonly terms: Terms;
  /** A small list below the data folder (`coding/…`, `lexicon/…`, `claims/…`), read once. */
  list(path: string): RowPack;
}
