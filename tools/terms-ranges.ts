/** The numbers a title covers: `200-239 mg`, `70 or greater`, `less than 20`. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const BETWEEN = new RegExp(String.raw`${NUMBER}\s?%?\s?(?:-|to|through)\s?${NUMBER}`, 'i');
const AT_LEAST = new RegExp(
  String.raw`${NUMBER}(?:\s?(?:mg|grams|cm|%)[^,]*?)? or (?:greater|more|higher|over)`,
  'i',
);
const LESS_THAN = new RegExp(`(?:less than|under|below) ${NUMBER}`, 'i');
const OR_LESS = new RegExp(String.raw`${NUMBER}(?:\s?(?:mg|grams|cm|%)[^,]*?)? or less`, 'i');
const HIGHEST = 1e6;

/** The range that a title names, if it names one. */
export function rangeIn(title: string): NumberRange | undefined {
  const between = BETWEEN.exec(title);
  if (between !== null) {
    const [low, high] = [Number(between[1]), Number(between[2])];
    return low < high ? { low, high } : undefined;
  }
  const atLeast = AT_LEAST.exec(title);
  if (atLeast !== null) return { low: Number(atLeast[1]), high: HIGHEST };
  const below = LESS_THAN.exec(title);
  if (below !== null) return { low: 0, high: Number(below[1]) - 0.01 };
  const most = OR_LESS.exec(title);
  return most === null ? undefined : { low: 0, high: Number(most[1]) };
}
