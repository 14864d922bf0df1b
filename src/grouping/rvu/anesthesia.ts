import { type Cents, inDollars, roundHalfUp, shareOf } from '../../base/money.ts';
import type { PricedLine } from '../pricing/price-step.ts';
import { type ServiceToPrice, unpriced } from './fee-line.ts';
import { physicianManual } from './manual.ts';

const MINUTES_A_UNIT = 15;
/** What medical direction leaves to each of the two, and who is paid in full, in ten-thousandths. */
const SHARES: Readonly<Record<string, readonly [number, string]>> = {
  AA: [10_000, 'performed by the anesthesiologist'],
  QZ: [10_000, 'nurse anesthetist without medical direction'],
  QK: [5000, 'direction of two to four procedures'],
  QY: [5000, 'direction of one nurse anesthetist'],
  QX: [5000, 'nurse anesthetist or assistant under direction'],
};
const SUPERVISED_BASE_UNITS = 3;

/** Anesthesia codes are numbered 00100 to 01999. */
export function isAnesthesia(code: string): boolean {
  return /^0[01]\d{3}$/.test(code) && code >= '00100';
}

/**
 * (Base units + minutes / 15, to one decimal) × the conversion factor of the locality; the units of the line are minutes, as
 * Medicare claims carry them. Under AD three base units without time.
 *
 * @param factor cents
 * @source Medicare Claims Processing Manual, chapter 12, 50; 42 CFR 414.46
 */
export function anesthesiaPrice(
  service: ServiceToPrice,
  baseUnits: number,
  factor: number,
  place: string,
): PricedLine {
  const authority = physicianManual('50');
  const supervised = service.modifiers.includes('AD');
  const modifier = supervised ? 'AD' : service.modifiers.find((one) => SHARES[one] !== undefined);
  if (modifier === undefined)
    return unpriced(service, 'Anesthesia needs a modifier that says who did it: AA, AD, QK, QX, QY or QZ.');
  const timeTenths = supervised ? 0 : roundHalfUp(service.units * 10, MINUTES_A_UNIT);
  const base = supervised ? SUPERVISED_BASE_UNITS : baseUnits;
  const unitTenths = base * 10 + timeTenths;
  const full = roundHalfUp(unitTenths * factor, 10) as Cents;
  const [share, who] = SHARES[modifier] ?? [
    10_000,
    'supervision of more than four procedures: three base units',
  ];
  const cents = shareOf(full, share);
  const steps = [
    {
      step: 'anesthesia units',
      text: supervised
        ? 'Three base units, no time.'
        : `${String(base)} base units + ${String(service.units)} minutes / 15 = ${(unitTenths / 10).toFixed(1)} units.`,
      authority,
    },
    {
      step: 'fee schedule amount',
      text: `× ${inDollars(factor as Cents)} (${place}) = ${inDollars(full)}.`,
      cents: full,
      authority,
    },
    {
      step: 'who did it',
      text: `Modifier ${modifier}, ${who}: ${String(share / 100)} %.`,
      cents,
      authority: physicianManual(modifier === 'AA' ? '50.B' : '50.C, 140'),
    },
  ];
  const { index, code, modifiers, units } = service;
  return { index, code, modifiers, units, cents, steps };
}
