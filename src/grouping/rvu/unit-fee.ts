import { inDollars } from '../../base/money.ts';
import type { PriceStep } from '../pricing/price-step.ts';
import type { FeeLine, FeeRow, ServiceToPrice } from './fee-line.ts';
import { lineCents } from './fee-line.ts';
import { feeScheduleAmount, outpatientCap } from './fee-schedule-amount.ts';
import { recordLayout, regulation } from './manual.ts';

const units = (hundredths: number): string => (hundredths / 100).toFixed(2);
const index = (thousandths: number): string => (thousandths / 1000).toFixed(3);

/** Steps 2 to 4: place of service, fee schedule amount, and the cap of imaging by what hospitals are paid. */
export function unitFee(service: ServiceToPrice, row: FeeRow): FeeLine {
  const { values, rate, locality, conversionFactor, schedule, indicators } = row;
  const fee = feeScheduleAmount(values, rate, locality, conversionFactor);
  const expense = rate === 'facility' ? values.facilityPracticeExpense : values.nonFacilityPracticeExpense;
  const { work, practiceExpense, malpractice } = locality ?? {
    work: 1000,
    practiceExpense: 1000,
    malpractice: 1000,
  };
  const place = service.place === undefined ? 'no place of service' : `place of service ${service.place}`;
  const notUsual =
    rate === 'facility' ? indicators.facilityNotApplicable : indicators.nonFacilityNotApplicable;
  const steps: PriceStep[] = [
    {
      step: 'place of service',
      text: `${place}: ${rate} practice expense.${notUsual ? ' CMS marks the service as rarely or never done there.' : ''}`,
      authority: regulation('414.22(b)(5)'),
    },
    {
      step: 'fee schedule amount',
      text: `(${units(values.work)} × ${index(work)} + ${units(expense)} × ${index(practiceExpense)} + ${units(values.malpractice)} × ${index(malpractice)}) × $${(conversionFactor / 10_000).toFixed(4)} = ${inDollars(fee)} a unit.`,
      cents: fee,
      authority: { ...regulation('414.20, 414.22, 414.26'), edition: schedule.edition.name },
    },
  ];
  const cap = outpatientCap(values, rate, locality, conversionFactor);
  const paid = cap !== undefined && cap < fee ? cap : fee;
  if (cap !== undefined)
    steps.push({
      step: 'OPPS cap',
      text:
        cap < fee
          ? `Hospitals would be paid ${inDollars(cap)}: the fee is capped there.`
          : `Hospitals would be paid ${inDollars(cap)}: no cap.`,
      cents: paid,
      authority: recordLayout('OPPS payment amount', schedule.edition),
    });
  const line: FeeLine = { service, row, unitCents: Array.from({ length: service.units }, () => paid), steps };
  if (service.units === 1) return line;
  const step = { step: 'units', text: `${String(service.units)} units.`, authority: regulation('414.20') };
  return { ...line, steps: [...steps, { ...step, cents: lineCents(line) }] };
}
