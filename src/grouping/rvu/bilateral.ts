import { shareOf } from '../../base/money.ts';
import { type FeeLine, hasModifier, withUnits } from './fee-line.ts';
import { physicianManual } from './manual.ts';

/** What modifier 50 pays by the bilateral indicator, in ten-thousandths, and why. */
const SHARES: Readonly<Record<string, readonly [number, string]>> = {
  '0': [10_000, 'no adjustment for both sides: paid as one'],
  '1': [15_000, 'both sides are paid 150 %'],
  '2': [10_000, 'the fee is already for both sides'],
  '3': [20_000, 'each side is paid in full'],
  '9': [10_000, 'the concept does not apply'],
};

/**
 * Modifier 50, before several procedures are ranked.
 *
 * @source Medicare Claims Processing Manual, chapter 12, 40.7
 */
export function bilateralAdjustment(line: FeeLine): FeeLine {
  if (!hasModifier(line, '50')) return line;
  const { bilateral } = line.row.indicators;
  const [share, why] = SHARES[bilateral] ?? [10_000, 'no adjustment'];
  return withUnits(
    line,
    line.unitCents.map((cents) => shareOf(cents, share)),
    {
      step: 'bilateral',
      text: `Modifier 50, indicator ${bilateral}: ${why}.`,
      authority: physicianManual('40.7'),
    },
  );
}
