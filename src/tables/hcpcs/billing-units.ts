import type { DateOfService } from '../../base/date-of-service.ts';
import type { HcpcsDose, HcpcsUnit } from './hcpcs.ts';

/** From this day a claim for a drug from a single-dose container must carry JW or JZ. */
export const JZ_REQUIRED_FROM = '2023-07-01' as DateOfService;
/** JZ was added to HCPCS on this day. */
const JZ_FROM = '2023-01-01' as DateOfService;
/** JW is required of every payer of Part B drugs since this day. */
const JW_FROM = '2017-01-01' as DateOfService;

/** A measure in a family that converts within itself, and how many of the family's base measure it is. */
type Measure = readonly [family: string, size: number];

const MEASURES: Readonly<Record<string, Measure>> = {
  ng: ['mass', 1e-6],
  mcg: ['mass', 1e-3],
  ug: ['mass', 1e-3],
  µg: ['mass', 1e-3],
  microgram: ['mass', 1e-3],
  mg: ['mass', 1],
  milligram: ['mass', 1],
  g: ['mass', 1e3],
  gm: ['mass', 1e3],
  gram: ['mass', 1e3],
  unit: ['units', 1],
  u: ['units', 1],
  iu: ['units', 1],
  'usp unit': ['units', 1],
  'international unit': ['units', 1],
  'million-unit': ['units', 1e6],
  'million unit': ['units', 1e6],
  mu: ['units', 1e6],
  kiu: ['kiu', 1],
  ml: ['volume', 1],
  cc: ['volume', 1],
  milliliter: ['volume', 1],
  'cu-cm': ['volume', 1],
  l: ['volume', 1e3],
  liter: ['volume', 1e3],
  meq: ['meq', 1],
  milliequivalent: ['meq', 1],
  uci: ['activity', 1e-3],
  microcurie: ['activity', 1e-3],
  mci: ['activity', 1],
  millicurie: ['activity', 1],
  ci: ['activity', 1e3],
  'sq-cm': ['area', 1],
  'sq cm': ['area', 1],
  cm2: ['area', 1],
  'cm²': ['area', 1],
  'square centimeter': ['area', 1],
  'vector-genome': ['vector-genomes', 1],
  'vector genome': ['vector-genomes', 1],
  'million-pfu': ['pfu', 1],
  each: ['items', 1],
  vial: ['items', 1],
  tablet: ['items', 1],
  capsule: ['items', 1],
  patch: ['items', 1],
  implant: ['items', 1],
  dose: ['items', 1],
  kit: ['items', 1],
};

/** Amounts are read from notes with at most a few decimals; less than this part of a unit is rounding error. */
const ROUNDING_ERROR = 1e-9;

/**
 * Billing units an amount stands for, not rounded; undefined when the two measures do not convert
 * (milligrams into milliliters need the concentration, which no code holds).
 *
 * @param unit as written in the record, singular or plural, any case
 */
export function exactUnits(amount: number, unit: string, dose: HcpcsDose): number | undefined {
  const given = measure(unit);
  const billed = measure(dose.unit);
  if (given === undefined || billed === undefined || given[0] !== billed[0]) return undefined;
  if (!Number.isFinite(amount) || amount < 0) return undefined;
  return (amount * given[1]) / (dose.amount * billed[1]);
}

/**
 * Billing units an amount stands for, a part of a unit counting as a whole one.
 *
 * @source Medicare Claims Processing Manual ch. 17 §40: a dose that is no multiple of the unit is rounded up
 */
export function billedUnits(amount: number, unit: string, dose: HcpcsDose): number | undefined {
  const exact = exactUnits(amount, unit, dose);
  return exact === undefined ? undefined : roundedUp(exact);
}

function roundedUp(exact: number): number {
  return Math.max(0, Math.ceil(exact - ROUNDING_ERROR));
}

function roundedDown(exact: number): number {
  return Math.floor(exact + ROUNDING_ERROR);
}

function measure(unit: string): Measure | undefined {
  const word = unit
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .replace(/^i\.u$/, 'iu');
  return MEASURES[word] ?? MEASURES[word.replace(/s$/, '')] ?? MEASURES[word.replace(/ies$/, 'y')];
}

/** Whether amounts written in a unit can be compared with a code's dose. */
export function canConvert(unit: string, to: HcpcsUnit): boolean {
  const [given, wanted] = [measure(unit), measure(to)];
  return given !== undefined && wanted !== undefined && given[0] === wanted[0];
}

/** A drug as the record says it was given. */
export interface DrugGiven {
  readonly administered: number;
  /** What was left in the opened single-dose containers and thrown away; absent when the record is silent. */
  readonly discarded?: number;
  /** Of both amounts, as written. */
  readonly unit: string;
  /** Kind of container by its label; unknown when the record does not say. */
  readonly container: 'single-dose' | 'multiple-dose' | 'unknown';
}

/** A line to bill for a drug. */
export interface DrugLine {
  readonly units: number;
  readonly modifiers: readonly ('JW' | 'JZ')[];
}

/** What to bill for a drug given, and what the record lacks to be sure. */
export interface DrugBilling {
  readonly lines: readonly DrugLine[];
  /** Why a modifier stands or is missing, in one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Lines to bill for a drug: what was given, rounded up, and what was thrown away from single-dose containers on
 * its own line with JW, in whole units that are paid on top of it (305 mg of 400 mg opened, 10 mg a unit:
 * 31 units and 9 with JW). Nothing left to bill apart is JZ. Undefined when the amounts cannot be compared with the
 * code's dose or nothing was given.
 *
 * @source Medicare Claims Processing Manual ch. 17 §40 and §40.1; CMS, Discarded Drugs and Biologicals: JW Modifier
 *   and JZ Modifier Policy, questions and answers
 */
export function drugLines(given: DrugGiven, dose: HcpcsDose, onDate: DateOfService): DrugBilling | undefined {
  const exact = exactUnits(given.administered, given.unit, dose);
  const wasted = exactUnits(given.discarded ?? 0, given.unit, dose);
  if (exact === undefined || wasted === undefined || given.administered <= 0) return undefined;
  const units = roundedUp(exact);
  if (given.container === 'multiple-dose') {
    return {
      lines: [{ units, modifiers: [] }],
      notes:
        wasted > 0
          ? ['What is left of a multiple-dose container is never billed; JW and JZ do not apply.']
          : [],
    };
  }
  const discardedUnits = Math.max(0, roundedDown(exact + wasted) - units);
  if (discardedUnits > 0 && onDate >= JW_FROM) {
    return {
      lines: [
        { units, modifiers: [] },
        { units: discardedUnits, modifiers: ['JW'] },
      ],
      notes: unknownContainer(given, 'JW holds for single-dose containers only'),
    };
  }
  if (onDate < JZ_FROM) return { lines: [{ units, modifiers: [] }], notes: [] };
  if (given.container === 'unknown' && given.discarded === undefined) {
    return {
      lines: [{ units, modifiers: [] }],
      notes: [
        'From a single-dose container this line needs JW or JZ; the record names neither container nor waste.',
      ],
    };
  }
  const notes =
    wasted > 0
      ? ['What was thrown away lies within the last unit billed, so it gets no line of its own.']
      : [];
  return {
    lines: [{ units, modifiers: ['JZ'] }],
    notes: [
      ...notes,
      ...unknownContainer(given, 'JZ holds for single-dose containers only'),
      ...silence(given),
    ],
  };
}

function unknownContainer({ container }: DrugGiven, rule: string): readonly string[] {
  return container === 'unknown' ? [`${rule}; the record does not name the container.`] : [];
}

function silence({ discarded }: DrugGiven): readonly string[] {
  return discarded === undefined
    ? ['JZ says that nothing was thrown away; the record is silent about it.']
    : [];
}
