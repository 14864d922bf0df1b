import type { Measurement, MeasurementName, Sentence, Token } from './reading.ts';

interface Measured {
  readonly name: MeasurementName;
  /** Names in lower case, separated by `|`. */
  readonly keys: string;
  /** Plausible values; anything else is no such measurement. */
  readonly from: number;
  readonly to: number;
  /** Words between the name and the value, at most. */
  readonly within: number;
}

const MEASURED: readonly Measured[] = [
  { name: 'bmi', keys: 'bmi|body mass index', from: 8, to: 120, within: 6 },
  {
    name: 'a1c',
    keys: 'a1c|hba1c|hgba1c|hgb a1c|hemoglobin a1c|hb a1c|glycated hemoglobin|glycosylated hemoglobin|hga1c',
    from: 3,
    to: 20,
    within: 8,
  },
  {
    name: 'ejectionFraction',
    keys: 'ef|lvef|ejection fraction|lv ef|left ventricular ejection fraction',
    from: 5,
    to: 85,
    within: 8,
  },
  { name: 'gfr', keys: 'gfr|egfr|glomerular filtration rate|estimated gfr', from: 1, to: 200, within: 7 },
  { name: 'hemoglobin', keys: 'hemoglobin|hgb|hb', from: 2, to: 25, within: 6 },
  {
    name: 'temperature',
    keys: 'temperature|temp|tmax|t|fever to|fever of|febrile to',
    from: 30,
    to: 110,
    within: 4,
  },
  {
    name: 'oxygenSaturation',
    keys: 'spo2|o2 sat|o2 sats|o2 saturation|oxygen saturation|sat|sats|sao2|pulse ox|pulse oximetry|saturation|saturating|satting|pulse oxygenation|oxygen saturations',
    from: 40,
    to: 100,
    within: 5,
  },
  {
    name: 'weightKg',
    keys: 'weight|wt|weighs|weighed|body weight|birth weight|birthweight',
    from: 0.3,
    to: 900,
    within: 5,
  },
  { name: 'heightCm', keys: 'height|ht', from: 2, to: 260, within: 5 },
  {
    name: 'gestationalAgeWeeks',
    keys: 'gestational age|estimated gestational age|ega|ga',
    from: 4,
    to: 45,
    within: 5,
  },
];

const BY_FIRST: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly measured: Measured }[]
> = (() => {
  const byFirst = new Map<string, { words: readonly string[]; measured: Measured }[]>();
  for (const measured of MEASURED) {
    for (const key of measured.keys.split('|')) {
      const words = key.split(' ');
      const first = words[0] ?? '';
      const list = byFirst.get(first) ?? [];
      list.push({ words, measured });
      byFirst.set(first, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

const NUMBER = /^\d{1,5}(?:\.\d{1,3})?$/;

/** The measurements that a sentence states, with value and exact place. Temperatures in degrees Fahrenheit as in Celsius come out in Celsius. */
export function measurementsOf(document: string, text: string, sentence: Sentence): readonly Measurement[] {
  const { tokens } = sentence;
  const found: Measurement[] = [];
  const add = (name: MeasurementName, value: number, first: number, last: number): void => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? 0;
    found.push({ document, name, value, start, end, text: text.slice(start, end) });
  };
  for (let at = 0; at < tokens.length; at++) {
    const lower = tokens[at]?.lower ?? '';
    const pressure = bloodPressureAt(tokens, at);
    if (pressure !== undefined) {
      add('systolic', pressure.systolic, at, pressure.last);
      add('diastolic', pressure.diastolic, at, pressure.last);
      at = pressure.last;
      continue;
    }
    const age = ageAt(tokens, at);
    if (age !== undefined) {
      add('age', age.value, at, age.last);
      at = age.last;
      continue;
    }
    if (lower === 'week' || lower === 'weeks' || lower === 'wk' || lower === 'wks') {
      const weeks = weeksBefore(tokens, at);
      if (weeks !== undefined) add('gestationalAgeWeeks', weeks.value, weeks.from, weeks.to - 1);
      continue;
    }
    const keyed = keyAt(tokens, at);
    if (keyed === undefined) continue;
    const value = valueAfter(tokens, keyed.to, keyed.measured);
    if (value !== undefined) add(keyed.measured.name, value.value, at, value.last);
    at = keyed.to - 1;
  }
  return found;
}

function keyAt(
  tokens: readonly Token[],
  at: number,
): { readonly measured: Measured; readonly to: number } | undefined {
  const lower = tokens[at]?.lower ?? '';
  const candidates = BY_FIRST.get(lower);
  if (candidates === undefined) return undefined;
  if (lower === 't' && tokens[at]?.text !== 'T') return undefined;
  const before = tokens[at - 1]?.lower ?? '';
  for (const { words, measured } of candidates) {
    if (measured.name === 'weightKg' && /^(?:gain|loss|lose|lost|gained|ideal|goal|target|dry)$/.test(before))
      continue;
    if (words.every((word, i) => (tokens[at + i]?.lower ?? '') === word))
      return { measured, to: at + words.length };
  }
  return undefined;
}

/** Words that may stand between a name and its value. */
const BRIDGE = new Set(
  'is was of at level today to approximately about around estimated shows showed measured reading the a : = , ( [ - ~ > < now currently currently, value on result from only still stable with and normal reduced preserved decreased elevated improved high low between noted your her his last recent most returned back room air which in by ra f c x'.split(
    ' ',
  ),
);

function valueAfter(
  tokens: readonly Token[],
  from: number,
  measured: Measured,
): { readonly value: number; readonly last: number } | undefined {
  let words = 0;
  for (let at = from; at < tokens.length && words <= measured.within; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (NUMBER.test(token.text)) {
      if (isDatePart(tokens, at) || tokens[at + 1]?.lower === 'years' || tokens[at + 1]?.lower === 'months')
        return undefined;
      return inUnits(tokens, at, Number(token.text), measured);
    }
    if (!BRIDGE.has(token.lower)) return undefined;
    words++;
  }
  return undefined;
}

function isDatePart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.lower === '/' &&
    next.start === tokens[at]?.end &&
    NUMBER.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 3]?.lower === '/'
  );
}

function inUnits(
  tokens: readonly Token[],
  at: number,
  written: number,
  measured: Measured,
): { readonly value: number; readonly last: number } | undefined {
  let value = written;
  let last = at;
  const unitAt = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const unit = tokens[unitAt]?.lower ?? '';
  if (measured.name === 'weightKg') {
    if (/^(?:lb|lbs|pound|pounds|#)$/.test(unit)) value = written * 0.453592;
    else if (unit === 'g' || unit === 'gm' || unit === 'grams' || unit === 'gram') value = written / 1000;
    else if (!/^(?:kg|kgs|kilogram|kilograms|kilo|kilos)$/.test(unit)) return undefined;
    last = unitAt;
  } else if (measured.name === 'heightCm') {
    const height = heightAt(tokens, at, written, unit, unitAt);
    if (height === undefined) return undefined;
    value = height.value;
    last = height.last;
  } else if (measured.name === 'temperature') {
    if (written > 45) value = ((written - 32) * 5) / 9;
    if (value < 25 || value > 45) return undefined;
  } else if (
    measured.name === 'a1c' ||
    measured.name === 'ejectionFraction' ||
    measured.name === 'oxygenSaturation'
  ) {
    if (unit === '%') last = unitAt;
    if (tokens[unitAt]?.lower === 'to' || tokens[at + 1]?.lower === '-' || tokens[at + 1]?.lower === '–') {
      const upper = rangeEnd(tokens, at + 2, measured);
      if (upper !== undefined) last = upper;
    }
  }
  const rounded = Math.round(value * 100) / 100;
  const plausible =
    measured.name === 'temperature' ? true : rounded >= measured.from && rounded <= measured.to;
  return plausible ? { value: rounded, last } : undefined;
}

/** `EF 55-60%`: the place where a range ends; its lower value counts. */
function rangeEnd(tokens: readonly Token[], at: number, measured: Measured): number | undefined {
  const text = tokens[at]?.text ?? '';
  if (!NUMBER.test(text) || Number(text) > measured.to) return undefined;
  return tokens[at + 1]?.lower === '%' ? at + 1 : at;
}

function heightAt(
  tokens: readonly Token[],
  at: number,
  written: number,
  unit: string,
  unitAt: number,
): { readonly value: number; readonly last: number } | undefined {
  if (/^(?:cm|centimeters?)$/.test(unit)) return { value: written, last: unitAt };
  if (/^(?:in|inch|inches|")$/.test(unit)) return { value: written * 2.54, last: unitAt };
  if (/^(?:m|meters?)$/.test(unit) && written < 3) return { value: written * 100, last: unitAt };
  if (/^(?:'|ft|feet|foot|’|′)$/.test(unit) && written < 9) {
    const inches = tokens[unitAt + 1]?.text ?? '';
    if (NUMBER.test(inches) && Number(inches) < 12) {
      const mark = /^(?:"|in|inch|inches|''|”|″)$/.test(tokens[unitAt + 2]?.lower ?? '')
        ? unitAt + 2
        : unitAt + 1;
      return { value: written * 30.48 + Number(inches) * 2.54, last: mark };
    }
    return { value: written * 30.48, last: unitAt };
  }
  return at < 0 ? undefined : written > 100 && written < 230 ? { value: written, last: at } : undefined;
}

/** `128/76`, with a name for it near or in units of pressure. */
function bloodPressureAt(
  tokens: readonly Token[],
  at: number,
): { readonly systolic: number; readonly diastolic: number; readonly last: number } | undefined {
  const slash = tokens[at + 1];
  if (slash === undefined || (slash.lower !== '/' && slash.lower !== 'over')) return undefined;
  const first = tokens[at]?.text ?? '';
  const second = tokens[at + 2]?.text ?? '';
  if (!/^\d{2,3}$/.test(first) || !/^\d{2,3}$/.test(second) || tokens[at + 3]?.lower === '/')
    return undefined;
  const systolic = Number(first);
  const diastolic = Number(second);
  if (systolic < 50 || systolic > 300 || diastolic < 20 || diastolic > 200 || systolic <= diastolic)
    return undefined;
  const unit = tokens[at + 3]?.lower;
  const mmHg = unit === 'mm' || unit === 'mmhg';
  if (!mmHg && !namesPressure(tokens, at)) return undefined;
  return { systolic, diastolic, last: at + 2 };
}

function namesPressure(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 12; i--) {
    const lower = tokens[i]?.lower ?? '';
    if (
      lower === 'bp' ||
      lower === 'pressure' ||
      lower === 'pressures' ||
      lower === 'bps' ||
      lower === 'sbp' ||
      lower === 'vitals'
    )
      return true;
  }
  return false;
}

const PREGNANCY = new Set(
  'gestation gestational pregnant pregnancy iup ga ega intrauterine gravid g1 g2 g3 g4 g5 g6 primigravida multigravida estimated'.split(
    ' ',
  ),
);

/** `38 weeks`, `32 3/7 weeks`, `32w4d` beside a word of pregnancy: completed weeks. */
function weeksBefore(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly from: number; readonly to: number } | undefined {
  let number = at - 1;
  if (tokens[number]?.lower === '-') number--;
  if (tokens[number]?.text === '7' && tokens[number - 1]?.lower === '/') number -= 3;
  else if (/^\+?[0-6]$/.test(tokens[number]?.text ?? '') && tokens[number - 1]?.lower === '+') number -= 2;
  if (tokens[number]?.lower === 'and' || tokens[number]?.lower === '-') number--;
  const value = Number(tokens[number]?.text ?? '');
  if (!Number.isFinite(value) || value < 4 || value > 43) return undefined;
  for (let i = Math.max(0, number - 8); i < Math.min(tokens.length, at + 8); i++) {
    if (PREGNANCY.has(tokens[i]?.lower ?? '')) return { value: Math.floor(value), from: number, to: at + 1 };
  }
  return undefined;
}

/** `67-year-old`, `67 y/o`, `67 yo`, `aged 67`: age in years; months, weeks and days count as parts of a year. */
function ageAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly last: number } | undefined {
  const number = tokens[at];
  if (number === undefined || !/^\d{1,3}$/.test(number.text)) return undefined;
  let unitAt = at + 1;
  if (tokens[unitAt]?.lower === '-') unitAt++;
  const unit = tokens[unitAt]?.lower ?? '';
  const value = Number(number.text);
  if (unit === 'y/o' || unit === 'yo') return value <= 120 ? { value, last: unitAt } : undefined;
  const perYear = /^years?$|^yrs?$/.test(unit)
    ? 1
    : /^months?$/.test(unit)
      ? 12
      : /^weeks?$/.test(unit)
        ? 52
        : /^days?$/.test(unit)
          ? 365
          : 0;
  if (perYear === 0) return undefined;
  let oldAt = unitAt + 1;
  if (tokens[oldAt]?.lower === '-') oldAt++;
  if (!/^olds?$/.test(tokens[oldAt]?.lower ?? '')) return undefined;
  const years = Math.floor(value / perYear);
  return years <= 120 ? { value: years, last: oldAt } : undefined;
}
