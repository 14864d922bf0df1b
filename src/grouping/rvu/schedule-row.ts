import type { PaymentLocality, PhysicianFeeSchedule } from '../../tables/fees/physician-fees.ts';
import type { PricedLine } from '../pricing/price-step.ts';
import { type FeeRow, type PlaceRate, type ServiceToPrice, unpriced } from './fee-line.ts';
import { recordLayout } from './manual.ts';

/** Rows of their own in the file. */
const ROW_MODIFIERS = ['26', 'TC', '53'] as const;
/** Places that are a hospital: there the technical component is the hospital's, not the physician's. */
const HOSPITAL_PLACES = ['19', '21', '22', '23'] as const;

/** Why the schedule does not pay a status. */
const NOT_PAID: Readonly<Record<string, string>> = {
  B: 'Bundled: paid with the service it belongs to, never apart.',
  C: 'The Medicare contractor sets the price; the schedule has none.',
  E: 'Excluded from the schedule by regulation; another payment system may pay it.',
  I: 'Not valid for Medicare, which takes another code.',
  M: 'A measure, reported only.',
  N: 'Not covered by Medicare.',
  P: 'Bundled or excluded: no separate payment.',
  X: 'Outside the physician fee schedule by statute; another fee schedule may pay it.',
};
const PAID = ['A', 'R', 'T'] as const;

/**
 * Step 1: the row of the relative value file and what its status means.
 *
 * @source relative value file, record layout: status code, PC/TC indicator
 */
export function scheduleRow(
  service: ServiceToPrice,
  schedule: PhysicianFeeSchedule,
  rate: PlaceRate,
  locality: PaymentLocality | undefined,
  conversionFactor: number | undefined,
): FeeRow | PricedLine {
  const { code } = service;
  const asked = ROW_MODIFIERS.find((modifier) => service.modifiers.includes(modifier));
  const whole = schedule.indicators(code);
  const indicators = asked === undefined ? whole : schedule.indicators(code, asked);
  const edition = schedule.edition.name;
  if (indicators === undefined) {
    if (whole === undefined)
      return unpriced(service, `The relative value file of ${edition} has no row for ${code}.`);
    if (asked === '53')
      return unpriced(
        service,
        `Modifier 53: the contractor prices what was done; ${code} has no row for it.`,
      );
    return unpriced(
      service,
      `Modifier ${asked ?? ''} does not go with ${code}: its PC/TC indicator is ${whole.professionalTechnical}.`,
    );
  }
  const { status } = indicators;
  if (!PAID.some((paid) => paid === status)) {
    const text = NOT_PAID[status] ?? `Status ${status} is not paid by the schedule.`;
    const step = {
      step: 'status',
      text: `Status ${status}. ${text}`,
      authority: recordLayout('status code', schedule.edition),
    };
    return unpriced(service, text, [step]);
  }
  if (isHospitalTechnical(service, indicators.professionalTechnical, asked))
    return unpriced(
      service,
      'In a hospital the technical component is the hospital’s: the physician is paid for modifier 26 only.',
    );
  const values = schedule.relativeValues(code, asked);
  if (values === undefined)
    return unpriced(service, `The relative values of ${code} are not loaded; its indicators are.`);
  return {
    schedule,
    indicators,
    values,
    conversionFactor: conversionFactor ?? values.conversionFactor,
    rate,
    locality,
  };
}

function isHospitalTechnical(service: ServiceToPrice, indicator: string, asked: string | undefined): boolean {
  const inHospital = HOSPITAL_PLACES.some((place) => place === service.place);
  return inHospital && ((indicator === '1' && asked !== '26') || indicator === '3');
}
