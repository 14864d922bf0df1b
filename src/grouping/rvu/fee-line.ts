import type { DateOfService } from '../../base/date-of-service.ts';
import { type Cents, sumOf } from '../../base/money.ts';
import type {
  PaymentLocality,
  PaymentPolicyIndicators,
  PhysicianFeeSchedule,
  RelativeValues,
} from '../../tables/fees/physician-fees.ts';
import type { PricedLine, PriceStep } from '../pricing/price-step.ts';

/** A service line as the fee schedule sees it. */
export interface ServiceToPrice {
  readonly index: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly date: DateOfService;
  readonly place: string | undefined;
  /** NPI of who rendered it: the services of one provider on one day are ranked together. */
  readonly provider: string | undefined;
  /** CMS specialty of who rendered it. */
  readonly specialty: string | undefined;
}

/** The column of practice expense. */
export type PlaceRate = 'facility' | 'non-facility';

/** What a line is priced by. */
export interface FeeRow {
  readonly schedule: PhysicianFeeSchedule;
  readonly indicators: PaymentPolicyIndicators;
  readonly values: RelativeValues;
  /** Conversion factor in ten-thousandths of a dollar. */
  readonly conversionFactor: number;
  readonly rate: PlaceRate;
  /** Undefined stands for the nation: every index 1. */
  readonly locality: PaymentLocality | undefined;
}

/** A line on its way: its row, the amount of one unit so far, and how it came about. */
export interface FeeLine {
  readonly service: ServiceToPrice;
  readonly row: FeeRow;
  /** One amount a unit, since some rules pay units apart. */
  readonly unitCents: readonly Cents[];
  readonly steps: readonly PriceStep[];
}

/** A line that has its end: a price or a reason. */
export type Outcome = FeeLine | PricedLine;

export function isPriced(outcome: Outcome): outcome is PricedLine {
  return 'cents' in outcome;
}

export function hasModifier({ service }: FeeLine, ...modifiers: readonly string[]): boolean {
  return modifiers.some((modifier) => service.modifiers.includes(modifier));
}

/** The line with another amount for each of its units, and the step that led to it. */
export function withUnits(
  line: FeeLine,
  unitCents: readonly Cents[],
  step: Omit<PriceStep, 'cents'>,
): FeeLine {
  return { ...line, unitCents, steps: [...line.steps, { ...step, cents: sumOf(unitCents) }] };
}

/** The line's amount so far. */
export function lineCents(line: FeeLine): Cents {
  return sumOf(line.unitCents);
}

/** A line without a price. */
export function unpriced(
  service: ServiceToPrice,
  reason: string,
  steps: readonly PriceStep[] = [],
  cents: Cents | null = null,
): PricedLine {
  return {
    index: service.index,
    code: service.code,
    modifiers: service.modifiers,
    units: service.units,
    cents,
    reason,
    steps,
  };
}
