import { isBlank, isLetter, isLower, isUpper, skipBlanks, trimEnd } from './characters.ts';
import { isSystemHeader, sectionOfHeader } from './headers.ts';
import type { Line } from './lines.ts';

/** Lines in which another known header stands after the first words, cut before it: `CC: cough HPI: 55 y/o …`. */
export function* splitAtInlineHeaders(text: string, lines: readonly Line[]): Generator<Line> {
  let colon = -2;
  for (const line of lines) {
    let rest = line;
    // one search through the text, however many lines hold no colon
    if (colon !== -1 && colon < line.contentStart) colon = text.indexOf(':', line.contentStart);
    while (colon !== -1 && colon < line.end) {
      const at = inlineHeaderStart(text, rest, colon);
      if (at !== undefined) {
        yield* splitAtBareHeaders(text, { ...rest, end: trimEnd(text, rest.start, at) });
        rest = { ...rest, start: at, contentStart: at, mark: null, afterBlank: false, soft: true };
      }
      colon = text.indexOf(':', colon + 1);
    }
    yield* splitAtBareHeaders(text, rest);
  }
}

const INLINE_BARE = /[.;)]\s{1,3}(?=(?:PMHx?|PSHx?|FHx?|SHx?|Meds|ROS) \S)/g;

/** A line cut before the abbreviations that open a section without a colon: `…migraine. FH neg for stroke. SH smokes`. */
function* splitAtBareHeaders(text: string, line: Line): Generator<Line> {
  let rest = line;
  for (const found of text.slice(line.start, line.end).matchAll(INLINE_BARE)) {
    const at = line.start + found.index + found[0].length;
    if (at <= rest.contentStart) continue;
    yield { ...rest, end: trimEnd(text, rest.start, at) };
    rest = { ...rest, start: at, contentStart: at, mark: null, afterBlank: false, soft: true };
  }
  yield rest;
}

/** Where a header that ends at `colon` starts inside a line, if one does. */
function inlineHeaderStart(text: string, line: Line, colon: number): number | undefined {
  const limit = Math.max(line.contentStart, colon - 50);
  const capitals = isUpper(text.charCodeAt(colon - 1));
  let at = colon;
  if (capitals) {
    while (at > limit && isCapitalHeaderUnit(text.charCodeAt(at - 1))) at--;
  } else {
    if (!isLower(text.charCodeAt(colon - 1))) return undefined;
    while (at > limit && !(isBlank(text.charCodeAt(at - 1)) && isSentenceEnd(text, at - 2))) {
      const unit = text.charCodeAt(at - 1);
      if (!isLetter(unit) && unit !== 32 && unit !== 47 && unit !== 38) return undefined;
      at--;
    }
  }
  at = skipBlanks(text, at, colon);
  // a letter before means that the capitals end a word, as in "ROSacea:"
  if (at <= line.contentStart || isLetter(text.charCodeAt(at - 1)) || !isUpper(text.charCodeAt(at)))
    return undefined;
  const words = text.slice(at, colon);
  if (words.length < 2) return undefined;
  // "5/4 MD: …" is one header
  if (/^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\s*$/.test(text.slice(line.contentStart, at))) return undefined;
  if (isSystemHeader(words)) return isSentenceEnd(text, beforeBlanks(text, at)) ? at : undefined;
  const name = sectionOfHeader(words);
  if (name === undefined || (!capitals && (name === 'other' || name === 'header' || name === 'results')))
    return undefined;
  return at;
}

function beforeBlanks(text: string, at: number): number {
  let before = at - 1;
  while (before > 0 && isBlank(text.charCodeAt(before))) before--;
  return before;
}

function isCapitalHeaderUnit(unit: number): boolean {
  return isUpper(unit) || unit === 32 || unit === 47 || unit === 38;
}

function isSentenceEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 46 || unit === 33 || unit === 63 || unit === 58 || unit === 32;
}
