/** Characters taken for each other when a code is typed, heard or scanned. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  '0': 'O',
  I: '1',
  L: '1',
  '1': 'I',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
  Z: '2',
  '2': 'Z',
  G: '6',
  '6': 'G',
};
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Spellings near a mistyped code, likeliest first: look-alike characters, a missing placeholder, a character too
 * many or swapped with its neighbour, one wrong or missing from the end forwards.
 *
 * @param code upper case without dot
 */
export function* nearSpellings(code: string): IterableIterator<string> {
  for (let i = 0; i < code.length; i++) {
    const alike = LOOK_ALIKES[code[i] ?? ''];
    if (alike !== undefined) yield code.slice(0, i) + alike + code.slice(i + 1);
  }
  if (code.length > 3 && code.length < 7) yield code.slice(0, -1).padEnd(6, 'X') + code.slice(-1);
  for (let i = 3; i < code.length; i++) yield `${code.slice(0, i)}X${code.slice(i)}`;
  for (let i = code.length - 2; i >= 0; i--) {
    yield code.slice(0, i) + code.slice(i + 1, i + 2) + code.slice(i, i + 1) + code.slice(i + 2);
  }
  for (let i = code.length - 1; i >= 0; i--) yield code.slice(0, i) + code.slice(i + 1);
  for (let i = code.length; i >= 1; i--) {
    for (const character of CHARACTERS) yield code.slice(0, i) + character + code.slice(i);
  }
  for (let i = code.length - 1; i >= 0; i--) {
    for (const character of byNearness(code[i] ?? '')) yield code.slice(0, i) + character + code.slice(i + 1);
  }
}

/** All characters, those next to the one typed first: 4 is rather 3 or 5 than 0. */
function byNearness(typed: string): readonly string[] {
  const at = CHARACTERS.indexOf(typed);
  return [...CHARACTERS].sort(
    (a, b) => Math.abs(CHARACTERS.indexOf(a) - at) - Math.abs(CHARACTERS.indexOf(b) - at),
  );
}
