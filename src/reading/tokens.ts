import { normaliseWord } from '../tables/terms/words.ts';
import { isApostrophe, isBlank, isDigit, isLetter, isWordUnit } from './characters.ts';
import type { Token } from './reading.ts';

/** Shorthand written with a slash, kept as one token. `w/` alone is read as "with". */
const SLASH_SHORTHAND: ReadonlySet<string> = new Set([
  'h/o',
  'hx/o',
  'f/h',
  's/p',
  'c/o',
  'c/w',
  'w/o',
  'r/o',
  'd/t',
  'r/t',
  'f/u',
  'd/c',
  'b/l',
  'y/o',
  'n/v',
  'n/a',
  'u/l',
  'p/w',
  'a/w',
  'c/b',
  'b/c',
  'i/s/o',
  'w/out',
  'n/v/d',
  't/a',
  'l/s',
  'f/b',
  'd/o',
]);

/** Written so they address a person; MR and MS in capitals may be a valve or a disease. */
const HONORIFICS: ReadonlySet<string> = new Set(['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Mx']);

/** Shorthand that joins statements: cues know it, the dictionary has no word for it. */
const JOINING_SHORTHAND: ReadonlySet<string> = new Set(['p/w', 'a/w', 'c/b', 'b/c', 'i/s/o']);

/** The forms of a word as written. */
interface Forms {
  readonly lower: string;
  readonly word: string;
}

/** Normalising a word costs more than reading it, and charts repeat their words: the forms of each are kept. */
const MEMO_LIMIT = 60_000;
/** Longer runs of letters are no words. */
const MAX_WORD = 60;
const memo = new Map<string, Forms>();

function formsOf(written: string): Forms {
  const known = memo.get(written);
  if (known !== undefined) return known;
  const plain = withoutStops(written);
  const lower = straightened(plain.toLowerCase());
  if (written.length > MAX_WORD) return { lower, word: lower };
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const forms = {
    lower,
    word: HONORIFICS.has(written) || JOINING_SHORTHAND.has(lower) ? '' : normaliseWord(plain),
  };
  // a copy, since a slice as a key would keep the whole chart in memory
  memo.set([...written].join(''), forms);
  return forms;
}

/** `b.i.d.` is bid, `C.O.P.D.` COPD. */
function withoutStops(written: string): string {
  return isLetter(written.charCodeAt(0)) && written.includes('.') ? written.replaceAll('.', '') : written;
}

function straightened(word: string): string {
  return word.replaceAll('\u2019', "'").replaceAll('\u02bc', "'");
}

/**
 * The words, numbers and signs of `text` from `start` to `end`, added to `into`. Numbers keep their decimals and
 * thousands (`98.6`, `12,500`); `b.i.d.`, `h/o` and `doesn't` are one token; hyphens and slashes else are signs.
 * Runs of the same sign are one token.
 */
export function tokenise(text: string, start: number, end: number, into: Token[]): void {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) {
      at++;
      continue;
    }
    const stop = isWordUnit(unit) ? wordEnd(text, at, end) : signEnd(text, at, end);
    const written = text.slice(at, stop);
    const { lower, word } = formsOf(written);
    into.push({ start: at, end: stop, text: written, lower, word });
    at = stop;
  }
}

/** The tokens of a phrase of a list in lower case, without the work of normalising them for the dictionary. */
export function lowerTokens(phrase: string): readonly string[] {
  const lower = phrase.toLowerCase();
  const found: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const unit = lower.charCodeAt(at);
    if (isBlank(unit)) {
      at++;
      continue;
    }
    const stop = isWordUnit(unit) ? wordEnd(lower, at, lower.length) : signEnd(lower, at, lower.length);
    found.push(straightened(withoutStops(lower.slice(at, stop))));
    at = stop;
  }
  return found;
}

function signEnd(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  let stop = at + 1;
  if (unit >= 0xd800 && unit <= 0xdbff && stop < end) return stop + 1;
  while (stop < end && text.charCodeAt(stop) === unit) stop++;
  return stop;
}

function wordEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  let digits = isDigit(text.charCodeAt(at));
  while (stop < end) {
    const unit = text.charCodeAt(stop);
    if (isWordUnit(unit)) {
      if (!isDigit(unit)) digits = false;
    } else if (!(isApostrophe(unit) && isLetter(text.charCodeAt(stop + 1)) && stop + 1 < end)) break;
    else digits = false;
    stop++;
  }
  if (digits) return isSecondaryTo(text, at, stop, end) ? stop + 2 : numberEnd(text, stop, end);
  const next = text.charCodeAt(stop);
  if (stop - at === 1 && next === 46) return dottedEnd(text, at, stop, end);
  if (next === 47 && stop - at <= 2) return slashEnd(text, at, stop, end);
  return stop;
}

/** `2/2` alone is shorthand for "secondary to". */
function isSecondaryTo(text: string, at: number, stop: number, end: number): boolean {
  return (
    stop - at === 1 &&
    text.startsWith('2/2', at) &&
    stop + 2 < end &&
    isBlank(text.charCodeAt(stop + 2)) &&
    isBlank(text.charCodeAt(at - 1)) &&
    isLetter(text.charCodeAt(stop + 3))
  );
}

/** After the whole digits: a decimal part, or groups of three after commas. */
function numberEnd(text: string, stop: number, end: number): number {
  let at = stop;
  while (at + 3 < end && text.charCodeAt(at) === 44 && threeDigits(text, at + 1, end)) at += 4;
  if (at + 1 < end && text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at += 2;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
  }
  return at;
}

function threeDigits(text: string, at: number, end: number): boolean {
  return (
    at + 3 <= end &&
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !(at + 3 < end && isDigit(text.charCodeAt(at + 3)))
  );
}

/** `b.i.d.`, `C.O.P.D.`, `p.o`: single letters with full stops; the last full stop belongs where three or more stand. */
function dottedEnd(text: string, at: number, stop: number, end: number): number {
  let last = stop;
  let letters = 1;
  while (
    last + 1 < end &&
    text.charCodeAt(last) === 46 &&
    isLetter(text.charCodeAt(last + 1)) &&
    !(last + 2 < end && isWordUnit(text.charCodeAt(last + 2)))
  ) {
    last += 2;
    letters++;
  }
  if (letters === 1 || !isLetter(text.charCodeAt(at))) return stop;
  return last < end && text.charCodeAt(last) === 46 ? last + 1 : last;
}

/** The second slash of `n/v/d`. */
function isInnerSlash(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 47 && isLetter(text.charCodeAt(at + 1)) && !isLetter(text.charCodeAt(at + 2))
  );
}

function slashEnd(text: string, at: number, stop: number, end: number): number {
  let last = stop + 1;
  while (last < end && last - at < 8 && (isLetter(text.charCodeAt(last)) || isInnerSlash(text, last))) last++;
  const written = text.slice(at, last).toLowerCase();
  if (SLASH_SHORTHAND.has(written)) return last;
  return written.startsWith('w/') && stop - at === 1 ? stop + 1 : stop;
}
