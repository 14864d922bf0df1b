import type { Authority } from '../../base/authority.ts';
import { type Cents, centsOf, inDollars, roundHalfUp, sumOf } from '../../base/money.ts';
import type { InpatientRates } from '../../record/rates.ts';
import type { PriceStep } from '../pricing/price-step.ts';
import type { StayToPrice } from './stay.ts';
import { transferFactor } from './transfer-policy.ts';

/** The price of a stay part by part. */
export interface InpatientPrice {
  readonly totalCents: Cents;
  readonly operatingCents: Cents;
  readonly capitalCents: Cents;
  readonly outlierCents: Cents;
  readonly steps: readonly PriceStep[];
  readonly notModelled: readonly string[];
}

const regulation = (section: string): Authority => ({ publisher: 'CMS', document: '42 CFR 412', section });
/** Capital geographic adjustment factor: wage index to this power. */
const CAPITAL_EXPONENT = 0.6848;
const MARGINAL_COST = 0.8;
const BURN_MARGINAL_COST = 0.9;
const BURNS = ['927', '928', '929', '933', '934', '935'] as const;
const HAC_REDUCTION = 0.99;

const NOT_MODELLED = [
  'Sequestration, deductible and coinsurance, new-technology and low-volume add-ons, hospital-specific rates, pass-through costs.',
  'Charges are taken as covered; the fixed-loss amount is not adjusted for cost of living.',
];

const cents = (amount: number): Cents => roundHalfUp(amount) as Cents;

/**
 * What Medicare pays a hospital for a stay under the IPPS: operating and capital payment by DRG weight, adjusted for
 * wages, transfer, teaching and low income, and the outlier. Rates are the user's; every part is shown.
 *
 * @source 42 CFR 412.4, 412.64, 412.80 to 412.84, 412.105, 412.106, 412.312, 412.316
 */
export function inpatientPrice(stay: StayToPrice, rates: InpatientRates): InpatientPrice {
  const steps: PriceStep[] = [];
  const add = (step: string, text: string, amount: Cents | undefined, section: string): void => {
    steps.push({
      step,
      text,
      ...(amount === undefined ? {} : { cents: amount }),
      authority: regulation(section),
    });
  };
  const labor = centsOf(rates.operatingLabor);
  const nonLabor = centsOf(rates.operatingNonLabor);
  const costOfLiving = rates.costOfLiving ?? 1;
  const wageAdjusted = cents(labor * rates.wageIndex + nonLabor * costOfLiving);
  add(
    'operating rate',
    `${inDollars(labor)} × wage index ${rates.wageIndex.toFixed(4)} + ${inDollars(nonLabor)}${costOfLiving === 1 ? '' : ` × ${String(costOfLiving)}`} = ${inDollars(wageAdjusted)}.`,
    wageAdjusted,
    '412.64(h)',
  );
  const transfer = transferFactor(stay);
  const full = cents(wageAdjusted * stay.weight);
  add(
    'DRG weight',
    `× weight ${stay.weight.toFixed(4)} of DRG ${stay.drg} = ${inDollars(full)}.`,
    full,
    '412.60, 412.64(g)',
  );
  const base = cents(wageAdjusted * stay.weight * transfer.factor);
  add('transfer policy', transfer.text, base, '412.4');

  const quality = (rates.valueBasedPurchasingFactor ?? 1) + (rates.readmissionsFactor ?? 1) - 2;
  const qualityCents = cents(base * quality);
  if (qualityCents !== 0)
    add(
      'quality programs',
      `Value-based purchasing and readmissions: ${inDollars(qualityCents)}.`,
      qualityCents,
      '412.154, 412.162',
    );
  const teaching = cents(base * (rates.indirectMedicalEducation ?? 0));
  const lowIncome = cents(base * (rates.disproportionateShare ?? 0));
  const uncompensated = cents(centsOf(rates.uncompensatedCare ?? 0) * transfer.factor);
  if (teaching > 0)
    add('indirect medical education', `Operating add-on ${inDollars(teaching)}.`, teaching, '412.105');
  if (lowIncome > 0)
    add('disproportionate share', `Operating add-on ${inDollars(lowIncome)}.`, lowIncome, '412.106(d)');
  if (uncompensated > 0)
    add('uncompensated care', `Per claim ${inDollars(uncompensated)}.`, uncompensated, '412.106(g)');

  const geographic =
    rates.capitalGeographicFactor ?? Math.round(rates.wageIndex ** CAPITAL_EXPONENT * 10_000) / 10_000;
  const capitalBase = cents(centsOf(rates.capital) * geographic * stay.weight * transfer.factor);
  const capitalAddOns = cents(
    capitalBase * ((rates.capitalIndirectMedicalEducation ?? 0) + (rates.capitalDisproportionateShare ?? 0)),
  );
  const capital = sumOf([capitalBase, capitalAddOns]);
  add(
    'capital',
    `${inDollars(centsOf(rates.capital))} × geographic factor ${geographic.toFixed(4)} × ${stay.weight.toFixed(4)}${transfer.factor < 1 ? ` × ${transfer.factor.toFixed(4)}` : ''}${capitalAddOns > 0 ? ` + add-ons ${inDollars(capitalAddOns)}` : ''} = ${inDollars(capital)}.`,
    capital,
    '412.308, 412.312, 412.316',
  );
  const operating = sumOf([base, teaching, lowIncome, uncompensated]);
  const outlier = outlierPayment(stay, rates, geographic, sumOf([operating, capital]), transfer.factor);
  add('outlier', outlier.text, outlier.cents, '412.80, 412.84');
  const before = sumOf([operating, qualityCents, capital, outlier.cents]);
  const total = rates.hospitalAcquiredConditionReduction === true ? cents(before * HAC_REDUCTION) : before;
  if (total !== before)
    add('hospital-acquired condition reduction', `1 % off: ${inDollars(total)}.`, total, '412.172');
  return {
    totalCents: total,
    operatingCents: sumOf([operating, qualityCents]),
    capitalCents: capital,
    outlierCents: outlier.cents,
    steps,
    notModelled: NOT_MODELLED,
  };
}

/** Cost above the payment and the fixed loss, at the marginal cost factor. */
function outlierPayment(
  stay: StayToPrice,
  rates: InpatientRates,
  geographic: number,
  paid: Cents,
  transfer: number,
): { readonly cents: Cents; readonly text: string } {
  const none = 0 as Cents;
  const { operatingCostToCharge: operatingRatio, capitalCostToCharge: capitalRatio = 0, fixedLoss } = rates;
  if (operatingRatio === undefined || fixedLoss === undefined || stay.charges === undefined)
    return {
      cents: none,
      text: 'Not computed: it needs the charges, cost-to-charge ratios and the fixed-loss amount.',
    };
  const cost = cents(stay.charges * (operatingRatio + capitalRatio));
  const laborShare = rates.operatingLabor / (rates.operatingLabor + rates.operatingNonLabor);
  const operatingPart = operatingRatio / (operatingRatio + capitalRatio);
  const wages = laborShare * rates.wageIndex + (1 - laborShare);
  const loss = centsOf(fixedLoss) * (operatingPart * wages + (1 - operatingPart) * geographic) * transfer;
  const threshold = cents(paid + loss);
  const text = `Cost ${inDollars(cost)} (charges × ${(operatingRatio + capitalRatio).toFixed(3)}), threshold ${inDollars(threshold)}`;
  if (cost <= threshold) return { cents: none, text: `${text}: none.` };
  const marginal = BURNS.some((drg) => drg === stay.drg) ? BURN_MARGINAL_COST : MARGINAL_COST;
  const amount = cents((cost - threshold) * marginal);
  return {
    cents: amount,
    text: `${text}: ${String(marginal * 100)} % of the difference = ${inDollars(amount)}.`,
  };
}
