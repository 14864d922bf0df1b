import { oncePer } from '../../../base/once.ts';
import type { Span } from '../../../base/span.ts';
import { SentenceAssertions } from '../../../reading/assertion/assertion.ts';
import type { DocumentReading, Sentence, Token } from '../../../reading/reading.ts';
import type { CodingContext } from '../../context.ts';
import type { SignName } from './sign-names.ts';
import { type NamedSign, signTable } from './sign-table.ts';
import { valuesAfter } from './value-after.ts';

/** A finding, a treatment or a value, with its exact words. */
export interface Sign extends Span {
  readonly name: string;
  readonly document: string;
  readonly text: string;
  /** Null where the words themselves are the sign. */
  readonly value: number | null;
  readonly sentence: Sentence;
  /** Whether the record has it of this patient now, not denied, past, planned or another person's. */
  readonly holds: () => boolean;
}

/** The signs of a name that hold, in the order of the chart. */
export function signs(name: SignName, context: CodingContext): readonly Sign[] {
  return (signsOf(context).get(name) ?? []).filter((sign) => sign.holds());
}

/** Whether the record speaks of a sign at all, be it to deny it. */
export function speaksOf(name: SignName, context: CodingContext): boolean {
  return signsOf(context).has(name);
}

/** The values of a name that a test takes. */
export function valuesOf(
  name: SignName,
  context: CodingContext,
  test: (value: number) => boolean,
): readonly Sign[] {
  return (signsOf(context).get(name) ?? []).filter((sign) => sign.value !== null && test(sign.value));
}

/** Every sign of the chart by name; one pass over the tokens that the reading made, on first need. */
const signsOf = oncePer((context: CodingContext): ReadonlyMap<string, readonly Sign[]> => {
  const table = signTable(context.tables.list('coding/queries/signs.tsv'));
  const found = new Map<string, Sign[]>();
  const add = (sign: Sign): void => {
    const list = found.get(sign.name);
    if (list === undefined) found.set(sign.name, [sign]);
    else list.push(sign);
  };
  for (const document of context.reading.documents) {
    const holdsOf = assertedIn(document);
    for (const sentence of document.sentences) inSentence(document, sentence, table, holdsOf, add);
    measured(document, add);
  }
  return found;
});

type HoldsOf = (sentence: Sentence, from: number, to: number) => boolean;

function inSentence(
  document: DocumentReading,
  sentence: Sentence,
  table: ReadonlyMap<string, readonly NamedSign[]>,
  holdsOf: HoldsOf,
  add: (sign: Sign) => void,
): void {
  const { tokens } = sentence;
  const { id, text } = document.document;
  for (let at = 0; at < tokens.length; at++) {
    const names = table.get(tokens[at]?.lower ?? '');
    if (names === undefined) continue;
    let longest = 1;
    for (const { sign, range, words, asWritten } of names) {
      if (!standsAt(tokens, at, words, asWritten)) continue;
      const from = at;
      const to = at + words.length;
      const start = tokens[from]?.start ?? 0;
      longest = Math.max(longest, words.length);
      if (range === null) {
        const end = tokens[to - 1]?.end ?? start;
        const holds = (): boolean => holdsOf(sentence, from, to);
        add({
          name: sign,
          document: id,
          start,
          end,
          text: text.slice(start, end),
          value: null,
          sentence,
          holds,
        });
        continue;
      }
      for (const { value, at: last } of valuesAfter(tokens, to, range)) {
        const end = tokens[last]?.end ?? start;
        add({
          name: sign,
          document: id,
          start,
          end,
          text: text.slice(start, end),
          value,
          sentence,
          holds: () => true,
        });
      }
    }
    at += longest - 1;
  }
}

function standsAt(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  asWritten: boolean,
): boolean {
  for (let i = 0; i < words.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || (asWritten ? token.text : token.lower) !== words[i]) return false;
  }
  return true;
}

/** How the words of a document's sentences are asserted; the cues of a sentence are looked for on first need. */
function assertedIn({ document }: DocumentReading): HoldsOf {
  const made = new Map<Sentence, SentenceAssertions>();
  const of = (sentence: Sentence): SentenceAssertions => {
    let known = made.get(sentence);
    if (known === undefined) {
      const leadIn = sentence.leadIn === null ? null : of(sentence.leadIn);
      known = new SentenceAssertions(document.text, sentence, leadIn);
      made.set(sentence, known);
    }
    return known;
  };
  return (sentence, from, to) => of(sentence).of(from, to, false).assertion === 'present';
}

/** The measurements of the reading as signs. */
function measured({ sentences, measurements }: DocumentReading, add: (sign: Sign) => void): void {
  let at = 0;
  for (const { document, name, value, start, end, text } of measurements) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= start) at++;
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    add({ name, document, start, end, text, value, sentence, holds: () => true });
  }
}
