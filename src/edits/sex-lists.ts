import type { DateOfService } from '../base/date-of-service.ts';
import type { Tables } from '../tables/tables.ts';

/** The sex that a code is for. */
export type CodeSex = 'F' | 'M';

/** The last day on which the Medicare Code Editor listed codes by sex. */
export const SEX_EDITED_TO = '2024-09-30' as DateOfService;

/**
 * The sex that a diagnosis is for, by the editor's last lists; a code that came later by the one it replaced.
 *
 * @source Medicare Code Editor v41.1, sex conflict
 */
export function sexOfDiagnosis(code: string, { icd10cm }: Tables): CodeSex | undefined {
  const own = sexIn(icd10cm.attributes(code, SEX_EDITED_TO).editorAttributes);
  if (own !== undefined || icd10cm.status(code, SEX_EDITED_TO) !== 'future') return own;
  for (const before of icd10cm.predecessors(code)) {
    const sex = sexIn(icd10cm.attributes(before, SEX_EDITED_TO).editorAttributes);
    if (sex !== undefined) return sex;
  }
  return undefined;
}

/** The sex that an inpatient procedure is for, by the editor's last lists. */
export function sexOfProcedure(code: string, { icd10pcs }: Tables): CodeSex | undefined {
  return sexIn(icd10pcs.attributes(code, SEX_EDITED_TO));
}

function sexIn(attributes: readonly string[]): CodeSex | undefined {
  return attributes.includes('female') ? 'F' : attributes.includes('male') ? 'M' : undefined;
}

/** What to do about a code of the other sex. */
export const WHERE_BOTH_ARE_RIGHT =
  'Check the code and the registration; where both are right (transgender, intersex), condition code 45 or the payer’s own way says so';
