import { type DateOfService, parseDateOfService } from '../../base/date-of-service.ts';
import { type Cents, centsOf } from '../../base/money.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { LinesPrice, MissingTable, PricedLine, PriceStep } from '../pricing/price-step.ts';

/** A service line of a facility's claim. */
export interface FacilityService {
  readonly index: number;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly date: DateOfService | undefined;
  readonly charge: Cents | undefined;
}

/** The service lines of an encounter as a facility bills them. */
export function facilityServices(encounter: Encounter): readonly FacilityService[] {
  return encounter.services.map((line, index) => ({
    index,
    code: line.code.toUpperCase(),
    modifiers: (line.modifiers ?? []).map((modifier) => modifier.toUpperCase()),
    units: line.units ?? 1,
    date: [line.date, encounter.dateOfService, encounter.admissionDate].flatMap(
      (text) => parseDateOfService(text ?? '') ?? [],
    )[0],
    charge: line.charge === null || line.charge === undefined ? undefined : centsOf(line.charge),
  }));
}

/** A line with its outcome. */
export function facilityLine(
  { index, code, modifiers, units }: FacilityService,
  cents: Cents | null,
  steps: readonly PriceStep[],
  reason?: string,
): PricedLine {
  return { index, code, modifiers, units, cents, ...(reason === undefined ? {} : { reason }), steps };
}

/** Every line unpriced for one missing table. */
export function withoutTable(
  method: LinesPrice['method'],
  services: readonly FacilityService[],
  missing: MissingTable,
): LinesPrice {
  return {
    method,
    totalCents: 0 as Cents,
    complete: false,
    lines: services.map((service) => facilityLine(service, null, [], `Not loaded: ${missing.what}.`)),
    missing: [missing],
    notModelled: [],
  };
}
