/** Where a text stops being JSON, for a message: line and column count from 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
  /** What stands there and what should: `found "}", expected a value`. */
  readonly message: string;
}

/** Thrown inside the scanner only. */
class Unexpected extends Error {
  constructor(
    readonly offset: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}

/** Deeper nesting than any record has; a hostile text must not exhaust the stack. */
const DEEPEST = 500;

/**
 * The first place at which a text is not JSON; undefined where it is. `JSON.parse` says it in other words in every
 * version of Node, and for short texts not at all.
 *
 * @source RFC 8259
 */
export function placeOfJsonError(text: string): JsonPlace | undefined {
  try {
    const end = space(text, value(text, space(text, text.startsWith('\uFEFF') ? 1 : 0), 0));
    if (end === text.length) return undefined;
    throw new Unexpected(end, 'the end of the text');
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const before = text.slice(0, error.offset).split('\n');
    return {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message: `found ${shown(text, error.offset)}, expected ${error.expected}`,
    };
  }
}

/** One character, never more of the text: it may hold a patient's data. */
function shown(text: string, offset: number): string {
  const character = text.charAt(offset);
  if (character === '') return 'the end of the text';
  return character === '\n' || character === '\r' ? 'the end of the line' : `"${character}"`;
}

function space(text: string, at: number): number {
  let i = at;
  while (i < text.length && ' \t\n\r'.includes(text.charAt(i))) i++;
  return i;
}

function value(text: string, at: number, depth: number): number {
  if (depth > DEEPEST) throw new Unexpected(at, 'less nesting');
  const first = text.charAt(at);
  if (first === '{') return members(text, at, '}', depth, true);
  if (first === '[') return members(text, at, ']', depth, false);
  if (first === '"') return quoted(text, at);
  const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(
    text.slice(at, at + 400),
  );
  if (word === null)
    throw new Unexpected(at, 'a value (text in double quotes, a number, true, false, null, { or [)');
  return at + word[0].length;
}

/** An object or an array from its opening bracket. */
function members(text: string, at: number, close: string, depth: number, named: boolean): number {
  let i = space(text, at + 1);
  if (text.charAt(i) === close) return i + 1;
  for (;;) {
    if (named) {
      if (text.charAt(i) !== '"') throw new Unexpected(i, 'a property name in double quotes');
      i = space(text, quoted(text, i));
      if (text.charAt(i) !== ':') throw new Unexpected(i, 'a colon after the property name');
      i = space(text, i + 1);
    }
    i = space(text, value(text, i, depth + 1));
    if (text.charAt(i) === close) return i + 1;
    if (text.charAt(i) !== ',') throw new Unexpected(i, `a comma or "${close}"`);
    i = space(text, i + 1);
  }
}

function quoted(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') return i + 1;
    if (character < ' ')
      throw new Unexpected(i, 'a closing double quote (a line end in text is written \\n)');
    if (character !== '\\') continue;
    if (!/^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(i, i + 6)))
      throw new Unexpected(i, 'an escape as \\n, \\" or \\u0041');
    i++;
  }
  throw new Unexpected(text.length, 'a closing double quote');
}
