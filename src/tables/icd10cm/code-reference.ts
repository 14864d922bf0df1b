/** Which of the codes below a reference are meant: `E08-E13 with .44`, `S02.- with 7th character B`. */
export type CodeEnding =
  /** After the category, the code goes on with one of these: `.44` → `44`. */
  | { readonly kind: 'subdivision'; readonly values: readonly string[] }
  /** The code ends with one of these. */
  | { readonly kind: 'final'; readonly values: readonly string[] }
  /** The character at a position (1 is the first) is one of these. */
  | { readonly kind: 'character'; readonly position: number; readonly values: readonly string[] }
  /** The intent of a poisoning code: its sixth character, or its fifth where it has no sixth. */
  | { readonly kind: 'intent'; readonly values: readonly string[] };

/** A code or a range of codes named in a note. */
export interface CodeReference {
  /** As the note has it: `I50.-`, `E08-E13`. */
  readonly written: string;
  /** First and last code without dot, each standing for all codes that begin with it. */
  readonly from: string;
  readonly to: string;
  readonly ending?: CodeEnding;
  /** Words after the code that narrow it and that no rule here reads, e.g. `with ketoacidosis`. */
  readonly condition?: string;
}

const CODE = /[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![0-9A-Za-z])/g;
/** Not codes though they look it: vitamin B12, limb girdle muscular dystrophy R12, complement C3. */
const NOT_A_CODE = /(?:vitamin|LGMD) $/i;
const RANGE = /^[.\s]*-[-.\s]*$/;

/**
 * The codes and ranges that the text of a note names, in its order.
 * Ranges are written `E08-E13`, `I01.0 -I01.9`, `F10.- -F19.-` or `I70.2--I70.7-` by the list itself.
 */
export function readReferences(text: string): readonly CodeReference[] {
  const found: { from: string; to: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(CODE)) {
    const before = text.slice(0, match.index);
    if (/[0-9A-Za-z.]$/.test(before) || NOT_A_CODE.test(before)) continue;
    const code = match[0].replace('.', '');
    const end = match.index + match[0].length;
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, match.index);
    if (last !== undefined && last.from === last.to && RANGE.test(between) && /-\s*$/.test(between)) {
      last.to = code;
      last.end = end;
    } else {
      found.push({ from: code, to: code, start: match.index, end });
    }
  }
  return found.map(({ from, to, start, end }) => {
    const dash = /^\.?-/.exec(text.slice(end))?.[0] ?? '';
    const written = text.slice(start, end) + dash;
    return { written, from, to, ...ofDrug(from, narrowing(restOfGroup(text, end + dash.length))) };
  });
}

/** The codes of drugs end in the encounter: what a note calls their final character is the intent before it. */
function ofDrug(from: string, narrowed: ReturnType<typeof narrowing>): ReturnType<typeof narrowing> {
  const { ending } = narrowed;
  if (ending?.kind !== 'final' || !/^T(?:3[6-9]|4\d|50)/.test(from)) return narrowed;
  return { ...narrowed, ending: { kind: 'intent', values: ending.values } };
}

/** The text after a code up to where its list ends: the closing bracket, or the sentence's next clause. */
function restOfGroup(text: string, from: number): string {
  const rest = text.slice(from);
  const close = rest.search(/[()]/);
  return close === -1 ? rest : rest.slice(0, close);
}

const POSITIONS: Readonly<Record<string, number>> = {
  fifth: 5,
  '5th': 5,
  sixth: 6,
  six: 6,
  '6th': 6,
  seventh: 7,
  '7th': 7,
};
/** Characters that mark an open fracture, first encounter and later ones (S52, S72, S82). */
const OPEN_FRACTURE = ['B', 'C', 'E', 'F', 'H', 'J', 'M', 'N', 'Q', 'R'] as const;

function narrowing(rest: string): { readonly ending?: CodeEnding; readonly condition?: string } {
  const words = /^[-.,;\s0-9A-Z]*?\bwith\s+(.*)$/.exec(rest)?.[1];
  if (words === undefined) return {};
  const ending = readEnding(words);
  if (ending !== undefined) return { ending };
  return /^(?:fifth|sixth).*to indicate intent/.test(words) ? {} : { condition: `with ${words.trim()}` };
}

function readEnding(words: string): CodeEnding | undefined {
  if (/^open fracture 7th character/.test(words)) {
    return { kind: 'character', position: 7, values: OPEN_FRACTURE };
  }
  const subdivision = /^\.\d/.test(words) ? listOf(words) : undefined;
  if (subdivision !== undefined) return { kind: 'subdivision', values: subdivision };
  const final = /^final characters? (.*)$/.exec(words)?.[1];
  if (final !== undefined) {
    return final.startsWith('.')
      ? { kind: 'subdivision', values: listOf(final) }
      : { kind: 'final', values: listOf(final.replace(/^-/, '')) };
  }
  const run = /^fifth to sixth characters (\w+)/.exec(words)?.[1];
  if (run !== undefined) return { kind: 'final', values: [run] };
  const either = /^(?:fifth|5th) or (?:sixth|six|6th)[ -]characters? (.*)$/.exec(words)?.[1];
  if (either !== undefined && /^[\d.]/.test(either)) return { kind: 'intent', values: listOf(either) };
  const range = /^a 7th character of (\d) through (\d)/.exec(words);
  if (range !== null) return { kind: 'character', position: 7, values: listOf(`${range[1]}-${range[2]}`) };
  const one = /^(fifth|5th|sixth|6th|seventh|7th)[ -]characters? (.*)$/.exec(words);
  const position = POSITIONS[one?.[1] ?? ''];
  if (position === undefined || one?.[2] === undefined) return undefined;
  return { kind: 'character', position, values: listOf(one[2]) };
}

/** `1-4 or 6` → 1 2 3 4 6; `.17, .27` → 17 27; `.51-.52` → 51 52; `B or C` → B C. */
function listOf(text: string): readonly string[] {
  const end = text.search(/[^-.,\s0-9A-Zor]/);
  const list = (end === -1 ? text : text.slice(0, end)).split(/,|\.?\s+(?:or\s+)?|\bor\b/);
  return list.flatMap((part) => {
    const [first = '', last] = part
      .replace(/^\.|\.$|-$/g, '')
      .split('-')
      .map((value) => value.replace('.', ''));
    if (first === '') return [];
    if (last === undefined || last === '') return [first];
    const width = first.length;
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) =>
      String(Number(first) + i).padStart(width, '0'),
    );
  });
}
