import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';
import { lineDenied, pathOf, serviceDays } from './ncci-lines.ts';
import { ncciAuthority, ncciProvider } from './ncci-tables.ts';

const AUTHORITY = ncciAuthority('NCCI add-on code edits');

/** An add-on code without a service it may be added to. */
export const addOnWithoutPrimary: Edit = {
  id: 'ncci/add-on-without-primary',
  title: 'Add-on code without its primary service',
  severity: 'error',
  authority: AUTHORITY,
  effective: { from: ICD10_START },
  explanation:
    'An add-on code is paid only beside a primary service of the same day and practitioner. Type 1 lists the primaries; types 2 and 3 leave some to the contractor.',
  check: (context) => {
    if (ncciProvider(context) === undefined) return [];
    const table = context.tables.ncci.addOnCodes(context.onDate);
    if (table === undefined) return [];
    const findings: Finding[] = [];
    for (const day of serviceDays(context)) {
      for (const { code, lines } of day.codes) {
        const addOn = table.rows.of(code, day.day);
        if (addOn === undefined || addOn.primaries.some((primary) => day.has(primary))) continue;
        const alone = day.codes.length === 1;
        if (addOn.type !== 1 && !alone) continue;
        const primaries = addOn.primaries.slice(0, 5).join(', ');
        for (const line of lines)
          findings.push(
            found(addOnWithoutPrimary, {
              codes: [code],
              path: pathOf(line),
              authority: { ...AUTHORITY, edition: table.edition.name },
              message: `${code} is an add-on code and its primary service is not on the claim that day${primaries === '' ? '' : ` (${primaries}${addOn.primaries.length > 5 ? '…' : ''})`}.`,
              consequence: lineDenied(line),
            }),
          );
      }
    }
    return findings;
  },
};
