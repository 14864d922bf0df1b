import { daysBetween } from '../../base/date-of-service.ts';
import { claimsManual } from '../claim-authorities.ts';
import { type ClaimLine, type ClaimLines, sameProvider } from '../claim-lines.ts';
import { globalDays, indicatorsOf } from '../fee-indicators.ts';
import { lineEdit, missing, type Verdict } from '../line-edit.ts';
import { isEvaluation, isSurgery } from '../service-kinds.ts';

const SETTINGS = ['professional'] as const;

/** An earlier operation whose global period holds a line, with the days since. */
function openPackage(
  line: ClaimLine,
  claim: ClaimLines,
): { readonly surgery: ClaimLine; readonly after: number; readonly days: number } | undefined {
  for (const surgery of claim.prior ?? []) {
    const after = daysBetween(surgery.day, line.day);
    if (after < 1 || after > 90 || sameProvider(line, surgery) === false) continue;
    if (surgery.has('80', '81', '82', 'AS', '54', '26')) continue;
    const row = indicatorsOf(surgery.code, claim);
    const days = row === undefined ? undefined : globalDays(row);
    if (days !== undefined && days > 0 && after <= days) return { surgery, after, days };
  }
  return undefined;
}

/** A visit within a global period without a reason of its own. */
export const visitInGlobalPeriod = lineEdit({
  id: 'professional/visit-in-global-period',
  title: 'Visit within a global period',
  severity: 'error',
  authority: claimsManual('12, 40.1 and 40.2, A.7'),
  explanation:
    'Visits of the surgeon within 10 or 90 days belong to the operation (99024 records them). Paid are unrelated visits (24), the decision for another major operation (57), and critical care unrelated to it (FT).',
  settings: SETTINGS,
  consequence: 'line-denied',
  check: (line, claim) => {
    if (!isEvaluation(line.code) || line.has('24', '57', 'FT')) return undefined;
    const open = openPackage(line, claim);
    if (open === undefined) return undefined;
    return `${line.code} falls on day ${String(open.after)} of the ${String(open.days)} global days of ${open.surgery.code} (${open.surgery.path}). Bill it with 24 only where it is unrelated.`;
  },
});

/** A procedure within a global period that does not say how it belongs to the first. */
export const procedureInGlobalPeriod = lineEdit({
  id: 'professional/procedure-in-global-period',
  title: 'Procedure within a global period',
  severity: 'error',
  authority: claimsManual('12, 40.2, A.5, A.6 and A.8'),
  explanation:
    'A procedure of the same surgeon within 10 or 90 days is staged or more extensive (58), a return to the operating room for a complication (78), or unrelated (79); without one of these it is denied.',
  settings: SETTINGS,
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim) => {
    if (!isSurgery(line.code) || line.has('58', '78', '79', '55', '80', '81', '82', 'AS')) return undefined;
    const open = openPackage(line, claim);
    if (open === undefined) return undefined;
    return `${line.code} falls on day ${String(open.after)} of the ${String(open.days)} global days of ${open.surgery.code} (${open.surgery.path}). Add 58, 78 or 79, as the record shows.`;
  },
});

/** A modifier of the global period without an operation before. */
export const globalModifierAlone = lineEdit({
  id: 'professional/global-modifier-alone',
  title: 'Modifier of a global period without one',
  severity: 'warning',
  authority: claimsManual('12, 40.2'),
  explanation:
    '24, 58, 78 and 79 relate a service to an operation of the last 90 days by the same physician. The services billed before must have one.',
  settings: SETTINGS,
  at: 'modifiers',
  check: (line, { prior }): Verdict => {
    const modifier = line.modifiers.find((one) => ['24', '58', '78', '79'].includes(one));
    if (modifier === undefined) return undefined;
    if (prior === undefined) return missing('what was billed before ($.priorServices)');
    const before = prior.some((other) => {
      const after = daysBetween(other.day, line.day);
      return after >= 0 && after <= 90 && !isEvaluation(other.code);
    });
    return before
      ? undefined
      : `${line.code} has ${modifier} and no operation of the last 90 days stands before it. Take it off, or add the history.`;
  },
});
