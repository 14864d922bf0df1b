import type { DateOfService } from '../base/date-of-service.ts';
import { withoutDot } from '../record/code-system.ts';
import type { CodeStatus } from '../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../tables/tables.ts';

/** What a code is on a date, with its title where one is known (empty otherwise). */
export interface ValidatedCode {
  readonly status: CodeStatus;
  readonly title: string;
}

/**
 * Validates a code of any loaded system. An ICD-10-PCS code has seven characters and no dot; everything else that
 * the diagnosis tables know is ICD-10-CM; then HCPCS Level II.
 */
export function validateCode(given: string, onDate: DateOfService, tables: Tables): ValidatedCode {
  const bare = withoutDot(given);
  const diagnosis = tables.icd10cm.status(bare, onDate);
  if (diagnosis !== 'unknown') return { status: diagnosis, title: tables.icd10cm.title(bare) ?? '' };
  for (const system of tables.procedureSystems) {
    if (given.includes('.')) continue;
    const status = system.status(bare, onDate);
    if (status !== 'unknown') return { status, title: system.title(bare) ?? '' };
  }
  return { status: 'unknown', title: '' };
}
