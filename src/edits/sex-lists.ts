import type { Authority } from '../base/authority.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { Finding } from '../base/finding.ts';
import type { Tables } from '../tables/tables.ts';
import { type Edit, found } from './edit.ts';
import type { EditContext } from './edit-context.ts';

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

/** The lists as they last stood; Medicare compares no code with the sex since. */
export const SEX_LISTS: Authority = {
  publisher: 'CMS',
  document: 'Medicare Code Editor',
  section: 'Sex conflict (lists in force to 2024-09-30)',
};

/** Condition code 45: the claim says that code and sex are both right. */
const BOTH_ARE_RIGHT = '45';

/** The findings on codes of the other sex than the patient's; none where the claim says that both are right. */
export function againstSex(
  edit: Edit,
  coded: readonly { readonly code: string; readonly path: string }[],
  sexOf: (code: string, tables: Tables) => CodeSex | undefined,
  { sex, encounter, tables }: EditContext,
): readonly Finding[] {
  if (sex === undefined || encounter.conditionCodes?.includes(BOTH_ARE_RIGHT) === true) return [];
  return coded.flatMap(({ code, path }): Finding[] => {
    const of = sexOf(code, tables);
    if (of === undefined || of === sex) return [];
    return [
      found(edit, {
        codes: [code],
        path,
        message: `${code} is for a ${of === 'F' ? 'female' : 'male'} patient. Check the code and the registration; where both are right (transgender, intersex), condition code 45 or the payer’s own way says so.`,
      }),
    ];
  });
}
