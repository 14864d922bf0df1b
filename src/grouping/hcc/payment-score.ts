import type { RowPack } from '../../tables/row-pack.ts';
import type { HccModelName } from './risk-facts.ts';
import { thousandths } from './score.ts';

/** Whom a factor is for: kidney status in the ESRD model, kind of plan in Part D. */
export type FactorGroup = 'all' | 'dialysis' | 'graft' | 'MA-PD' | 'PDP' | 'PACE';

/** Factors of a payment year by which a raw score becomes a payment score (CMS Rate Announcement). */
export interface PaymentFactors {
  /** Part of the payment this model decides (blend years). */
  readonly share: number;
  readonly normalisation: number;
  /** Medicare Advantage coding pattern adjustment: 0.059 takes 5.9 % off; null when not known. */
  readonly codingAdjustment: number | null;
  /** False when fewer than two independent references confirm the normalisation. */
  readonly confirmed: boolean;
}

/** The factors of a model in a payment year; undefined when they are not loaded. */
export function paymentFactors(
  pack: RowPack,
  year: number,
  model: HccModelName,
  group: FactorGroup,
): PaymentFactors | undefined {
  for (const row of pack.rowsOf(String(year))) {
    const [, name, rowGroup, share, normalisation, coding, references] = row;
    if (name === model && rowGroup === group)
      return {
        share: Number(share),
        normalisation: Number(normalisation),
        codingAdjustment: coding === '' ? null : Number(coding),
        confirmed: Number(references) >= 2,
      };
  }
  return undefined;
}

/** Normalised, then adjusted for coding intensity, each rounded to three decimals as CMS does; null without a factor. */
export function paymentScore(
  raw: number,
  { normalisation, codingAdjustment }: PaymentFactors,
): number | null {
  if (codingAdjustment === null) return null;
  return thousandths(thousandths(raw / normalisation) * (1 - codingAdjustment));
}
