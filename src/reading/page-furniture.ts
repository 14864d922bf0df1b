import type { Span } from '../base/span.ts';
import type { Line } from './lines.ts';

const PAGE_NUMBER =
  /^(?:.{0,40}\bpage:? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?.{0,40}|-+ ?\d{1,4} ?-+|\d{1,4} ?(?:of|\/) ?\d{1,4}|pg\.? ?\d{1,4}(?: of \d{1,4})?)$/i;
const CONTINUED =
  /^[-*( ]{0,4}(?:continued(?: on (?:next|following) page)?|continued from (?:previous|prior) page|cont'?d\.?|end of (?:page|report|document)|confidential(?: patient information| medical record)?|do not (?:copy|duplicate).{0,60}|this (?:document|report) (?:contains|is) confidential.{0,120}|electronic medical record|printed (?:by|on).{0,80})[-*) ]{0,4}$/i;
const LETTERHEAD =
  /\b(?:mrn|medical record|patient|dob|acct|account|hospital|clinic|medical center|health system|name|printed|confidential)\b/i;

/**
 * Lines that belong to the page and not to the note: page numbers, running headers and footers. They are left out of
 * reading; offsets are not touched. A running header is a line with a name, number or institution that comes three
 * times or more, or again beside a page break.
 */
export function withoutPageFurniture(text: string, lines: readonly Line[]): Line[] {
  const seen = new Map<string, number>();
  const keys = lines.map((line) => furnitureKey(text, line));
  for (const key of keys) if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  const kept: Line[] = [];
  const repeated = new Set<string>();
  let dropped = false;
  lines.forEach((line, index) => {
    const key = keys[index] ?? null;
    if (isFurniture(text, line, key, seen, repeated, index)) {
      dropped = true;
      return;
    }
    kept.push(dropped ? afterBreak(text, line, kept.at(-1)) : line);
    dropped = false;
  });
  return kept;
}

function isFurniture(
  text: string,
  line: Line,
  key: string | null,
  seen: ReadonlyMap<string, number>,
  repeated: Set<string>,
  index: number,
): boolean {
  const length = line.end - line.start;
  if (length <= 130) {
    const written = text.slice(line.start, line.end);
    if (PAGE_NUMBER.test(written) && (index > 0 || length < 30)) return true;
    if (CONTINUED.test(written)) return true;
  }
  if (key === null || (seen.get(key) ?? 0) < 3) return false;
  if (repeated.has(key)) return true;
  repeated.add(key);
  return false;
}

/** A line as it is compared with others; null where it cannot be a running header. */
function furnitureKey(text: string, line: Line): string | null {
  const length = line.end - line.start;
  if (length < 12 || length > 130 || line.mark !== null) return null;
  const written = text.slice(line.start, line.end);
  return LETTERHEAD.test(written) && /\d|hospital|center|clinic|confidential/i.test(written)
    ? written
        .replace(/\d+ ?(?:of|\/) ?\d+$/i, '#')
        .replace(/\s+/g, ' ')
        .toLowerCase()
    : null;
}

/** A sentence that a page break cut goes on after it. */
function afterBreak(text: string, line: Line, previous: Line | undefined): Line {
  if (previous === undefined || line.mark !== null) return line;
  const last = text.charAt(previous.end - 1);
  const first = text.charAt(line.start);
  const goesOn = /[a-z]/.test(first) && !/[.?!:]/.test(last);
  return goesOn ? { ...line, afterBlank: false } : line;
}

/** The part of a text that a list of lines covers. */
export function extentOf(lines: readonly Line[], fallback: Span): Span {
  const first = lines[0];
  const last = lines.at(-1);
  return first === undefined || last === undefined ? fallback : { start: first.start, end: last.end };
}
