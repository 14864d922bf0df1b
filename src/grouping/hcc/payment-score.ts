import type { RowPack } from '../../tables/row-pack.ts';
import type { HccModelName } from './risk-facts.ts';
import { thousandths } from './score.ts';

/** Factors of a payment year by which a raw score becomes a payment score (CMS Rate Announcement). */
export interface PaymentFactors {
  /** Part of the payment this model decides (blend years). */
  readonly share: number;
  readonly normalisation: number;
  /** Medicare Advantage coding pattern adjustment: 0.059 takes 5.9 % off. */
  readonly codingAdjustment: number;
}

/** The factors of a model in a payment year; undefined when they are not loaded. */
export function paymentFactors(pack: RowPack, year: number, model: HccModelName): PaymentFactors | undefined {
  for (const [, name, share, normalisation, codingAdjustment] of pack.rowsOf(String(year))) {
    if (name === model)
      return {
        share: Number(share),
        normalisation: Number(normalisation),
        codingAdjustment: Number(codingAdjustment),
      };
  }
  return undefined;
}

/** Normalised, then adjusted for coding intensity, each rounded to three decimals as CMS does. */
export function paymentScore(raw: number, { normalisation, codingAdjustment }: PaymentFactors): number {
  return thousandths(thousandths(raw / normalisation) * (1 - codingAdjustment));
}
