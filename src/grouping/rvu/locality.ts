import type { DateOfService } from '../../base/date-of-service.ts';
import type { PaymentLocality } from '../../tables/fees/physician-fees.ts';
import type { Tables } from '../../tables/tables.ts';
import type { MissingTable, PriceStep } from '../pricing/price-step.ts';
import { regulation } from './manual.ts';

/** The locality of a price; undefined stands for the nation. */
export interface ChosenLocality {
  readonly locality: PaymentLocality | undefined;
  readonly step: PriceStep;
}

/**
 * The payment locality as `01112-05` or `0111205`, or as its number alone where only one contractor has it. Without one
 * the national amounts are given, and the step says so.
 *
 * @returns the locality, or what is wrong with it
 */
export function chosenLocality(
  text: string | null | undefined,
  onDate: DateOfService,
  tables: Tables,
  missing: MissingTable[],
): ChosenLocality | string {
  const authority = regulation('414.4, 414.26');
  if (text === undefined || text === null || text.trim() === '')
    return {
      locality: undefined,
      step: { step: 'locality', text: 'No locality given: national amounts, every index 1.000.', authority },
    };
  const localities = tables.physicianFees.localities(onDate);
  if (localities === undefined) {
    const what = `geographic indices of ${onDate.slice(0, 4)}`;
    missing.push({ table: 'pfs-gpci', what, how: 'chartwright data fetch pfs' });
    return `Not loaded: ${what}, which locality ${text} needs; without a locality the national amount is given.`;
  }
  const [, contractor, number = ''] = /^(?:(\d{5})[-\s/]?)?(\d{2})$/.exec(text.trim()) ?? [];
  const found =
    contractor === undefined
      ? localities.numbered(number)
      : [localities.of(contractor, number)].flatMap((one) => one ?? []);
  const [locality, another] = found;
  if (locality === undefined || another !== undefined)
    return locality === undefined
      ? `There is no locality ${text} in ${localities.edition.name}; it is written as contractor and number, for example 01112-05.`
      : `Locality ${text} is ambiguous (${found.map((one) => `${one.contractor}-${one.locality} ${one.state}`).join(', ')}); give the contractor too.`;
  return {
    locality,
    step: {
      step: 'locality',
      text: `${locality.contractor}-${locality.locality} ${locality.name}, ${locality.state}.`,
      authority: { ...authority, edition: localities.edition.name },
    },
  };
}
