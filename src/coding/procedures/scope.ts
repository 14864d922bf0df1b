import { oncePer } from '../../base/once.ts';
import { sideAt } from '../../reading/laterality.ts';
import type { DocumentReading, Laterality, SectionName, Sentence } from '../../reading/reading.ts';
import type { Occurrence } from './occurrence.ts';
import { isDiagnosisOf, isTitleOf, type OperativePassage, passageAt } from './operative-passage.ts';
import { isOperativeNote, isToldOnly } from './performed.ts';
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

/** The words of the operative note or passage that a sentence stands in; nothing where it stands in neither. */
export function noteWords(place: Pick<Occurrence, 'document' | 'sentence'>): NoteWords {
  const { document, sentence } = place;
  const operative = isOperativeNote(document);
  if (operative && !isToldOnly(document)) return wordsOfNote(document);
  const passage = passageAt(document, sentence);
  if (passage !== undefined) return wordsOfPassage(document)(passage);
  return operative ? wordsOfNote(document) : NOTHING;
}

const wordsOfNote = oncePer((document: DocumentReading): NoteWords => {
  const of = (names: ReadonlySet<SectionName>) => document.sentences.filter((s) => names.has(s.section.name));
  const title = of(new Set<SectionName>(['procedures'])).filter((s) => s.tokens.length <= 45);
  return wordsOf(title, of(BODY), of(DIAGNOSES));
});

const wordsOfPassage = oncePer((document: DocumentReading) =>
  oncePer((passage: OperativePassage): NoteWords => {
    const all = document.sentences.filter((s) => passage.start <= s.start && s.start < passage.end);
    const diagnoses = all.filter((s) => isDiagnosisOf(document, s));
    const title = all.filter((s) => isTitleOf(passage, document, s) && !diagnoses.includes(s));
    return wordsOf(
      title,
      all.filter((s) => !diagnoses.includes(s)),
      diagnoses,
    );
  }),
);

function wordsOf(
  title: readonly Sentence[],
  body: readonly Sentence[],
  diagnoses: readonly Sentence[],
): NoteWords {
  const sides = new Set<Laterality>();
  for (const { tokens } of [...title, ...diagnoses]) {
    for (let at = 0; at < tokens.length; at++) {
      const side = sideAt(tokens, at);
      if (side !== null) sides.add(side);
    }
  }
  return {
    title: withLevels(sentenceText(title)),
    body: withLevels(sentenceText(body)),
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
  const note = noteWords(occurrence);
  const sentence = occurrence.sole
    ? searchable(placedWords(occurrence.sentence.tokens).map((w) => w.word))
    : ' ';
  return [occurrence.clause, sentence, note.body, note.diagnoses];
}
