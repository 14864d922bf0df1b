import type { DateOfService } from '../base/date-of-service.ts';
import { withoutDot } from '../record/code-system.ts';
import type { CodeStatus } from '../tables/icd10cm/icd10cm.ts';
import type { Tables } from '../tables/tables.ts';
import { parsePrefix, type ShownSystem } from './code-prefix.ts';
import { showClaimCode } from './show-claim-code.ts';

/** What a code is on a date, with its title where one is known (empty otherwise). */
export interface ValidatedCode {
  readonly status: CodeStatus;
  readonly title: string;
}

/**
 * Validates a code of any loaded system. A prefix (`hcpcs:J1100`, `pos:11`) says which; without one a code that the
 * diagnosis tables know is ICD-10-CM, then ICD-10-PCS, HCPCS Level II and CPT are asked, none of which has a dot.
 * A CPT code without a licensed list is `unknown`, with its section as title.
 */
export function validateCode(given: string, onDate: DateOfService, tables: Tables): ValidatedCode {
  const { system, code } = parsePrefix(given);
  if (system !== undefined) return validateIn(system, code, onDate, tables);
  const bare = withoutDot(given);
  const diagnosis = tables.icd10cm.status(bare, onDate);
  if (diagnosis !== 'unknown') return { status: diagnosis, title: tables.icd10cm.title(bare) ?? '' };
  if (given.includes('.')) return UNKNOWN;
  for (const procedures of tables.procedureSystems) {
    const status = procedures.status(bare, onDate);
    if (status !== 'unknown') return { status, title: procedures.title(bare) ?? '' };
  }
  return { status: 'unknown', title: tables.cpt.title(bare) ?? '' };
}

const UNKNOWN: ValidatedCode = { status: 'unknown', title: '' };

function validateIn(system: ShownSystem, code: string, onDate: DateOfService, tables: Tables): ValidatedCode {
  const bare = withoutDot(code);
  if (system === 'icd10cm') {
    return { status: tables.icd10cm.status(bare, onDate), title: tables.icd10cm.title(bare) ?? '' };
  }
  const procedures = tables.procedureSystems.find((candidate) => candidate.system === system);
  if (procedures !== undefined) {
    return { status: procedures.status(bare, onDate), title: procedures.title(bare) ?? '' };
  }
  if (system === 'icd10pcs' || system === 'hcpcs' || system === 'cpt') return UNKNOWN;
  const shown = showClaimCode(system, code, onDate, tables);
  return shown === undefined ? UNKNOWN : { status: shown.status, title: shown.title };
}
