import { oncePer } from '../../base/once.ts';
import type { OutpatientAddendum } from '../../tables/fees/facility-fees.ts';
import type { ClaimLine, ClaimLines } from '../claim-lines.ts';
import { missing, type Verdict } from '../line-edit.ts';

const addendumOf = oncePer(
  ({ context }: ClaimLines): { readonly addendum: OutpatientAddendum | undefined } => ({
    addendum: context.tables.outpatientPayment.on(context.onDate),
  }),
);

/** OPPS status indicator of a code: undefined where Addendum B is not loaded or has no such row. */
export function statusOf(code: string, claim: ClaimLines): string | undefined {
  return addendumOf(claim).addendum?.row(code)?.statusIndicator;
}

/** Judges a line by its status indicator; not evaluated where Addendum B is not loaded. */
export function byStatus(line: ClaimLine, claim: ClaimLines, judge: (status: string) => Verdict): Verdict {
  const { addendum } = addendumOf(claim);
  if (addendum === undefined) return missing('OPPS Addendum B (chartwright data add addendum-b.csv)');
  const row = addendum.row(line.code);
  return row === undefined ? undefined : judge(row.statusIndicator);
}

const PROCEDURES = new Set(['J1', 'J2', 'S', 'T', 'Q1', 'Q2', 'Q3']);

/** A status that is paid as a procedure, test or visit: what drugs and devices may stand beside. */
export function isPayableProcedure(status: string | undefined): boolean {
  return (
    status !== undefined && (PROCEDURES.has(status) || status === 'V' || status === 'P' || status === 'R')
  );
}
