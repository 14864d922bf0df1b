import type { Cents } from '../../base/money.ts';
import { type FeeLine, withUnits } from './fee-line.ts';
import { feeScheduleAmount } from './fee-schedule-amount.ts';
import { recordLayout } from './manual.ts';

const REDUCED_EXPENSE = 5000;

/**
 * Several units of therapy on one day: the unit with the highest practice expense in full, all others with half of it.
 *
 * @source relative value file, record layout: multiple procedure indicator 5; Claims Processing Manual, chapter 5, 10.7
 */
export function multipleTherapy(lines: readonly FeeLine[]): readonly FeeLine[] {
  const therapy = lines.filter((line) => line.row.indicators.multipleProcedure === '5');
  const units = therapy.reduce((sum, line) => sum + line.unitCents.length, 0);
  if (units < 2) return lines;
  const expense = ({ row }: FeeLine): number =>
    row.rate === 'facility' ? row.values.facilityPracticeExpense : row.values.nonFacilityPracticeExpense;
  const [highest] = [...therapy].sort((a, b) => expense(b) - expense(a));
  return lines.map((line) => {
    if (!therapy.includes(line)) return line;
    const { values, rate, locality, conversionFactor, schedule } = line.row;
    const full = feeScheduleAmount(values, rate, locality, conversionFactor);
    const reduced = feeScheduleAmount(values, rate, locality, conversionFactor, REDUCED_EXPENSE);
    const cents: readonly Cents[] = line.unitCents.map((_, unit) =>
      line === highest && unit === 0 ? full : reduced,
    );
    return withUnits(line, cents, {
      step: 'multiple procedures',
      text:
        line === highest
          ? 'Therapy: the first unit of the highest practice expense in full, every other unit with half of it.'
          : 'Therapy beside another unit: half of the practice expense.',
      authority: recordLayout('multiple procedure', schedule.edition),
    });
  });
}
