const HALF = 5000;
const WHOLE = 10_000;
/** Ended before anesthesia, or reduced. */
const TERMINATED = ['52', '73'] as const;

/**
 * How much of the rate a procedure line is paid, in ten-thousandths: several procedures, both sides, and those ended before
 * anesthesia (73) or reduced (52); after anesthesia (74) it is paid in full.
 *
 * @param discounted whether the procedure is under the reduction for several (status T, or the ASC's flag)
 * @param isHighest  whether it is the highest of the day
 * @source Medicare Claims Processing Manual, chapter 4, 10.5, 20.6.4, 20.6.6; Integrated OCE, discounting formulas
 */
export function procedureShare(
  modifiers: readonly string[],
  units: number,
  discounted: boolean,
  isHighest: boolean,
): number {
  const later = discounted ? HALF : WHOLE;
  const first = isHighest || !discounted ? WHOLE : HALF;
  if (TERMINATED.some((one) => modifiers.includes(one))) return (first * HALF) / WHOLE;
  if (modifiers.includes('50')) return first + later;
  return first + (units - 1) * later;
}
