const TEN_OR_MORE = 10;

/** The count variable of CMS: `D1` … `D9`, `D10P`; none without payment HCCs. */
export function paymentHccCount(hccs: ReadonlySet<string>): string | undefined {
  if (hccs.size === 0) return undefined;
  return hccs.size >= TEN_OR_MORE ? 'D10P' : `D${String(hccs.size)}`;
}
