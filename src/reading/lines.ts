import type { Span } from '../base/span.ts';
import { isBlank, isDigit, isLetter, isLineBreak, isUpper, skipBlanks, trimEnd } from './characters.ts';

/** A line of the text, trimmed, with what it starts with. */
export interface Line extends Span {
  /** Where the words start, after a bullet, a number or a heading sign. */
  readonly contentStart: number;
  readonly mark: 'bullet' | 'number' | 'heading' | null;
  /** Columns of blanks before the line; a tab counts as four. */
  readonly indent: number;
  /** Whether a blank line or the start of the text stands before it. */
  readonly afterBlank: boolean;
  /** True where the break before the line is a sign inside running text, not a line break of the text. */
  readonly soft: boolean;
}

const BULLETS = new Set('•◦▪●○■□◆◇▸►‣⁃∙·–—*-+>~»✓✔☐☑☒✗✘'.split(''));
const LETTER_LABELS = /^[a-hA-H][.)]\s(?=[A-Z](?!oli|iff))/;
const NUMBER_LABEL = /^(?:\(\d{1,2}\)|#\s?\d{1,2}[.):]?|\d{1,2}[.)]|\d{1,2}\s?-)(?=\s|[A-Z"(])/;
const CHECKBOX = /^\[[ xX✓]?\]\s*/;

/** The lines of a part of a text, blank ones left out. Transcription systems that write `,` for a line break are understood. */
export function linesOf(text: string, within: Span): Line[] {
  const lines: Line[] = [];
  let start = within.start;
  let breaks = 2;
  let soft = false;
  const close = (end: number): void => {
    const first = skipBlanks(text, start, end);
    if (first === end) return;
    lines.push(lineAt(text, start, first, trimEnd(text, first, end), breaks > 1, soft));
    breaks = 0;
  };
  for (let at = within.start; at < within.end; at++) {
    const unit = text.charCodeAt(at);
    if (isLineBreak(unit)) {
      close(at);
      if (!(unit === 10 && at > 0 && text.charCodeAt(at - 1) === 13)) breaks++;
      start = at + 1;
      soft = false;
    } else if (unit === 44 && isBreakingComma(text, at, within)) {
      close(at);
      start = at + 1;
      soft = true;
    }
  }
  close(within.end);
  return withBareNumbers(text, lines);
}

const BARE_NUMBER = /^(\d{1,2})\s+(?=[A-Za-z])/;

/** Lines that start with 1, 2, 3… and no sign after the number are a list where two or more follow each other. */
function withBareNumbers(text: string, lines: Line[]): Line[] {
  const numbers = lines.map((line) =>
    line.mark === null && isDigit(text.charCodeAt(line.start))
      ? Number(BARE_NUMBER.exec(text.slice(line.start, line.start + 5))?.[1] ?? 0)
      : 0,
  );
  for (let at = 0; at < lines.length; at++) {
    if (numbers[at] !== 1 || numbers[at + 1] !== 2) continue;
    for (let i = at; numbers[i] === i - at + 1; i++) {
      const line = lines[i];
      if (line === undefined) break;
      const digits = String(i - at + 1).length;
      lines[i] = {
        ...line,
        mark: 'number',
        contentStart: skipBlanks(text, line.start + digits, line.end),
      };
    }
  }
  return lines;
}

/**
 * Whether a comma stands for a line break, as in `…daily.,PLAN:,1.  Rest.,2.  Fluids.`
 * (a common defect of exported transcriptions).
 */
function isBreakingComma(text: string, at: number, within: Span): boolean {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= within.end || isBlank(next)) return false;
  let before = at - 1;
  while (before >= within.start && at - before < 4 && text.charCodeAt(before) === 32) before--;
  const sign = text.charAt(before);
  const endsSomething = sign === '.' || sign === ':' || sign === '?' || sign === '!' || sign === ')';
  if (isUpper(next)) return endsSomething || startsCapitalHeader(text, at + 1, within.end);
  if (isDigit(next)) return startsNumber(text, at + 1, within.end);
  return endsSomething && !isLetter(next);
}

function startsCapitalHeader(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + 60);
  for (let i = at; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 58) return i - at > 2;
    if (!isUpper(unit) && unit !== 32 && unit !== 47 && unit !== 38 && unit !== 45) return false;
  }
  return false;
}

function startsNumber(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && i - at < 2 && isDigit(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === 46 && isBlank(text.charCodeAt(i + 1));
}

function lineAt(
  text: string,
  start: number,
  first: number,
  end: number,
  afterBlank: boolean,
  soft: boolean,
): Line {
  let indent = 0;
  for (let at = start; at < first; at++) indent += text.charCodeAt(at) === 9 ? 4 : 1;
  const { mark, contentStart } = markOf(text, first, end);
  return { start: first, end, contentStart, mark, indent, afterBlank, soft };
}

function markOf(text: string, start: number, end: number): Pick<Line, 'mark' | 'contentStart'> {
  const head = text.slice(start, Math.min(end, start + 8));
  if (head.charCodeAt(0) === 35) {
    const heading = /^#{1,6}\s/.exec(head);
    if (heading !== null)
      return { mark: 'heading', contentStart: skipBlanks(text, start + heading[0].length, end) };
  }
  const number = NUMBER_LABEL.exec(head) ?? LETTER_LABELS.exec(head);
  if (number !== null) {
    const after = skipBlanks(text, start + number[0].length, end);
    if (after < end) return { mark: 'number', contentStart: after };
  }
  const box = CHECKBOX.exec(head);
  if (box !== null) return { mark: 'bullet', contentStart: start };
  const isBullet = BULLETS.has(head.charAt(0)) || (head.startsWith('o ') && isUpper(head.charCodeAt(2)));
  if (isBullet && head.charCodeAt(1) !== head.charCodeAt(0)) {
    const after = skipBlanks(text, start + 1, end);
    // "+cough" and "-fever" carry meaning in their sign: it stays with the words
    const signed = after === start + 1 && /[-+~>–—]/.test(head.charAt(0));
    if (after < end && !signed) return { mark: 'bullet', contentStart: after };
  }
  return { mark: null, contentStart: start };
}

/** `Blood pressure: 120/80`: a capital letter, a few words, a colon. */
export function startsWithKey(text: string, line: Line): boolean {
  if (!isUpper(text.charCodeAt(line.contentStart))) return false;
  const limit = Math.min(line.end, line.contentStart + 36);
  for (let at = line.contentStart; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 58) return true;
    if (unit === 46 || unit === 59 || unit === 44) return false;
  }
  return false;
}
