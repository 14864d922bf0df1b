import { vertebralJoints } from './spinal-levels.ts';

/** A value of an axis that is found by counting; undefined where the words do not tell. */
export type CountRule = (text: string, wide: string) => readonly string[] | undefined;

const CORONARY: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['left main', / (?:left main|lmca|lm) /],
  ['lad', / (?:lad|left anterior descending) /],
  ['diagonal', / (?:diagonal|d[123]|diag) /],
  ['circumflex', / (?:circumflex|lcx|lcf|cx|circ) /],
  ['om', / (?:obtuse marginal|om ?[1-4]?|marginal) /],
  ['rca', / (?:rca|right coronary(?: artery)?) /],
  ['pda', / (?:pda|posterior descending|rpda|lpda) /],
  ['plv', / (?:posterolateral|plv|pl|plb|rplb) /],
  ['ramus', / (?:ramus|ramus intermedius) /],
];

/** The coronary arteries that words name. */
export function coronaryArteries(text: string): readonly string[] {
  return CORONARY.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  single: 1,
  a: 1,
  an: 1,
  two: 2,
  double: 2,
  three: 3,
  triple: 3,
  four: 4,
  quadruple: 4,
  five: 5,
};

/** `two`, `2`, `x2` as a number. */
export function numberWord(word: string): number | undefined {
  const digits = /^x?(\d{1,2})$/.exec(word)?.[1];
  return digits === undefined ? NUMBERS[word] : Number(digits);
}

const COUNT_RULES: Readonly<Record<string, CountRule>> = {
  /** Arteries treated in a coronary intervention, as the body part of 027 counts them (guideline B4.4). */
  coronary(text) {
    const stated = /(\w+) vessel /.exec(text)?.[1];
    const named = coronaryArteries(text).length;
    const count = Math.max(named, stated === undefined ? 0 : (numberWord(stated) ?? 0));
    if (count > 0) return ['0123'.charAt(Math.min(count, 4) - 1)];
    return undefined;
  },
  /** Stents with or without drug in 027: 4–7 drug-eluting, D–G other. */
  coronaryStents(text) {
    if (!/ (?:stent|stented|stenting|des|bms|pci) /.test(text)) return undefined;
    const eluting =
      / (?:des|drug eluting|drug coated|xience|promus|synergy|resolute|everolimus|zotarolimus|sirolimus) /.test(
        text,
      );
    const bare = / (?:bms|bare metal) /.test(text);
    if (eluting === bare) return undefined;
    const number =
      /(\w+) (?:overlapping |additional |more )?(?:des|drug eluting stent|bare metal stent|bms) /.exec(
        text,
      )?.[1] ?? /(?:stent|des|bms) (?:x )?(x?\d) /.exec(text)?.[1];
    const count = Math.max(1, number === undefined ? 1 : (numberWord(number) ?? 1));
    return [(eluting ? '4567' : 'DEFG').charAt(Math.min(count, 4) - 1)];
  },
  /** Hours of assistance as tables 5A0 and 5A1 group them. */
  hours(text) {
    const hours = ventilatedHours(text);
    return hours === undefined ? undefined : [hours < 24 ? '3' : hours <= 96 ? '4' : '5'];
  },
  /** Vertebral discs by region. */
  disc(text, wide) {
    const regions = new Set(vertebralJoints(text.trim().split(' ')).map((j) => j.region));
    if (regions.size === 0) for (const j of vertebralJoints(wide.trim().split(' '))) regions.add(j.region);
    const values = [...regions].map((region) => DISCS[region] ?? '');
    return values.length === 0 ? undefined : values;
  },
};

/** Values of discs as tables 0RB and 0SB have them: upper case letter of the body system before the value. */
const DISCS: Readonly<Record<string, string>> = {
  cervical: 'R3',
  cervicothoracic: 'R5',
  thoracic: 'R9',
  thoracolumbar: 'RB',
  lumbar: 'S2',
  lumbosacral: 'S4',
};

/** The rule of a name, `#coronary` in the list of components. */
export function countRule(name: string): CountRule | undefined {
  return COUNT_RULES[name];
}

/** Hours of ventilation that words state. */
export function ventilatedHours(text: string): number | undefined {
  const stated =
    /(?:for|x|total(?: of)?|over|after|approximately|about) (?:a total of |approximately |about |x )?(\d{1,4}(?:\.\d)?) (?:consecutive )?(hours?|hrs?|days?|d) /.exec(
      text,
    );
  const spelled = /(?:for) (?:a total of |approximately |about )?(one|two|three|four|five) (day) /.exec(text);
  const before = / (\d{1,4}) (hour|hr|day) (?:of|on) (?:mechanical |invasive )?(?:vent|mechanical)/.exec(
    text,
  );
  const match = stated ?? spelled ?? before;
  if (match !== null) {
    const number = Number(match[1]) || (numberWord(match[1] ?? '') ?? 0);
    if (number > 0) return match[2]?.startsWith('d') === true ? number * 24 : number;
  }
  if (/(?:less than|under|<) 24 (?:consecutive )?(?:hour|hr)/.test(text)) return 12;
  if (/(?:greater than|more than|over|>) 96 (?:consecutive )?(?:hour|hr)/.test(text)) return 97;
  if (/24 (?:to )?96 (?:consecutive )?(?:hour|hr)/.test(text)) return 48;
  return undefined;
}
