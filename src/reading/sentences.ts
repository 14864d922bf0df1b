import { CALLS_FOR_MORE, MAY_END, NEVER_ENDS } from './abbreviations.ts';
import { isDigit, isLetter, isLower, isUpper } from './characters.ts';
import { type Line, startsWithKey } from './lines.ts';
import { listItemsOf } from './list-items.ts';
import type { Sentence, Token } from './reading.ts';
import type { SectionLines } from './sections.ts';
import { tokenise } from './tokens.ts';

/** Longer sentences are cut, so that all that looks at a whole sentence stays linear in the text. */
const MAX_TOKENS = 200;

/** How the text breaks its lines: by paragraph, or at a width. */
export interface Wrapping {
  /** The width at which lines are broken, or null where each line is a paragraph or item. */
  readonly width: number | null;
}

/** Whether the lines of a document are broken at a width, and at which. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  let longest = 0;
  for (const line of lines) {
    if (line.soft) return { width: null };
    longest = Math.max(longest, line.end - line.start + line.indent);
  }
  if (longest > 140 || longest < 50) return { width: null };
  const near = lines.filter((line) => line.end - line.start + line.indent > longest * 0.8).length;
  return { width: near >= 3 ? longest : null };
}

/** A run of lines that belong together: a paragraph, a list item, a table row. */
interface Block {
  readonly tokens: Token[];
  readonly first: Line;
  readonly item: number | null;
}

/** The sentences of a section, in order. */
export function sentencesOf(text: string, lines: SectionLines, wrapping: Wrapping): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const lead = new LeadIn(text);
  for (const block of blocksOf(text, lines, wrapping)) {
    const leadIn = lead.before(block.first, block.tokens);
    let item = block.item;
    for (const piece of splitBlock(text, block.tokens, labelOf(text, block.first))) {
      if (piece.number !== null) item = piece.number - 1;
      const first = piece.tokens[0];
      const last = piece.tokens.at(-1);
      if (first === undefined || last === undefined) continue;
      const sentence: Sentence = {
        start: first.start,
        end: last.end,
        section: lines.section,
        tokens: piece.tokens,
        listItem: item,
        leadIn,
      };
      sentences.push(sentence);
    }
    lead.after(block.first, block.tokens, sentences.at(-1));
  }
  return sentences;
}

function blocksOf(text: string, { lines }: SectionLines, wrapping: Wrapping): readonly Block[] {
  const items = listItemsOf(text, lines);
  const blocks: Block[] = [];
  let previous: Line | undefined;
  lines.forEach((line, index) => {
    const open = blocks.at(-1);
    if (open !== undefined && previous !== undefined && continues(text, previous, line, wrapping)) {
      tokenise(text, line.start, line.end, open.tokens);
    } else {
      const tokens: Token[] = [];
      tokenise(text, line.contentStart, line.end, tokens);
      blocks.push({ tokens, first: line, item: items[index] ?? null });
    }
    previous = line;
  });
  return blocks;
}

/** Whether a line goes on with the sentence of the line before it. */
function continues(text: string, previous: Line, line: Line, wrapping: Wrapping): boolean {
  if (line.mark !== null || line.afterBlank || line.soft) return false;
  const lastUnit = text.charCodeAt(previous.end - 1);
  if (lastUnit === 58 || lastUnit === 46 || lastUnit === 63 || lastUnit === 33) return false;
  if (startsWithKey(text, line)) return false;
  if (lastUnit === 44 || CALLS_FOR_MORE.has(lastWord(text, previous))) return true;
  const length = previous.end - previous.start + previous.indent;
  if (isLower(text.charCodeAt(line.start)) && length >= 30) return true;
  return wrapping.width !== null && length >= wrapping.width * 0.75;
}

function lastWord(text: string, line: Line): string {
  let at = line.end;
  while (at > line.start && isLetter(text.charCodeAt(at - 1)) && line.end - at < 12) at--;
  return text.slice(at, line.end).toLowerCase();
}

interface Piece {
  readonly tokens: readonly Token[];
  /** The number the piece is labelled with inside running text (`1. CHF 2. COPD`). */
  readonly number: number | null;
}

/** The number a line is labelled with, 0 where there is none. */
function labelOf(text: string, line: Line): number {
  if (line.mark !== 'number') return 0;
  return Number(/\d{1,2}/.exec(text.slice(line.start, line.contentStart))?.[0] ?? 0);
}

/** @param label the number at the start of the block, outside its tokens */
function splitBlock(text: string, tokens: readonly Token[], label: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let number: number | null = null;
  let lastNumber = label;
  const close = (end: number): void => {
    if (end > start)
      pieces.push({
        tokens: start === 0 && end === tokens.length ? tokens : tokens.slice(start, end),
        number,
      });
  };
  for (let at = 0; at < tokens.length; at++) {
    const found = labelAt(text, tokens, at, lastNumber, at === start);
    if (found !== null) {
      close(at);
      start = at + 2;
      at++;
      number = found;
      lastNumber = found;
    } else if (
      at + 1 < tokens.length &&
      (endsSentence(text, tokens, at, start) || at - start >= MAX_TOKENS)
    ) {
      close(at + 1);
      start = at + 1;
    }
  }
  close(tokens.length);
  return pieces;
}

/** A number label inside a paragraph: the next number of the list, or any at the start of a sentence. */
function labelAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  lastNumber: number,
  atStart: boolean,
): number | null {
  const token = tokens[at];
  const sign = tokens[at + 1];
  const next = tokens[at + 2];
  if (token === undefined || sign === undefined || next === undefined) return null;
  // "#4 HTN  #5 Mixed hyperlipidemia": the sign says that it is a label
  if (token.text === '#') {
    const value = Number(sign.text);
    const joined = sign.start === token.end && next.start > sign.end;
    const follows = value === lastNumber + 1 && (lastNumber > 0 || atStart);
    return joined && Number.isInteger(value) && follows ? value : null;
  }
  if (token.text.length > 2 || !isDigit(token.text.charCodeAt(0)) || (sign.text !== '.' && sign.text !== ')'))
    return null;
  if (sign.start !== token.end || next.start === sign.end || !isUpper(next.text.charCodeAt(0))) return null;
  const value = Number(token.text);
  if (!Number.isInteger(value)) return null;
  if (atStart) return lastNumber > 0 ? (value === lastNumber + 1 ? value : null) : value === 1 ? value : null;
  const before = tokens[at - 1];
  const opened = before?.text === '(' || (before !== undefined && before.end === token.start);
  if (opened || COUNTED.has(before?.lower ?? '')) return null;
  return value === lastNumber + 1 && (value > 1 || startsAList(text, tokens, at)) ? value : null;
}

/** Words that the number belongs to, not to a list: "diabetes mellitus type 2. Continue metformin". */
const COUNTED: ReadonlySet<string> = new Set(
  'type stage grade class category degree level group phase zone step factor day days pod week weeks gravida para g p nyha ecog asa ckd score of about than least every'.split(
    ' ',
  ),
);

/** A "1." inside a sentence is a label where a "2." follows. */
function startsAList(_text: string, tokens: readonly Token[], at: number): boolean {
  for (let i = at + 3; i + 1 < tokens.length && i < at + 60; i++) {
    const sign = tokens[i + 1]?.text;
    if (tokens[i]?.text === '2' && (sign === '.' || sign === ')')) return true;
  }
  return false;
}

function endsSentence(text: string, tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  // "Hypokalemia // COPD // Tobacco"
  if (token.text === '//' && token.end < next.start) return true;
  const sign = token.text.charAt(token.text.length - 1);
  if (sign !== '.' && sign !== '?' && sign !== '!') return false;
  const gap = next.start > token.end;
  const nextUnit = next.text.charCodeAt(0);
  const previous = tokens[at - 1];
  if (token.text.length > 1 && isLetter(token.text.charCodeAt(0))) return gap && endsAfterDotted(next);
  if (sign === '?' && (at === start || !gap || (previous !== undefined && previous.end < token.start)))
    return false;
  if (previous === undefined || at === start) return false;
  if (!gap) return sign === '.' && isUpper(nextUnit) && next.text.length > 1 && isLongLower(previous);
  if (previous.end === token.start && NEVER_ENDS.has(previous.lower)) return false;
  if (isInitial(tokens, at - 1)) return false;
  if (isUpper(nextUnit) || isDigit(nextUnit) || !isLower(nextUnit))
    return !(MAY_END.has(previous.lower) && isDigit(nextUnit));
  return !MAY_END.has(previous.lower) && previous.text.length >= 5 && text.charCodeAt(token.end) !== 44;
}

/** `b.i.d. Follow up`: a dotted abbreviation ends the sentence before a capitalised word, not before another abbreviation. */
function endsAfterDotted(next: Token): boolean {
  return isUpper(next.text.charCodeAt(0)) && next.text.length > 1 && isLower(next.text.charCodeAt(1));
}

function isLongLower(token: Token): boolean {
  return (
    token.text.length >= 3 &&
    isLower(token.text.charCodeAt(token.text.length - 1)) &&
    isLetter(token.text.charCodeAt(0))
  );
}

/** `Dr. J. Smith`: a single capital after a title. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.text.length !== 1 || !isUpper(token.text.charCodeAt(0))) return false;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  return NEVER_ENDS.has(before.lower) || (before.text === '.' && NEVER_ENDS.has(tokens[at - 2]?.lower ?? ''));
}

/** Follows which sentence introduces the list that a line stands in: `Return for:` before its items. */
class LeadIn {
  private sentence: Sentence | null = null;
  private indent = 0;
  private marked = false;

  constructor(private readonly text: string) {}

  /** The sentence that introduces a block that starts with a line. */
  before(line: Line, tokens: readonly Token[]): Sentence | null {
    if (this.sentence === null) return null;
    const short = tokens.length <= 12 && !startsWithKey(this.text, line);
    const item = line.mark !== null ? line.indent >= this.indent : !this.marked && !line.afterBlank && short;
    if (!item) {
      this.sentence = null;
      return null;
    }
    this.marked ||= line.mark !== null;
    return this.sentence;
  }

  after(line: Line, tokens: readonly Token[], last: Sentence | undefined): void {
    if (last === undefined || tokens.at(-1)?.text !== ':') return;
    if (last.leadIn?.leadIn != null) return; // two levels of lists are enough, and chains stay short
    this.sentence = last;
    this.indent = line.mark === null ? 0 : line.indent + 1;
    this.marked = false;
  }
}
