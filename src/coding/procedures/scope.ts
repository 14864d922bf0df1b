import { sideAt } from '../../reading/laterality.ts';
import type { DocumentReading, Laterality, SectionName } from '../../reading/reading.ts';
import type { Occurrence } from './occurrence.ts';
import { isOperativeNote } from './performed.ts';
import { spinalWords } from './spinal-levels.ts';
import { placedWords, searchable, sentenceText } from './words.ts';

/** The words of an operative note by what they tell. */
export interface NoteWords {
  /** The list of procedures. */
  readonly title: string;
  /** What was done and found. */
  readonly body: string;
  /** Diagnoses before and after. */
  readonly diagnoses: string;
  /** The one side that list and diagnoses name; null where they name none or two. */
  readonly side: Laterality | null;
}

const NOTHING: NoteWords = { title: ' ', body: ' ', diagnoses: ' ', side: null };
const BODY: ReadonlySet<SectionName> = new Set<SectionName>([
  'procedures',
  'procedureDescription',
  'other',
  'hospitalCourse',
  'anesthesia',
]);
const DIAGNOSES: ReadonlySet<SectionName> = new Set<SectionName>([
  'preoperativeDiagnosis',
  'postoperativeDiagnosis',
]);

const read = new WeakMap<DocumentReading, NoteWords>();

/** The words of an operative note; nothing for other documents, which tell of many things. */
export function noteWords(document: DocumentReading): NoteWords {
  const known = read.get(document);
  if (known !== undefined) return known;
  const words = isOperativeNote(document) ? wordsOf(document) : NOTHING;
  read.set(document, words);
  return words;
}

function wordsOf(document: DocumentReading): NoteWords {
  const of = (names: ReadonlySet<SectionName>) => document.sentences.filter((s) => names.has(s.section.name));
  const title = of(new Set<SectionName>(['procedures'])).filter((s) => s.tokens.length <= 45);
  const diagnoses = of(DIAGNOSES);
  const sides = new Set<Laterality>();
  for (const { tokens } of [...title, ...diagnoses]) {
    for (let at = 0; at < tokens.length; at++) {
      const side = sideAt(tokens, at);
      if (side !== null) sides.add(side);
    }
  }
  const titleText = withLevels(sentenceText(title));
  return {
    title: titleText,
    body: withLevels(sentenceText(of(BODY))),
    diagnoses: withLevels(sentenceText(diagnoses)),
    side: sides.size === 1 ? ([...sides][0] ?? null) : null,
  };
}

function withLevels(text: string): string {
  const more = spinalWords(text.trim().split(' '));
  return more.length === 0 ? text : `${text}${more.join(' ')} `;
}

/** Where the words that decide a character may stand, nearest first. */
export function scopesOf(occurrence: Occurrence): readonly string[] {
  const note = noteWords(occurrence.document);
  const sentence = occurrence.sole
    ? searchable(placedWords(occurrence.sentence.tokens).map((w) => w.word))
    : ' ';
  return [occurrence.clause, sentence, note.body, note.diagnoses];
}
