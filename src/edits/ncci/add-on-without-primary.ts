import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';
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
    return context.services.flatMap((line): Finding[] => {
      const addOn = table.rows.of(line.code, context.onDate);
      if (addOn === undefined) return [];
      const others = context.services.filter((o) => o !== line && (o.date ?? '') === (line.date ?? ''));
      if (others.some((o) => addOn.primaries.includes(o.code))) return [];
      const alone = others.length === 0;
      if (addOn.type !== 1 && !alone) return [];
      const primaries = addOn.primaries.slice(0, 5).join(', ');
      return [
        found(addOnWithoutPrimary, {
          codes: [line.code],
          path: line.path,
          authority: { ...AUTHORITY, edition: table.edition.name },
          message: `${line.code} is an add-on code and its primary service is not on the claim${primaries === '' ? '' : ` (${primaries}${addOn.primaries.length > 5 ? '…' : ''})`}.`,
        }),
      ];
    });
  },
};
