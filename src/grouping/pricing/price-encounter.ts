import type { Encounter } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import type { Tables } from '../../tables/tables.ts';
import { priceOutpatient } from '../apc/price-outpatient.ts';
import { priceSurgicalCenter } from '../apc/price-surgical-center.ts';
import { priceStay, type StayPrice } from '../ipps/price-stay.ts';
import { encounterGrouper } from '../msdrg/group-encounter.ts';
import { priceServices } from '../rvu/price-services.ts';
import type { LinesPrice } from './price-step.ts';

/** What Medicare allows for an encounter, by the payment system it falls under. */
export type EncounterPrice = StayPrice | LinesPrice;

const AMBULATORY_SURGICAL_CENTER = { place: '24', specialty: '49', billType: /^0?83/ } as const;

/**
 * What Medicare allows for an encounter: a stay by the IPPS, a hospital's outpatient claim by the OPPS, a surgical
 * center's by the ASC payment system, a clinician's by the physician fee schedule.
 */
export function priceEncounter(encounter: Encounter, tables: Tables, rates: Rates = {}): EncounterPrice {
  if (encounter.setting === 'inpatient') return priceStay(encounter, tables, encounterGrouper(tables), rates);
  if (isSurgicalCenter(encounter)) return priceSurgicalCenter(encounter, tables, rates);
  if (encounter.setting === 'outpatient') return priceOutpatient(encounter, tables, rates);
  return priceServices(encounter, tables, rates);
}

/** The center's own claim; the surgeon's has the place too, but another specialty. */
function isSurgicalCenter({ setting, billType, placeOfService, services }: Encounter): boolean {
  const { place, specialty, billType: centerBill } = AMBULATORY_SURGICAL_CENTER;
  if (setting === 'outpatient') return placeOfService === place || centerBill.test(billType ?? '');
  return services.length > 0 && services.every((line) => line.renderingProvider?.specialty === specialty);
}
