/** An amount of US dollars in whole cents: money is never a fraction here. */
export type Cents = number & { readonly __brand: 'Cents' };

/** The nearest whole number of a quotient, halves away from zero, as CMS rounds fee schedule amounts. */
export function roundHalfUp(numerator: number, denominator = 1): number {
  const quotient = Math.abs(numerator) / denominator;
  const whole = Math.floor(quotient);
  const rest = Math.abs(numerator) - whole * denominator;
  return Math.sign(numerator) * (rest * 2 >= denominator ? whole + 1 : whole);
}

/** Dollars, as a JSON number gives them, in cents. */
export function centsOf(dollars: number): Cents {
  return scaled(String(dollars), 2) as Cents;
}

/** A share of an amount, in ten-thousandths (`8500` is 85 %), rounded to the cent. */
export function shareOf(amount: Cents, tenThousandths: number): Cents {
  return roundHalfUp(amount * tenThousandths, 10_000) as Cents;
}

/** The sum of amounts. */
export function sumOf(amounts: readonly Cents[]): Cents {
  return amounts.reduce<number>((sum, amount) => sum + amount, 0) as Cents;
}

/** `123456` → `$1,234.56`. */
export function inDollars(amount: Cents): string {
  const [whole = '0', part = '00'] = (Math.abs(amount) / 100).toFixed(2).split('.');
  return `${amount < 0 ? '−' : ''}$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
}

/**
 * A decimal number as whole units of its last decimal: `scaled('33.2875', 4)` is 332875, exact where it has no more
 * decimals than that. Undefined text is 0.
 */
export function scaled(text: string, decimals: number): number {
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (match === null) return roundHalfUp(Number(text) * 10 ** decimals);
  const [, sign = '', whole = '', part = ''] = match;
  const kept = part.slice(0, decimals).padEnd(decimals, '0');
  const up = (part[decimals] ?? '0') >= '5' ? 1 : 0;
  return (sign === '-' ? -1 : 1) * (Number(`${whole}${kept}`) + up);
}
