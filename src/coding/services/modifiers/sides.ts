import type { Laterality } from '../../../reading/reading.ts';

/**
 * The modifiers of an item for a side of the body, a list for each line: RT, LT, and for both sides a line each.
 * Without a side one line without modifiers.
 *
 * @source Medicare Claims Processing Manual ch. 20; DME contractors, RT and LT on separate lines from 2019-03-01
 */
export function sideModifiers(side: Laterality | null): readonly (readonly string[])[] {
  if (side === null) return [[]];
  if (side === 'bilateral') return [['LT'], ['RT']];
  return [[side === 'left' ? 'LT' : 'RT']];
}
