import type { CodingContext } from '../context.ts';
import type { Measure, NumberRange } from './service-table.ts';

const VOLUME = /(\d[\d,]*(?:\.\d+)?) ?(ml|cc|l|liters?|litres?)\b/gi;
const COUNT =
  /\b(\d{1,4})\b(?! ?(?:x|%|mg|ml|cc|cm|mm|in\b|inch|minutes?|min\b|days?|weeks?|months?|years?|hours?|times|\/|\.\d|:))/;
const MINUTES = /(\d{1,3}) ?(?:minutes?|min)\b/i;
const UNITS =
  /\b(\d{1,2}|one|two|three|four|five|six) (?:more |additional )?(?:units?|packs?|doses?|bags?)\b|\b(a|one) (?:unit|pack|dose)\b/i;
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const AREA =
  /(\d+(?:\.\d+)?) ?(?:in(?:ch(?:es)?)?|cm|")? ?(?:x|by|×) ?(\d+(?:\.\d+)?) ?(in(?:ch(?:es)?)?|cm|")?/i;
const CM_PER_INCH = 2.54;

/** Units of a code for what a clause says; undefined where the amount that decides is missing. */
export function serviceUnits(
  code: string,
  measure: Measure,
  clause: string,
  context: CodingContext,
): { readonly units: number; readonly why: string } | undefined {
  switch (measure.by) {
    case 'one':
      return { units: 1, why: '' };
    case 'count': {
      const count = Number(COUNT.exec(clause)?.[1] ?? measure.per);
      return roundedUp(count, measure.per, 'items');
    }
    case 'minutes': {
      const minutes = Number(MINUTES.exec(clause)?.[1] ?? measure.per);
      // a timed unit needs its full time here: rounding up would bill time that was not spent
      const units = Math.floor(minutes / measure.per);
      return units < 1
        ? undefined
        : { units, why: `${String(minutes)} minutes of ${String(measure.per)} a unit` };
    }
    case 'units': {
      const said = UNITS.exec(clause);
      const number = (said?.[1] ?? said?.[2])?.toLowerCase();
      if (number === undefined) return undefined;
      const units = NUMBERS[number] ?? Number(number);
      return units > 0 ? { units, why: `${String(units)} transfused` } : undefined;
    }
    case 'dose': {
      const volume = millilitres(clause);
      const units =
        volume === undefined ? undefined : context.tables.hcpcs.unitsFor(code, volume, 'ml', context.onDate);
      return units === undefined ? undefined : { units, why: `${String(volume ?? 0)} ml` };
    }
    case 'container':
      return undefined;
  }
}

function roundedUp(
  amount: number,
  per: number,
  what: string,
): { readonly units: number; readonly why: string } {
  return {
    units: Math.max(1, Math.ceil(amount / per)),
    why: `${String(amount)} ${what}${per === 1 ? '' : ` of ${String(per)} a unit`}`,
  };
}

/** The volume that a clause names, in millilitres. */
export function millilitres(clause: string): number | undefined {
  const amounts = [...clause.matchAll(VOLUME)]
    .filter((m) => !/^ ?(?:\/|per\b)/.test(clause.slice(m.index + m[0].length)))
    .map((m) => Number((m[1] ?? '').replaceAll(',', '')) * (/^l/i.test(m[2] ?? '') ? 1000 : 1));
  return amounts[0];
}

/** Whether the area a clause names lies in a range of square inches; true where no size decides. */
export function fitsSize(size: NumberRange | undefined, clause: string): boolean {
  if (size === undefined) return true;
  const said = AREA.exec(clause);
  if (said === null) return false;
  const side = /cm/i.test(`${said[0]} ${said[3] ?? ''}`) ? CM_PER_INCH : 1;
  const area = (Number(said[1]) / side) * (Number(said[2]) / side);
  return area > size.from && area <= size.to;
}

/**
 * Containers that hold a volume: as many of the largest as fit, the rest in the smaller, the last one rounded up.
 *
 * @param sizes code → millilitres a unit, largest first
 */
export function containers(
  volume: number,
  sizes: readonly { readonly code: string; readonly holds: number }[],
): readonly { readonly code: string; readonly units: number }[] {
  const lines: { code: string; units: number }[] = [];
  let rest = volume;
  sizes.forEach(({ code, holds }, index) => {
    const units = index === sizes.length - 1 ? Math.ceil(rest / holds) : Math.floor(rest / holds);
    if (units <= 0) return;
    lines.push({ code, units });
    rest -= units * holds;
  });
  return lines;
}
