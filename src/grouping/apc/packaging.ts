import type { OutpatientPaymentRow } from '../../tables/fees/facility-fees.ts';
import type { FacilityService } from './facility-line.ts';

/** A line with its row of Addendum B. */
export interface OutpatientLine {
  readonly service: FacilityService;
  readonly row: OutpatientPaymentRow;
}

/** Paid beside a comprehensive APC all the same: pass-through, corneal tissue and vaccines, brachytherapy, other fee schedules. */
const BESIDE_COMPREHENSIVE = ['A', 'F', 'G', 'H', 'L', 'U'] as const;
const SIGNIFICANT: Readonly<Record<string, readonly string[]>> = {
  Q1: ['J1', 'J2', 'S', 'T', 'V'],
  Q2: ['J1', 'J2', 'T'],
  Q4: ['J1', 'J2', 'S', 'T', 'V', 'Q1', 'Q2', 'Q3'],
};
/** Why a status indicator brings no payment under the OPPS. */
export const NOT_PAID: Readonly<Record<string, string>> = {
  B: 'not recognised on an outpatient hospital claim; another code may be',
  C: 'inpatient only: not paid to an outpatient',
  D: 'discontinued',
  E1: 'not covered by Medicare',
  E2: 'no pricing information: not paid',
  M: 'not billable to the contractor',
  Y: 'billed to the durable medical equipment contractor',
};
/** Paid, but by something that Addendum B does not hold. */
export const PAID_ELSEWHERE: Readonly<Record<string, string>> = {
  A: 'paid by another fee schedule',
  F: 'paid at reasonable cost',
  H: 'pass-through device: paid at cost',
  L: 'vaccine: paid at reasonable cost',
};

/** The comprehensive service of the claim: the J1 line with the highest rate. */
export function comprehensiveService(lines: readonly OutpatientLine[]): OutpatientLine | undefined {
  return [...lines]
    .filter(({ row }) => row.statusIndicator === 'J1')
    .sort((a, b) => (b.row.paymentRate ?? 0) - (a.row.paymentRate ?? 0))[0];
}

/**
 * Why a line is packaged into another payment; undefined when it is paid apart.
 *
 * @source Medicare Claims Processing Manual, chapter 4, 10.2.3, 10.4; OPPS Addendum D1
 */
export function packagedBecause(line: OutpatientLine, lines: readonly OutpatientLine[]): string | undefined {
  const { statusIndicator } = line.row;
  const comprehensive = comprehensiveService(lines);
  if (
    comprehensive !== undefined &&
    comprehensive !== line &&
    !BESIDE_COMPREHENSIVE.some((one) => one === statusIndicator)
  )
    return `packaged into the comprehensive APC of ${comprehensive.service.code}`;
  if (statusIndicator === 'N') return 'always packaged';
  const significant = SIGNIFICANT[statusIndicator];
  if (significant === undefined) return undefined;
  const host = lines.find(
    (other) =>
      other !== line &&
      significant.includes(other.row.statusIndicator) &&
      (statusIndicator === 'Q4' || other.service.date === line.service.date),
  );
  if (host !== undefined) return `packaged with ${host.service.code} (status ${host.row.statusIndicator})`;
  const stronger = lines.find(
    (other) =>
      other !== line &&
      isConditional(other) &&
      other.service.date === line.service.date &&
      outranks(other, line),
  );
  return isConditional(line) && stronger !== undefined
    ? `of several conditionally packaged services only the highest is paid, ${stronger.service.code}`
    : undefined;
}

function isConditional({ row }: OutpatientLine): boolean {
  return row.statusIndicator === 'Q1' || row.statusIndicator === 'Q2';
}

function outranks(one: OutpatientLine, other: OutpatientLine): boolean {
  const difference = (one.row.paymentRate ?? 0) - (other.row.paymentRate ?? 0);
  return difference > 0 || (difference === 0 && one.service.index < other.service.index);
}
