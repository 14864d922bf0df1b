import type { HcpcsUnit } from '../../src/tables/hcpcs/hcpcs.ts';

/** How official descriptions write each unit. */
const UNIT_WORDS: Readonly<Record<HcpcsUnit, string>> = {
  mg: 'mg|milligrams?|m\\b',
  mcg: 'mcg|micrograms?',
  g: 'gm?s?\\b|grams?',
  units: 'units?|iu|i\\.u\\.?',
  ml: 'ml|cc|pint',
  'sq-cm': 'square cen',
  'cu-cm': 'cubic cen',
  meq: 'meq',
  mci: 'millicurie|mci',
  uci: 'microcurie',
  kiu: 'kiu',
  'million-units': 'million units',
  'million-pfu': 'million plaque',
  'vector-genomes': 'vector genomes',
  each: '.',
};

/** Whether a unit is one that the starter set may use. */
export function isUnit(unit: string): unit is HcpcsUnit {
  return Object.hasOwn(UNIT_WORDS, unit);
}

/** Whether an official description names a dose: the number with the unit, or a single unit (`per mg`, `, 1 gm`). */
export function namesDose(description: string, amount: string, unit: HcpcsUnit): boolean {
  if (unit === 'each') return true;
  const text = description.toLowerCase().replaceAll(',000', '000').replaceAll('1 billion', '1000000000');
  const number = amount.replaceAll('.', '\\.').replace(/^0\\\./, '0?\\.');
  const counted = new RegExp(
    `(?<![\\d.])${number}(?:\\.0+)?[ -]?(?:nominal )?(?:usp )?(?:${UNIT_WORDS[unit]})`,
  );
  if (counted.test(text)) return true;
  if (Number(amount) !== 1) return false;
  if (new RegExp(`(?:per|,|each)\\s*(?:usp )?(?:${UNIT_WORDS[unit]})`).test(text)) return true;
  return unit === 'units' && /per (?:i\.?u|factor)|1 (?:i\.?u|unit)/.test(text);
}

const NUMBER_WORDS: readonly (readonly [word: string, number: string])[] = [
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['six', '6'],
  // "up to 249" is "less than 250"
  ['249', '250'],
  ['999', '1000'],
  ['1999', '2000'],
  ['2999', '3000'],
  ['3999', '4000'],
  ['4999', '5000'],
  ['5999', '6000'],
];

/** Numbers of our description that the official one has not. */
export function foreignNumbers(own: string, official: string): readonly string[] {
  let text = official.toLowerCase();
  for (const [word, number] of NUMBER_WORDS)
    text = text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), `${word} ${number}`);
  const known = numbersIn(text);
  const withoutNames = own.replaceAll(/[A-Za-z]+-\d+\w*/g, '');
  return [...numbersIn(withoutNames)].filter((number) => number !== '1' && !known.has(number));
}

function numbersIn(text: string): ReadonlySet<string> {
  const plain = text.replaceAll(/\b[JQ]\d{4}\b/g, '').replaceAll(/(?<=\d),(?=\d)/g, '');
  const numbers = plain.match(/\d*\.?\d+/g) ?? [];
  return new Set(numbers.map((number) => number.replace(/\.+$/, '').replace(/^0+/, '') || '0'));
}

const COMMON_WORDS = new Set(
  'the and for with per each not other any type only than use used under over from less more into that given unit units brand product one two placed item system device includes without applied services service care procedure'.split(
    ' ',
  ),
);
const STEM = 5;

/** The part of the shorter text's words that both have, by their first five letters; 1 when one has no words. */
export function sharedWords(own: string, official: string): number {
  const [left, right] = [stemsOf(own), stemsOf(official)];
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 1;
  return [...left].filter((stem) => right.has(stem)).length / smaller;
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set(words.filter((word) => !COMMON_WORDS.has(word)).map((word) => word.slice(0, STEM)));
}
