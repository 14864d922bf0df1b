/**
 * Which guidelines a coder should have in mind at a place in the tables: pattern of the first characters of a
 * code (as a regular expression) and numbers of the ICD-10-PCS Official Guidelines.
 */
const GUIDELINE_PLACES: readonly (readonly [pattern: RegExp, numbers: readonly string[]])[] = [
  [/^0[WXY]/, ['B2.1a']],
  [/^0[3-6KL]/, ['B2.1b']],
  [/^0.1/, ['B3.6a']],
  [/^021[0-3]/, ['B3.6b', 'B3.6c']],
  [/^0.3/, ['B3.7']],
  [/^0.[BT]/, ['B3.8']],
  [/^0.[9BD](?:...X)?$/, ['B3.4a', 'B3.4b']],
  [/^0[HJ-NP-S][BDJQ]/, ['B3.5']],
  [/^0.B/, ['B3.9']],
  [/^0[RS]G/, ['B3.10a', 'B3.10b', 'B3.10c']],
  [/^0.J/, ['B3.11a', 'B3.11b', 'B3.11c']],
  [/^0[2-6][LV]/, ['B3.12']],
  [/^0.N/, ['B3.13', 'B3.14']],
  [/^0.8/, ['B3.14']],
  [/^0[NPQ]S/, ['B3.15']],
  [/^(?:0.Y|302|3E0)/, ['B3.16']],
  [/^0.X/, ['B3.17']],
  [/^0.R/, ['B3.18']],
  [/^0[XY]6/, ['B3.19']],
  [/^0[2-6]/, ['B4.1c']],
  [/^02.[0-3]/, ['B4.4']],
  [/^0[LMJ]/, ['B4.5']],
  [/^0[HJ]/, ['B4.6']],
  [/^0[J-M]/, ['B4.7']],
  [/^0D[2HJPW]/, ['B4.8']],
  [/^0...0/, ['B5.2a']],
  [/^0...4/, ['B5.2b']],
  [/^0...X/, ['B5.3a', 'B5.3b']],
  [/^0...3/, ['B5.4']],
  [/^0.[HRU]/, ['B6.1a', 'B6.1b']],
  [/^0.9/, ['B6.2']],
  [/^10/, ['C1']],
  [/^10D/, ['C2']],
];

/** Numbers of the guidelines that bear on a code or on its first characters, in the order of the guidelines. */
export function guidelineNumbersFor(prefix: string): readonly string[] {
  if (prefix.length < 3) return [];
  const numbers = new Set(GUIDELINE_PLACES.flatMap(([pattern, list]) => (pattern.test(prefix) ? list : [])));
  return [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
