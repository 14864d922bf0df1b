import { type Cents, centsOf, inDollars, roundHalfUp, shareOf, sumOf } from '../../base/money.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Rates } from '../../record/rates.ts';
import type { Tables } from '../../tables/tables.ts';
import { type LinesPrice, type PricedLine, type PriceStep, SEQUESTRATION } from '../pricing/price-step.ts';
import { shareText } from '../pricing/share-text.ts';
import { facilityLine, facilityServices, withoutTable } from './facility-line.ts';
import { outpatientManual } from './outpatient-manual.ts';
import { NOT_PAID, type OutpatientLine, PAID_ELSEWHERE, packagedBecause } from './packaging.ts';
import { procedureShare } from './procedure-discount.ts';

/** Status indicators whose rate is wage adjusted; drugs and biologicals are not. */
const WAGE_ADJUSTED = ['J1', 'J2', 'P', 'Q1', 'Q2', 'Q3', 'Q4', 'R', 'S', 'T', 'U', 'V'] as const;
const LABOR_SHARE = 0.6;
const OFF_CAMPUS_SHARE = 4000;
const OUTLIER_SHARE = 5000;
const OUTLIER_MULTIPLE = 1.75;

const NOT_MODELLED = [
  SEQUESTRATION,
  'Composite APCs, complexity adjustments of comprehensive APCs, comprehensive observation, device offsets and credits, pass-through amounts.',
  'Comprehensive services are ranked by rate, where CMS ranks by geometric mean cost. The outlier is by line.',
];

/**
 * What Medicare's outpatient prospective payment system pays for the lines of a claim, where Addendum B is loaded.
 * A documented simplification (docs/adr/0013-fees.md); every step is shown.
 */
export function priceOutpatient(encounter: Encounter, tables: Tables, rates: Rates = {}): LinesPrice {
  const services = facilityServices(encounter);
  const date = services.find((service) => service.date !== undefined)?.date;
  const addendum = date === undefined ? undefined : tables.outpatientPayment.on(date);
  if (addendum?.isOfYear !== true)
    return withoutTable('OPPS', services, {
      table: 'opps-addendum-b',
      what: `OPPS Addendum B of ${date?.slice(0, 4) ?? 'an unknown day'}`,
      how: 'chartwright data add with CMS’s Addendum B as CSV',
    });
  const found = services.map((service) => ({ service, row: addendum.row(service.code) }));
  const lines = found.flatMap(({ service, row }): OutpatientLine[] =>
    row === undefined ? [] : [{ service, row }],
  );
  const priced = found.map(({ service, row }) => {
    const line = lines.find((one) => one.service === service);
    return line === undefined || row === undefined
      ? facilityLine(service, null, [], `Addendum B of ${addendum.edition.name} has no ${service.code}.`)
      : priceLine(line, lines, rates, addendum.edition.name);
  });
  return {
    method: 'OPPS',
    totalCents: sumOf(priced.flatMap(({ cents }) => cents ?? [])),
    complete: priced.every(({ cents }) => cents !== null),
    lines: priced,
    missing: [],
    notModelled: NOT_MODELLED,
  };
}

function priceLine(
  line: OutpatientLine,
  lines: readonly OutpatientLine[],
  rates: Rates,
  edition: string,
): PricedLine {
  const { service, row } = line;
  const { statusIndicator: status, paymentRate } = row;
  const steps: PriceStep[] = [
    {
      step: 'status',
      text: `Status ${status}${row.apc === undefined ? '' : `, APC ${row.apc}`}.`,
      authority: { publisher: 'CMS', document: 'OPPS Addendum B', section: service.code, edition },
    },
  ];
  const none = 0 as Cents;
  const packaged = packagedBecause(line, lines);
  if (packaged !== undefined) {
    steps.push({
      step: 'packaging',
      text: `No separate payment: ${packaged}.`,
      cents: none,
      authority: outpatientManual('10.4'),
    });
    return facilityLine(service, none, steps);
  }
  const notPaid = NOT_PAID[status];
  if (notPaid !== undefined) return facilityLine(service, none, steps, `Status ${status}: ${notPaid}.`);
  const elsewhere = PAID_ELSEWHERE[status];
  if (elsewhere !== undefined || paymentRate === undefined)
    return facilityLine(
      service,
      null,
      steps,
      `Status ${status}: ${elsewhere ?? 'Addendum B gives no rate'}.`,
    );

  const { outpatient = {} } = rates;
  const adjusted = WAGE_ADJUSTED.some((one) => one === status);
  const index = adjusted ? (outpatient.wageIndex ?? 1) : 1;
  let cents = roundHalfUp(paymentRate * (LABOR_SHARE * index + 1 - LABOR_SHARE)) as Cents;
  const push = (step: string, text: string, section: string): void => {
    steps.push({ step, text, cents, authority: outpatientManual(section) });
  };
  push(
    'wage adjustment',
    !adjusted
      ? `${inDollars(paymentRate)}; drugs are not wage adjusted.`
      : outpatient.wageIndex === undefined
        ? `${inDollars(paymentRate)} national rate; no wage index given.`
        : `${inDollars(paymentRate)} × (60 % × ${index.toFixed(4)} + 40 %) = ${inDollars(cents)}.`,
    '10.8',
  );
  const discounted = status === 'T';
  const isHighest = !discounted || highestProcedure(lines, service.date) === line;
  const isSingle = status === 'J1' || status === 'V';
  const share = procedureShare(service.modifiers, isSingle ? 1 : service.units, discounted, isHighest);
  if (share !== 10_000) {
    cents = shareOf(cents, share);
    push(
      'procedures, sides, units',
      `${shareText(share)} of the rate${isHighest ? '' : ', not the highest procedure of the day'}.`,
      '10.5, 20.6.4',
    );
  }
  if (service.modifiers.includes('PN') || (service.modifiers.includes('PO') && service.code === 'G0463')) {
    cents = shareOf(cents, OFF_CAMPUS_SHARE);
    push('off-campus department', 'Paid 40 % of the OPPS rate.', '20.6.11, 20.6.12');
  }
  const ratio = (adjusted ? 1 + (outpatient.ruralAdjustment ?? 0) : 1) * (outpatient.reportingRatio ?? 1);
  if (ratio !== 1) {
    cents = roundHalfUp(cents * ratio) as Cents;
    push(
      'hospital adjustments',
      `Rural and quality reporting adjustments: × ${ratio.toFixed(4)}.`,
      '10.6.1, 10.9',
    );
  }
  const outlier = outlierOf(service.charge, cents, rates);
  if (outlier > 0) {
    cents = sumOf([cents, outlier]);
    push('outlier', `Outlier payment ${inDollars(outlier)}.`, '10.7.1');
  }
  return facilityLine(service, cents, steps);
}

function highestProcedure(
  lines: readonly OutpatientLine[],
  date: OutpatientLine['service']['date'],
): OutpatientLine | undefined {
  return [...lines]
    .filter(({ row, service }) => row.statusIndicator === 'T' && service.date === date)
    .sort((a, b) => (b.row.paymentRate ?? 0) - (a.row.paymentRate ?? 0))[0];
}

/** Half of the cost above 1.75 payments, where the cost is above that and above the payment and the fixed threshold. */
function outlierOf(charge: Cents | undefined, paid: Cents, { outpatient }: Rates): Cents {
  const { costToChargeRatio, outlierFixedThreshold, outlierMultiple = OUTLIER_MULTIPLE } = outpatient ?? {};
  if (charge === undefined || costToChargeRatio === undefined || outlierFixedThreshold === undefined)
    return 0 as Cents;
  const cost = roundHalfUp(charge * costToChargeRatio);
  const multiple = roundHalfUp(paid * outlierMultiple);
  if (cost <= multiple || cost <= paid + centsOf(outlierFixedThreshold)) return 0 as Cents;
  return shareOf((cost - multiple) as Cents, OUTLIER_SHARE);
}
