import type { Authority } from '../../base/authority.ts';
import type { Cents } from '../../base/money.ts';

/** One step of a price: what was done, on whose word, and the amount after it. */
export interface PriceStep {
  /** Short name of the step: `fee schedule amount`, `multiple procedures`… */
  readonly step: string;
  readonly text: string;
  /** Amount of the line after the step, in cents; absent for a step that sets no amount. */
  readonly cents?: Cents;
  readonly authority: Authority;
}

/** A table that a price would have needed. */
export interface MissingTable {
  /** As `chartwright data list` names it. */
  readonly table: string;
  /** What of it, and for when. */
  readonly what: string;
  /** How it comes. */
  readonly how: string;
}

/** A service line with its price, or why it has none. */
export interface PricedLine {
  /** Place in `services`, from 0. */
  readonly index: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  /** Null where no price is known; the reason says why. */
  readonly cents: Cents | null;
  readonly reason?: string;
  /** The most a physician who takes no assignment may charge. */
  readonly limitingChargeCents?: Cents;
  readonly steps: readonly PriceStep[];
}

/** The price of a claim's service lines. */
export interface LinesPrice {
  readonly method: 'physician fee schedule' | 'OPPS' | 'ASC';
  /** Sum of the lines that have a price. */
  readonly totalCents: Cents;
  /** Whether every line has a price. */
  readonly complete: boolean;
  readonly lines: readonly PricedLine[];
  readonly missing: readonly MissingTable[];
  /** What was left out of account. */
  readonly notModelled: readonly string[];
}

/** Missing tables, each told once. */
export function distinctTables(missing: readonly MissingTable[]): readonly MissingTable[] {
  const seen = new Map(missing.map((table) => [`${table.table} ${table.what}`, table]));
  return [...seen.values()];
}

/** What Medicare takes off every payment and no price here does. */
export const SEQUESTRATION =
  'Sequestration (2 % of what Medicare pays after deductible and coinsurance) is not taken off.';
