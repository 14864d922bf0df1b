/** Characters taken for each other when a code is typed, heard or scanned; PCS has neither I nor O. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
  ['S', '5'],
  ['B', '8'],
  ['Z', '2'],
  ['G', '6'],
];
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Seven-character spellings near a mistyped code, likeliest first: all I and O as digits, one look-alike, two
 * neighbours swapped, one character wrong (from the end forwards), one too many, one missing.
 */
export function* nearCodes(code: string): IterableIterator<string> {
  yield code.replace(/O/g, '0').replace(/I/g, '1');
  for (let i = 0; i < code.length; i++) {
    for (const [a, b] of LOOK_ALIKES) {
      if (code[i] === a) yield replaceAt(code, i, b);
      if (code[i] === b) yield replaceAt(code, i, a);
    }
  }
  for (let i = code.length - 2; i >= 0; i--) {
    yield code.slice(0, i) + code.charAt(i + 1) + code.charAt(i) + code.slice(i + 2);
  }
  for (let i = code.length - 1; i >= 0; i--) {
    for (const character of CHARACTERS) yield replaceAt(code, i, character);
  }
  if (code.length === 8) for (let i = 7; i >= 0; i--) yield code.slice(0, i) + code.slice(i + 1);
  if (code.length === 6) {
    for (let i = 6; i >= 0; i--)
      for (const character of CHARACTERS) yield code.slice(0, i) + character + code.slice(i);
  }
}

function replaceAt(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1);
}
