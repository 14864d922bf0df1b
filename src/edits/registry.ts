import { CONVENTION_EDITS } from './conventions/convention-edits.ts';
import type { Edit } from './edit.ts';

/** Every edit, registered explicitly, by family; `check` runs those in force on the encounter's date. */
export const EDITS: readonly Edit[] = [...CONVENTION_EDITS];
