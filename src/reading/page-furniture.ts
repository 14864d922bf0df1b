import type { Line } from './lines.ts';

const PAGE_NUMBER =
  /^(?:.{0,40}\bpage:? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?.{0,40}|-+ ?\d{1,4} ?-+|\d{1,4} ?(?:of|\/) ?\d{1,4}|pg\.? ?\d{1,4}(?: of \d{1,4})?)$/i;
const CONTINUED =
  /^[-*( ]{0,4}(?:continued(?: on (?:next|following) page)?|continued from (?:previous|prior) page|cont'?d\.?|end of (?:page|report|document)|confidential(?: patient information| medical record)?|do not (?:copy|duplicate).{0,60}|this (?:document|report) (?:contains|is) confidential.{0,120}|electronic medical record|printed (?:by|on).{0,80})[-*) ]{0,4}$/i;
const LETTERHEAD =
  /\b(?:mrn|medical record|patient|dob|acct|account|hospital|clinic|medical center|health system|name|printed|confidential)\b/i;

/** How many lines a running header or footer may have. */
const RUNNING_LINES = 4;

/**
 * Lines that belong to the page and not to the note: page numbers, running headers and footers. They are left out of
 * reading; offsets are not touched. A running header is a line with a name, a number or an institution that comes
 * three times or more, or again beside a page number or a page break.
 */
export function withoutPageFurniture(text: string, lines: readonly Line[]): Line[] {
  const marks = lines.map((line, index) => isPageMark(text, line, index));
  const keys = lines.map((line) => furnitureKey(text, line));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const besideBreak = linesBesideBreaks(text, lines, marks);
  const kept: Line[] = [];
  const seen = new Set<string>();
  let dropped = false;
  lines.forEach((line, index) => {
    const key = keys[index] ?? null;
    const again = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    const running = again && ((counts.get(key ?? '') ?? 0) > 2 || besideBreak[index] === true);
    if (marks[index] === true || running) {
      dropped = true;
      return;
    }
    kept.push(dropped ? afterBreak(text, line, kept.at(-1)) : line);
    dropped = false;
  });
  return kept;
}

function isPageMark(text: string, line: Line, index: number): boolean {
  const length = line.end - line.start;
  if (length > 130) return false;
  const written = text.slice(line.start, line.end);
  return (PAGE_NUMBER.test(written) && (index > 0 || length < 30)) || CONTINUED.test(written);
}

/** Which lines stand within a few lines after, or before, a page number or a page break. */
function linesBesideBreaks(
  text: string,
  lines: readonly Line[],
  marks: readonly boolean[],
): readonly boolean[] {
  const beside = lines.map(() => false);
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const gap = before === undefined ? '' : text.slice(before.end, Math.min(line.start, before.end + 200));
    if (marks[index] !== true && !gap.includes('\f')) return;
    for (let near = index - RUNNING_LINES; near <= index + RUNNING_LINES; near++) {
      if (near >= 0 && near < beside.length) beside[near] = true;
    }
  });
  return beside;
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
