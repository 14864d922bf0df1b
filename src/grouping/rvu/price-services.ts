import { type DateOfService, parseDateOfService } from '../../base/date-of-service.ts';
import { roundHalfUp, sumOf } from '../../base/money.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import type { PaymentLocality } from '../../tables/fees/physician-fees.ts';
import type { Tables } from '../../tables/tables.ts';
import {
  distinctTables,
  type LinesPrice,
  type MissingTable,
  type PricedLine,
  SEQUESTRATION,
} from '../pricing/price-step.ts';
import { anesthesiaPrice, isAnesthesia } from './anesthesia.ts';
import { bilateralAdjustment } from './bilateral.ts';
import {
  type FeeLine,
  isPriced,
  lineCents,
  type Outcome,
  type PlaceRate,
  type ServiceToPrice,
  unpriced,
} from './fee-line.ts';
import { globalPackageShare } from './global-package.ts';
import { chosenLocality } from './locality.ts';
import { multipleDiagnostics } from './multiple-diagnostics.ts';
import { multipleSurgery } from './multiple-surgery.ts';
import { multipleTherapy } from './multiple-therapy.ts';
import { participation, practitionerShare } from './practitioner.ts';
import { scheduleRow } from './schedule-row.ts';
import { surgeonShare, unusualService } from './surgeons.ts';
import { unitFee } from './unit-fee.ts';

const FACTOR_UNITS = 10_000;

const NOT_MODELLED = [
  SEQUESTRATION,
  'Deductible and coinsurance, quality and shortage-area adjustments, NCCI and coverage edits are left out of account.',
  'A relative value file of the year is taken for every day of it from its quarter on.',
];

/**
 * What Medicare's physician fee schedule allows for the service lines of an encounter, line by line with every step.
 * Lines of one day and one rendering provider (by NPI, where given) are taken as one session.
 */
export function priceServices(encounter: Encounter, tables: Tables, rates: Rates = {}): LinesPrice {
  const missing: MissingTable[] = [];
  const services = encounter.services.map((_, index) => serviceAt(encounter, index));
  const opened = services.map((service): Outcome => openLine(service, encounter, tables, rates, missing));
  const finished = new Map<number, PricedLine>();
  for (const outcome of opened) if (isPriced(outcome)) finished.set(outcome.index, outcome);
  const sessions = new Map<string, FeeLine[]>();
  for (const line of opened) {
    if (isPriced(line)) continue;
    const key = `${line.service.date} ${line.service.provider ?? ''}`;
    sessions.set(key, [...(sessions.get(key) ?? []), line]);
  }
  for (const lines of sessions.values())
    for (const priced of priceDay(lines, tables, rates)) finished.set(priced.index, priced);
  const lines = [...finished.values()].sort((a, b) => a.index - b.index);
  return {
    method: 'physician fee schedule',
    totalCents: sumOf(lines.flatMap(({ cents }) => cents ?? [])),
    complete: lines.every(({ cents }) => cents !== null),
    lines,
    missing: distinctTables(missing),
    notModelled: NOT_MODELLED,
  };
}

/** The lines of one session through the steps that know of each other. */
function priceDay(lines: readonly FeeLine[], tables: Tables, rates: Rates): readonly PricedLine[] {
  const onlyService = lines.filter((line) => line.row.indicators.status === 'T');
  const others = lines.length > onlyService.length;
  const bundled = others
    ? onlyService.map(({ service }) =>
        unpriced(service, 'Status T: paid only when nothing else is on that day.'),
      )
    : [];
  const kept = others ? lines.filter((line) => !onlyService.includes(line)) : lines;
  const bilateral = kept.map((line) =>
    bilateralAdjustment(unusualService(line, rates.physician?.reducedServiceShare)),
  );
  const ranked = multipleTherapy(multipleDiagnostics(multipleSurgery(bilateral)));
  const ended = ranked.map((line): PricedLine => {
    const packaged = globalPackageShare(line);
    const surgeon = isPriced(packaged) ? packaged : surgeonShare(packaged);
    return isPriced(surgeon) ? surgeon : endLine(practitionerShare(surgeon, tables), rates);
  });
  return [...bundled, ...ended];
}

function endLine(given: FeeLine, rates: Rates): PricedLine {
  const { line, limitingCharge } = participation(given, rates.physician?.participating !== false);
  const { index, code, modifiers, units } = line.service;
  return {
    index,
    code,
    modifiers,
    units,
    cents: lineCents(line),
    ...(limitingCharge === undefined ? {} : { limitingChargeCents: limitingCharge }),
    steps: line.steps,
  };
}

function serviceAt(encounter: Encounter, index: number): ServiceToPrice | Omit<ServiceToPrice, 'date'> {
  const line = encounter.services[index];
  const date = [line?.date, encounter.dateOfService, encounter.admissionDate].flatMap(
    (text) => parseDateOfService(text ?? '') ?? [],
  )[0];
  return {
    index,
    code: (line?.code ?? '').toUpperCase(),
    modifiers: (line?.modifiers ?? []).map((modifier) => modifier.toUpperCase()),
    units: line?.units ?? 1,
    place: line?.placeOfService ?? encounter.placeOfService ?? undefined,
    provider: line?.renderingProvider?.npi ?? undefined,
    specialty: line?.renderingProvider?.specialty ?? undefined,
    ...(date === undefined ? {} : { date }),
  };
}

function openLine(
  service: ServiceToPrice | Omit<ServiceToPrice, 'date'>,
  encounter: Encounter,
  tables: Tables,
  rates: Rates,
  missing: MissingTable[],
): Outcome {
  if (!('date' in service))
    return unpriced(
      { ...service, date: '' as DateOfService },
      'There is no date of service to choose the fees by.',
    );
  if (!isAnesthesia(service.code) && (!Number.isInteger(service.units) || service.units < 1))
    return unpriced(service, `${String(service.units)} units: the schedule pays whole units.`);
  const located = chosenLocality(
    encounter.locality ?? rates.physician?.locality,
    service.date,
    tables,
    missing,
  );
  if (typeof located === 'string') return unpriced(service, located);
  if (isAnesthesia(service.code)) return anesthesia(service, located.locality, tables, rates, missing);
  const schedule = tables.physicianFees.on(service.date);
  const isCpt = /^\d/.test(service.code);
  const year = service.date.slice(0, 4);
  if (schedule?.isOfYear !== true || (isCpt && !schedule.holdsCptCodes)) {
    const newest =
      schedule === undefined
        ? ''
        : ` (loaded: ${schedule.edition.name}${schedule.isOfYear ? ', HCPCS Level II codes only' : ''})`;
    const what = `relative values of ${schedule?.isOfYear === true ? 'CPT codes of ' : ''}${year}`;
    missing.push({
      table: 'pfs-rvu',
      what,
      how: 'chartwright data fetch pfs, or chartwright data add with CMS’s RVU zip',
    });
    return unpriced(service, `Not loaded: ${what}${newest}.`);
  }
  const factor = rates.physician?.conversionFactor;
  const rate = placeRate(service.place, tables);
  const row = scheduleRow(
    service,
    schedule,
    rate,
    located.locality,
    factor === undefined ? undefined : roundHalfUp(factor * FACTOR_UNITS),
  );
  if ('cents' in row) return row;
  const line = unitFee(service, row);
  return { ...line, steps: [located.step, ...line.steps] };
}

/** @source 42 CFR 414.22(b)(5); without a place the office is assumed, as CMS's look-up does for its first column */
function placeRate(place: string | undefined, tables: Tables): PlaceRate {
  return place === undefined ? 'non-facility' : (tables.claims.placeOfService(place)?.rate ?? 'non-facility');
}

function anesthesia(
  service: ServiceToPrice,
  locality: PaymentLocality | undefined,
  tables: Tables,
  rates: Rates,
  missing: MissingTable[],
): PricedLine {
  const base =
    rates.physician?.anesthesiaBaseUnits?.[service.code] ??
    tables.physicianFees.anesthesiaBaseUnits(service.date)?.baseUnits(service.code);
  const year = service.date.slice(0, 4);
  if (base === undefined && !service.modifiers.includes('AD')) {
    missing.push({
      table: 'pfs-anesthesia-base',
      what: `anesthesia base units of ${year}`,
      how: 'chartwright data add with CMS’s list of base units, or physician.anesthesiaBaseUnits in the rates',
    });
    return unpriced(service, `Not loaded: base units of ${service.code}.`);
  }
  if (locality === undefined)
    return unpriced(service, 'Anesthesia needs a locality: its conversion factor is by locality.');
  const factor = tables.physicianFees
    .anesthesia(service.date)
    ?.conversionFactor(locality.contractor, locality.locality);
  if (factor === undefined) {
    missing.push({
      table: 'pfs-anesthesia',
      what: `anesthesia conversion factors of ${year}`,
      how: 'chartwright data fetch pfs',
    });
    return unpriced(service, `Not loaded: anesthesia conversion factors of ${year}.`);
  }
  return anesthesiaPrice(service, base ?? 0, factor, `${locality.contractor}-${locality.locality}`);
}
