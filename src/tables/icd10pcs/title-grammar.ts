import { TITLE_TEMPLATES } from './title-templates.ts';

/** A run of fixed words, or the words of one character's value. */
export type TitlePart = string | { readonly position: number };

/** A template taken apart: groups of parts, of which an optional one falls away when a value in it is silent. */
export interface TitlePattern {
  readonly template: string;
  readonly groups: readonly { readonly optional: boolean; readonly parts: readonly TitlePart[] }[];
}

const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];

interface Rule {
  readonly places: readonly ((character: string) => boolean)[];
  readonly pattern: TitlePattern;
}

let rulesByOperation: ReadonlyMap<string, readonly Rule[]> | undefined;

/** The pattern by which the official title of this code is written, or undefined for a section unknown here. */
export function titlePatternOf(code: string): TitlePattern | undefined {
  rulesByOperation ??= compile();
  const rules = rulesByOperation.get(code.charAt(0) + code.charAt(2)) ?? [];
  return rules.find((rule) => fits(rule, code))?.pattern;
}

/**
 * The title of a code from the words of its values.
 *
 * @param wordsOf words in the title of the value at a position (3–7); an empty text when it says nothing
 */
export function composeTitle(code: string, wordsOf: (position: number) => string): string | undefined {
  const pattern = titlePatternOf(code);
  if (pattern === undefined) return undefined;
  let title = '';
  for (const group of pattern.groups) {
    let text = '';
    let silent = false;
    for (const part of group.parts) {
      const words = typeof part === 'string' ? part : wordsOf(part.position);
      if (words === '') silent = true;
      text += words;
    }
    if (!(silent && group.optional)) title += text;
  }
  return title;
}

/** The positions whose values a pattern names, in the order of the title. */
export function positionsIn(pattern: TitlePattern): readonly number[] {
  return pattern.groups.flatMap((group) =>
    group.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.position])),
  );
}

function fits(rule: Rule, code: string): boolean {
  return rule.places.every((place, i) => place(code.charAt(i)));
}

/** Rules by section and third character, so that few need to be tried. */
function compile(): Map<string, Rule[]> {
  const byOperation = new Map<string, Rule[]>();
  for (const [pattern, template] of TITLE_TEMPLATES) {
    const rule = { places: placesOf(pattern), pattern: parseTemplate(template) };
    for (const operation of CHARACTERS.filter((character) => rule.places[2]?.(character))) {
      const key = pattern.charAt(0) + operation;
      const list = byOperation.get(key);
      if (list === undefined) byOperation.set(key, [rule]);
      else list.push(rule);
    }
  }
  return byOperation;
}

function placesOf(pattern: string): ((character: string) => boolean)[] {
  const places = pattern.match(/\[[^\]]+\]|./g) ?? [];
  if (places.length !== 7)
    throw new RangeError(`pattern ${pattern} has ${String(places.length)} places, not 7`);
  return places.map((place) => {
    if (place === '.') return () => true;
    if (place.length === 1) return (character: string) => character === place;
    const set = new RegExp(`^${place}$`);
    const allowed = new Set(CHARACTERS.filter((c) => set.test(c)));
    return (character: string) => allowed.has(character);
  });
}

function parseTemplate(template: string): TitlePattern {
  const groups = (template.match(/\[[^\]]+\]|[^[\]]+/g) ?? []).map((text) => {
    const optional = text.startsWith('[');
    const inner = optional ? text.slice(1, -1) : text;
    const parts = (inner.match(/\{\d\}|[^{}]+/g) ?? []).map(
      (part): TitlePart => (part.startsWith('{') ? { position: Number(part.charAt(1)) } : part),
    );
    return { optional, parts };
  });
  return { template, groups };
}
