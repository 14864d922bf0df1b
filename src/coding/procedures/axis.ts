import { phraseWords } from './words.ts';

/**
 * How one character of a code is found, as the list of components writes it:
 * `Z` this value; `mesh|graft>J; Z` by words, else the last; `…; ?` by words, else the record must say;
 * `@` by the anatomy named, `@9` the same with a default, `@+` every anatomy named; `%0,1,2` right, left, both;
 * `~` by the words for the approach, `~0` the same with a default; `#levels` by a counting rule.
 */
export type Axis =
  | { readonly kind: 'words'; readonly options: readonly WordOption[]; readonly otherwise: string | null }
  | { readonly kind: 'anatomy'; readonly every: boolean; readonly otherwise: string | null }
  | { readonly kind: 'side'; readonly right: string; readonly left: string; readonly both: string | null }
  | { readonly kind: 'approach'; readonly otherwise: string | null }
  | { readonly kind: 'count'; readonly rule: string; readonly otherwise: string | null };

/** A value and the words that choose it: one of the alternatives, each of which may ask for several phrases. */
export interface WordOption {
  readonly value: string;
  readonly anyOf: readonly (readonly string[])[];
}

export function parseAxis(written: string): Axis {
  const text = written.trim();
  const rest = text.slice(1);
  switch (text.charAt(0)) {
    case '@':
      return { kind: 'anatomy', every: rest.startsWith('+'), otherwise: chosenValue(rest.replace('+', '')) };
    case '~':
      return { kind: 'approach', otherwise: chosenValue(rest) };
    case '#': {
      const [rule = '', otherwise = ''] = rest.split(';');
      return { kind: 'count', rule: rule.trim(), otherwise: chosenValue(otherwise.trim()) };
    }
    case '%': {
      const [right = '', left = '', both] = rest.split(',');
      return { kind: 'side', right, left, both: both ?? null };
    }
    default:
      return wordAxis(text);
  }
}

function wordAxis(text: string): Axis {
  const options: WordOption[] = [];
  let otherwise: string | null = null;
  for (const part of text.split(';').map((p) => p.trim())) {
    const arrow = part.indexOf('>');
    if (arrow === -1) otherwise = chosenValue(part);
    else
      options.push({
        value: part.slice(arrow + 1).trim(),
        anyOf: part
          .slice(0, arrow)
          .split('|')
          .map((alternative) => alternative.split('&').map((p) => ` ${phraseWords(p).join(' ')} `)),
      });
  }
  return { kind: 'words', options, otherwise };
}

function chosenValue(text: string): string | null {
  return text === '' || text === '?' ? null : text;
}

/** The value that words choose, the first option whose words all stand in the text; undefined when none does. */
export function chosenByWords(options: readonly WordOption[], text: string): string | undefined {
  return options.find(({ anyOf }) => anyOf.some((all) => all.every((phrase) => holds(text, phrase))))?.value;
}

/** A phrase whose last word ends in `*` stands for all words that begin so. */
function holds(text: string, phrase: string): boolean {
  const stem = phrase.indexOf('* ');
  return text.includes(stem === -1 ? phrase : phrase.slice(0, stem));
}
