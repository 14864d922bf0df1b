import type { HcpcsDose, HcpcsUnit } from './hcpcs.ts';

const MEASURES: readonly (readonly [RegExp, HcpcsUnit])[] = [
  [/^(?:mg|milligrams?|m)$/, 'mg'],
  [/^(?:mcg|micrograms?|ug)$/, 'mcg'],
  [/^(?:g|gm|gms|grams?)$/, 'g'],
  [/^million units?$/, 'million-units'],
  [/^million plaque.*$/, 'million-pfu'],
  [/^(?:units?|usp units?|iu|i\.u\.?|international units?)$/, 'units'],
  [/^kiu$/, 'kiu'],
  [/^(?:ml|milliliters?|cc)$/, 'ml'],
  [/^(?:meq|milliequivalents?)$/, 'meq'],
  [/^(?:mci|millicuries?)$/, 'mci'],
  [/^(?:uci|microcuries?)$/, 'uci'],
  [/^(?:sq cm|square centimeters?)$/, 'sq-cm'],
  [/^(?:cc cu|cubic centimeters?)$/, 'cu-cm'],
  [/^vector genomes$/, 'vector-genomes'],
];
const MEASURE =
  'milligrams?|mg|micrograms?|mcg|ug|grams?|gms?|g|million units?|million plaque[ -]forming units|usp units?|international units?|units?|i\\.u\\.?|iu|kiu|milliliters?|ml|cc|milliequivalents?|meq|millicuries?|mci|microcuries?|uci|square centimeters?|sq cm|cubic centimeters?|vector genomes';
const NUMBER = '\\d{1,3}(?:,\\d{3})+|\\d*\\.?\\d+';
const COUNTED = new RegExp(
  `(?<![\\w.^-]|\\d,)(${NUMBER})(?:\\s*%)?[ -]?(?:nominal )?(${MEASURE})(?![a-z])`,
  'g',
);
const PER_ONE = new RegExp(`\\bper (?:factor \\w+ )?(?:vwf:rco )?(${MEASURE})(?![a-z]| dose)`);
const ONE = new RegExp(`(?:,|\\beach) +(${MEASURE})(?![a-z]| dose)`);
const WHOLE_DOSE =
  /\bper (?:study|treatment|therapeutic) dose|\bper (?:patch|implant)\b|\bdiagnostic, up to\b/;
const WHOLE_ITEM =
  /\bper (?:single[ -](?:use|dose) )?(?:vial|dose|treatment|infusion|unit dose)\b|\beach\b|\bunit dosage form\b|\bvaccine\b/;
/** Before an amount that tells one strength from another and is not that of a billing unit. */
const NOT_THE_AMOUNT = /(?:\bequal to|\bat least|\bminimum of|\bgreater than|\bless than)\s*$/;

/**
 * What one billing unit holds, as an official description says it: `Injection, panitumumab, 10 mg`,
 * `per square centimeter`, `per study dose, up to 20 millicuries`. Null when it names no amount.
 * Of a combination the first ingredient counts, as in the starter set.
 */
export function doseInWords(description: string): HcpcsDose | null {
  const text = description.toLowerCase();
  if (WHOLE_DOSE.test(text)) return { amount: 1, unit: 'each' };
  const counted = [...text.matchAll(COUNTED)].filter(
    (match) => !NOT_THE_AMOUNT.test(text.slice(0, match.index)) && !isStrength(text, match),
  );
  const [first] = counted;
  if (first !== undefined) {
    const unit = unitNamed(first[2] ?? '');
    if (unit !== undefined) return { amount: Number((first[1] ?? '').replaceAll(',', '')), unit };
  }
  const one = PER_ONE.exec(text) ?? ONE.exec(text);
  const unit = one === null ? undefined : unitNamed(one[1] ?? '');
  if (unit !== undefined) return { amount: 1, unit };
  return WHOLE_ITEM.test(text) ? { amount: 1, unit: 'each' } : null;
}

/** `300 mg/ml` is a strength, `up to 5 mg per ml` likewise; the billing unit stands elsewhere. */
function isStrength(text: string, match: RegExpMatchArray): boolean {
  return /^\s*(?:\/|per )\s*(?:ml|cc|l|vial)\b/.test(text.slice((match.index ?? 0) + match[0].length));
}

function unitNamed(word: string): HcpcsUnit | undefined {
  return MEASURES.find(([pattern]) => pattern.test(word.trim()))?.[1];
}
