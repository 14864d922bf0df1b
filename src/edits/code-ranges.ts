/** Ranges of service codes as lists write them: `11719 26010-26989 G0127`. */
export type CodeRanges = readonly (readonly [from: string, to: string])[];

/** Reads ranges; codes of one shape compare as text. */
export function codeRanges(text: string): CodeRanges {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', to = from] = part.split('-');
      return [from, to];
    });
}

/** Whether a code lies in one of the ranges. */
export function inRanges(code: string, ranges: CodeRanges): boolean {
  return ranges.some(
    ([from, to]) => code.length === from.length && code >= from && code <= to && shape(code) === shape(from),
  );
}

/** Digits or a letter at either end: `99213`, `G0127` and `0001U` are of different shapes. */
function shape(code: string): string {
  return `${/^\d/.test(code) ? '' : code.slice(0, 1)}${/\d$/.test(code) ? '' : code.slice(-1)}`;
}
