import { oncePerText } from '../base/once.ts';

/** What a title of the Tabular List demands of the record, and what it leaves open. */
export interface TitleDemands {
  /** Words that must be documented for the title to fit. */
  readonly required: readonly string[];
  /** Words that must not be documented: "without rupture" → rupture. */
  readonly absent: readonly string[];
  /** How often the title leaves something unspecified. */
  readonly unspecified: number;
  /** What it leaves unspecified: "unspecified fracture" → fracture. */
  readonly open: readonly string[];
  /** "Other specified…": stands for what has no code of its own. */
  readonly other: boolean;
}

/** Words of titles that do not by themselves tell one condition from another. */
const FILLER: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'or',
  'in',
  'with',
  'due',
  'to',
  'a',
  'an',
  'by',
  'for',
  'on',
  'at',
  'as',
  'from',
  'into',
  'disease',
  'disorder',
  'type',
  'specified',
  'elsewhere',
  'classified',
  'side',
  'nos',
  'condition',
  'encounter',
  'status',
  'part',
  'site',
  'form',
  'syndrome',
  'mellitus',
  'diabetic',
  'current',
]);

/** Words that a title may hold without the record saying them: the classification's own defaults. */
const DEFAULT_WORDS: ReadonlySet<string> = new Set([
  'displaced',
  'closed',
  'uncomplicated',
  'unilateral',
  'single',
  'native',
]);

/** "Laceration without foreign body of scalp": the site belongs to the laceration. */
const FOREIGN_BODY_OF = /(with(?:out)? foreign body) (of .*?)(?= with|,|$)/i;

/** Lower-case words of a text, plurals made singular. */
export function titleWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 0)
    .map(singular);
}

function singular(word: string): string {
  const plural =
    word.length > 4 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('is') &&
    !word.endsWith('us');
  return plural ? word.slice(0, -1) : word;
}

/** Titles asked for again and again are read once; the whole Tabular List would fit. */
const MEMO_LIMIT = 100_000;

/** Reads a title: what it requires, what it rules out, what it leaves open. Words in brackets are optional. */
export const titleDemands = oncePerText(readTitle, MEMO_LIMIT);

function readTitle(title: string): TitleDemands {
  const required: string[] = [];
  const absent: string[] = [];
  const openWords: string[] = [];
  let unspecified = 0;
  let other = false;
  const plain = title
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(FOREIGN_BODY_OF, '$2, $1')
    // "without behavioral disturbance, psychotic disturbance, mood disturbance, and anxiety" rules out all four.
    .replace(/\bwithout [^,]+(?:, [^,]+)*, and [^,]+/i, (list) => list.replaceAll(',', ' '));
  for (const clause of plain.split(/,| (?=with(?:out)? )/)) {
    const words = titleWords(clause);
    const without = words.indexOf('without');
    const open = words.some(
      (w, i) => w === 'not' && (words[i + 1] === 'specified' || words[i + 1] === 'stated'),
    );
    if (open) {
      unspecified++;
      continue;
    }
    let isOpen = false;
    words.forEach((word, i) => {
      if (without !== -1 && i >= without) {
        if (i > without && !FILLER.has(word)) absent.push(word);
      } else if (word === 'unspecified') {
        unspecified++;
        isOpen = true;
      } else if (word === 'other') {
        other = true;
      } else if (words[i - 1] === 'not') {
        absent.push(word);
      } else if (FILLER.has(word) || DEFAULT_WORDS.has(word) || word === 'not') {
        // "unspecified site of left breast": what is unspecified ends at "of".
        if (word === 'of') isOpen = false;
      } else {
        (isOpen ? openWords : required).push(word);
      }
    });
  }
  return { required, absent, unspecified, open: openWords, other };
}
