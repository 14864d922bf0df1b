import { CLAIM_EDITS } from './claim/claim-edits.ts';
import { CONVENTION_EDITS } from './conventions/convention-edits.ts';
import { COVERAGE_EDITS } from './coverage/coverage-edits.ts';
import { DOCUMENTATION_EDITS } from './documentation/documentation-edits.ts';
import type { Edit } from './edit.ts';
import { MCE_EDITS } from './mce/mce-edits.ts';
import { NCCI_EDITS } from './ncci/ncci-edits.ts';
import { OUTPATIENT_EDITS } from './outpatient/outpatient-edits.ts';
import { PROCEDURE_EDITS } from './procedures/procedure-edits.ts';
import { PROFESSIONAL_EDITS } from './professional/professional-edits.ts';

/** Every edit, registered explicitly, by family; `check` runs those in force on the encounter's date. */
export const EDITS: readonly Edit[] = [
  ...CONVENTION_EDITS,
  ...PROCEDURE_EDITS,
  ...MCE_EDITS,
  ...NCCI_EDITS,
  ...CLAIM_EDITS,
  ...PROFESSIONAL_EDITS,
  ...COVERAGE_EDITS,
  ...OUTPATIENT_EDITS,
  ...DOCUMENTATION_EDITS,
];
