import { type Cents, inDollars, roundHalfUp, shareOf, sumOf } from '../../base/money.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import type { Tables } from '../../tables/tables.ts';
import { type LinesPrice, type MissingTable, type PricedLine, SEQUESTRATION } from '../pricing/price-step.ts';
import { shareText } from '../pricing/share-text.ts';
import { facilityLine, facilityServices, withoutTable } from './facility-line.ts';
import { surgicalCenterManual } from './outpatient-manual.ts';
import { procedureShare } from './procedure-discount.ts';

const LABOR_SHARE = 0.5;
/** Payment indicators without a wage adjustment: drugs, brachytherapy, pass-through devices, corneal tissue. */
const NOT_WAGE_ADJUSTED = ['F4', 'H2', 'J7', 'K2', 'K5', 'K7', 'L6'] as const;
const PACKAGED = ['N1', 'L1'] as const;
/** Of the wage index in the tables. */
const INDEX_SCALE = 10_000;

const NOT_MODELLED = [
  SEQUESTRATION,
  'Device offsets and credits, contractor-priced devices and tissue, quality reporting reduction.',
];

/** What Medicare pays an ambulatory surgical center, where Addenda AA and BB are loaded; every step is shown. */
export function priceSurgicalCenter(encounter: Encounter, tables: Tables, rates: Rates = {}): LinesPrice {
  const services = facilityServices(encounter);
  const date = services.find((service) => service.date !== undefined)?.date;
  const addenda = date === undefined ? undefined : tables.surgicalCenters.on(date);
  const year = date?.slice(0, 4) ?? 'an unknown day';
  if (date === undefined || addenda?.isOfYear !== true)
    return withoutTable('ASC', services, {
      table: 'asc-addenda',
      what: `ASC Addenda AA and BB of ${year}`,
      how: 'chartwright data add with CMS’s Addenda AA and BB as CSV',
    });
  const { area, wageIndex } = rates.surgicalCenter ?? {};
  const published = area === undefined ? undefined : tables.surgicalCenters.wageIndices(date)?.of(area);
  const index = wageIndex ?? (published === undefined ? undefined : published.index / INDEX_SCALE);
  const missing: readonly MissingTable[] =
    area === undefined || index !== undefined
      ? []
      : [
          {
            table: 'asc-wage-index',
            what: `ASC wage index of area ${area} in ${year}`,
            how: 'chartwright data add, or surgicalCenter.wageIndex in the rates',
          },
        ];
  const rated = services.map((service) => ({ service, row: addenda.row(service.code) }));
  const [highest] = rated
    .filter(({ row }) => row?.multipleProcedureDiscount === true)
    .sort((a, b) => (b.row?.paymentRate ?? 0) - (a.row?.paymentRate ?? 0));
  const lines = rated.map(({ service, row }): PricedLine => {
    const authority = {
      publisher: 'CMS',
      document: 'ASC Addenda AA and BB',
      section: service.code,
      edition: addenda.edition.name,
    };
    if (row === undefined)
      return facilityLine(
        service,
        0 as Cents,
        [],
        `Not on the list of services covered in a surgical center (${addenda.edition.name}).`,
      );
    const status = {
      step: 'payment indicator',
      text: `Payment indicator ${row.paymentIndicator}.`,
      authority,
    };
    if (PACKAGED.some((one) => one === row.paymentIndicator))
      return facilityLine(service, 0 as Cents, [
        { ...status, text: `${status.text} Packaged.`, cents: 0 as Cents },
      ]);
    if (row.paymentRate === undefined || row.paymentRate === 0)
      return facilityLine(
        service,
        null,
        [status],
        `Payment indicator ${row.paymentIndicator}: no rate in the addenda.`,
      );
    const isAdjusted = !NOT_WAGE_ADJUSTED.some((one) => one === row.paymentIndicator);
    const factor = isAdjusted ? LABOR_SHARE * (index ?? 1) + 1 - LABOR_SHARE : 1;
    const adjusted = roundHalfUp(row.paymentRate * factor) as Cents;
    const wage = {
      step: 'wage adjustment',
      text: !isAdjusted
        ? `${inDollars(row.paymentRate)}; not wage adjusted.`
        : index === undefined
          ? `${inDollars(row.paymentRate)} national rate; no wage index.`
          : `${inDollars(row.paymentRate)} × (50 % × ${index.toFixed(4)} + 50 %) = ${inDollars(adjusted)}.`,
      cents: adjusted,
      authority: surgicalCenterManual('40'),
    };
    const share = procedureShare(
      service.modifiers,
      service.units,
      row.multipleProcedureDiscount,
      service === highest?.service,
    );
    const cents = shareOf(adjusted, share);
    const steps = [status, wage];
    return facilityLine(
      service,
      cents,
      share === 10_000
        ? steps
        : [
            ...steps,
            {
              step: 'procedures, sides, units',
              text: `${shareText(share)} of the rate.`,
              cents,
              authority: surgicalCenterManual('40.4, 40.5'),
            },
          ],
    );
  });
  return {
    method: 'ASC',
    totalCents: sumOf(lines.flatMap(({ cents }) => cents ?? [])),
    complete: lines.every(({ cents }) => cents !== null),
    lines,
    missing,
    notModelled: NOT_MODELLED,
  };
}
