import { CONVENTION_EDITS } from './conventions/convention-edits.ts';
import type { Edit } from './edit.ts';
import { MCE_EDITS } from './mce/mce-edits.ts';
import { NCCI_EDITS } from './ncci/ncci-edits.ts';
import { PROCEDURE_EDITS } from './procedures/procedure-edits.ts';

/** Every edit, registered explicitly, by family; `check` runs those in force on the encounter's date. */
export const EDITS: readonly Edit[] = [...CONVENTION_EDITS, ...PROCEDURE_EDITS, ...MCE_EDITS, ...NCCI_EDITS];
