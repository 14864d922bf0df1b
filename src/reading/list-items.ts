import { isLower } from './characters.ts';
import type { Line } from './lines.ts';

/**
 * To which item of a list each line of a section belongs, counted from 0; null before the first item.
 * Numbered lines make the items where there are any; else short lines that head bullets or a text
 * (`Hypertension` above `• Continue lisinopril`); else the bullets themselves.
 */
export function listItemsOf(text: string, lines: readonly Line[]): readonly (number | null)[] {
  const numbered = lines.some((line) => line.mark === 'number');
  const titled = !numbered && lines.some((line, index) => isTitle(text, line, lines[index + 1], index));
  let item = -1;
  return lines.map((line, index) => {
    const starts = numbered
      ? line.mark === 'number'
      : titled
        ? isTitle(text, line, lines[index + 1], index)
        : line.mark === 'bullet';
    if (starts) item++;
    else if (!numbered && !titled && line.mark === null && line.afterBlank) return null;
    return item < 0 ? null : item;
  });
}

const MAX_TITLE = 80;

function isTitle(text: string, line: Line, next: Line | undefined, index: number): boolean {
  if (line.mark !== null || next === undefined || next.afterBlank) return false;
  if (!line.afterBlank && index > 0) return false;
  if (line.end - line.start > MAX_TITLE) return false;
  if (next.mark === 'bullet') return true;
  const wraps = line.end - line.start > 60 || isLower(text.charCodeAt(next.start));
  return !wraps && text.charCodeAt(line.end - 1) !== 46;
}
