/** Columns of a page: fits a terminal of a hundred. */
const WIDTH = 98;

/** Visible length of a text with terminal colours. */
function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
  return text.replace(/\u001b\[\d+m/g, '').length;
}

/** Breaks a text at blanks into lines no wider than a page, each indented by a number of blanks. */
export function wrap(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && visibleLength(line) + visibleLength(word) + 1 > WIDTH - indent) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  const blanks = ' '.repeat(indent);
  return lines.map((l) => `${blanks}${l}`);
}
