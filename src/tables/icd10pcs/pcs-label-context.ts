/**
 * What the meaning of a value rests on, from the most to the least decisive: the characters before it
 * (guideline A4). In New Technology a body part, substance or device is known only with its technology group,
 * the seventh character: value S of XW01 is one drug in group 9 and another in group 6.
 */
export function labelContext(code: string, position: number): string {
  if (position === 6 && code.startsWith('X') && code.length >= 7) {
    return code.charAt(0) + code.charAt(6) + code.slice(1, 5);
  }
  if (position === 4 && code.startsWith('X') && code.length >= 7) return code.slice(0, 3) + code.charAt(6);
  return code.slice(0, position - 1);
}

/** The key under which `labels.tsv.gz` keeps a value: position, value, context. */
export function labelKey(position: number, value: string, context: string): string {
  return `${String(position)}${value}${context}`;
}
