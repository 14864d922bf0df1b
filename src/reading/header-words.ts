import { isBlank, isDigit, isLower, isUpper, skipBlanks } from './characters.ts';
import { sectionOfHeader } from './headers.ts';
import type { Line } from './lines.ts';

const MAX_HEADER = 70;

/** The words of a line that may be a header. */
export interface HeaderCandidate {
  readonly words: string;
  readonly contentStart: number;
  /** Whether the header stands alone, without a colon. */
  readonly standing: boolean;
}

/** The words of a line that may be a header: those before a colon, before a spaced dash in capitals, or all of a short line. */
export function candidateOf(text: string, start: number, line: Line): HeaderCandidate | undefined {
  const limit = Math.min(line.end, start + MAX_HEADER);
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (isTitleOfPerson(text, at)) continue;
    if (unit === 46 && at + 1 < line.end && isBlank(text.charCodeAt(at + 1)) && at - start > 3)
      return undefined;
    if (unit === 58) {
      if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return undefined;
      return {
        words: cleaned(text.slice(start, at)),
        contentStart: afterSigns(text, at + 1, line.end),
        standing: false,
      };
    }
    const dashed =
      (unit === 45 || unit === 0x2013 || unit === 0x2014) &&
      text.charCodeAt(at - 1) === 32 &&
      text.charCodeAt(at + 1) === 32;
    if (dashed && isCapitals(text.slice(start, at))) {
      const words = cleaned(text.slice(start, at));
      if (sectionOfHeader(words) !== undefined)
        return { words, contentStart: afterSigns(text, at + 1, line.end), standing: false };
    }
  }
  if (line.end - start > MAX_HEADER - 10) return undefined;
  const words = cleaned(text.slice(start, line.end));
  if (words === '' || words.endsWith('.')) return undefined;
  return { words, contentStart: line.end, standing: true };
}

/** The full stop of `Dr.`, which ends no header: `PROGRESS 5/5 Dr. Stub: …`. */
function isTitleOfPerson(text: string, at: number): boolean {
  return text.charCodeAt(at) === 46 && /\bdr$/i.test(text.slice(Math.max(0, at - 3), at));
}

function cleaned(words: string): string {
  return words.replace(/[*_#=~|]+/g, ' ').trim();
}

export function skipDecoration(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /[*_=#\s\-–—•|[\]]/.test(text.charAt(at))) at++;
  return at;
}

/** Over what exporters leave after a header: blanks, a stray comma, closing asterisks. */
function afterSigns(text: string, from: number, end: number): number {
  let at = skipBlanks(text, from, end);
  while (
    at < end &&
    (text.charCodeAt(at) === 44 || text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95)
  ) {
    at = skipBlanks(text, at + 1, end);
  }
  return at;
}

/** Over the sign that may follow a header without a colon: `COURSE. …`, `Course - …`. */
export function afterBareHeader(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[.\s–—-]/.test(text.charAt(at))) at++;
  return at;
}

export function isCapitals(words: string): boolean {
  let letters = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (isLower(unit)) return false;
    if (isUpper(unit)) letters++;
  }
  return letters > 0;
}
