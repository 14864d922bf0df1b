import { daysBetween, parseDateOfService } from '../../base/date-of-service.ts';
import { type Cents, centsOf, sumOf } from '../../base/money.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import type { Tables } from '../../tables/tables.ts';
import { drgWeightsOn } from '../msdrg/drg-weights.ts';
import type { EncounterGrouper } from '../msdrg/group-encounter.ts';
import { distinctTables, type MissingTable } from '../pricing/price-step.ts';
import { type InpatientPrice, inpatientPrice } from './inpatient-price.ts';

/** The price of an inpatient encounter, or why it has none. */
export interface StayPrice {
  readonly method: 'IPPS';
  readonly drg: string | null;
  readonly weight: number | null;
  /** Null where the rates or the weight are not known; the reason says which. */
  readonly price: InpatientPrice | null;
  readonly reason?: string;
  readonly missing: readonly MissingTable[];
}

/** Groups an inpatient encounter and prices its DRG by the rates of the hospital. */
export function priceStay(
  encounter: Encounter,
  tables: Tables,
  grouper: EncounterGrouper,
  rates: Rates = {},
): StayPrice {
  const grouped = grouper.group(encounter);
  if ('reason' in grouped)
    return { method: 'IPPS', drg: null, weight: null, price: null, missing: [], reason: grouped.reason };
  return priceDrg(encounter, tables, grouped, rates);
}

/** Prices a stay as if it were of the DRG given: its own, or that of a change to its codes. */
export function priceDrg(
  encounter: Encounter,
  tables: Tables,
  grouped: {
    readonly drg: string;
    readonly weight: number | null;
    readonly geometricMeanStay?: number | null;
  },
  rates: Rates,
): StayPrice {
  const missing: MissingTable[] = [];
  const nothing = { method: 'IPPS', price: null } as const;
  const discharged = parseDateOfService(encounter.dischargeDate ?? encounter.dateOfService ?? '');
  const admitted = parseDateOfService(encounter.admissionDate ?? '');
  const published =
    discharged === undefined ? undefined : drgWeightsOn(tables, discharged)?.of(Number(grouped.drg));
  const given = rates.inpatient?.weights?.[grouped.drg];
  const weight = given?.weight ?? published?.weight ?? grouped.weight;
  if (weight === null || weight === undefined)
    missing.push({
      table: 'msdrg-weights',
      what: `weight of DRG ${grouped.drg} on ${discharged ?? 'an unknown day'} (IPPS Table 5)`,
      how: 'chartwright data add with CMS’s Table 5 as text, or inpatient.weights in the rates',
    });
  if (rates.inpatient === undefined)
    missing.push({
      table: 'rates',
      what: 'standardized amounts and wage index of the hospital',
      how: '--rates rates.json; see chartwright schema rates',
    });
  const known = { ...nothing, drg: grouped.drg, weight: weight ?? null, missing: distinctTables(missing) };
  if (weight === null || weight === undefined || rates.inpatient === undefined)
    return { ...known, reason: `Not known: ${missing.map((one) => one.what).join('; ')}.` };
  const charges = encounter.services.flatMap(({ charge }) =>
    charge === null || charge === undefined ? [] : [centsOf(charge)],
  );
  const price = inpatientPrice(
    {
      drg: grouped.drg,
      weight,
      geometricMeanStay:
        given?.geometricMeanStay ?? published?.geometricMeanStay ?? grouped.geometricMeanStay ?? null,
      postAcuteTransfer: given?.postAcuteTransfer ?? published?.postAcuteTransfer ?? false,
      specialPay: given?.specialPay ?? published?.specialPay ?? false,
      lengthOfStay:
        admitted === undefined || discharged === undefined ? null : daysBetween(admitted, discharged),
      dischargeStatus: encounter.dischargeStatus ?? null,
      ...(charges.length === 0 ? {} : { charges: sumOf(charges) satisfies Cents }),
    },
    rates.inpatient,
  );
  return { ...known, price };
}
