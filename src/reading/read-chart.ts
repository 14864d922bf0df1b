import type { DateOfService } from '../base/date-of-service.ts';
import type { Terms } from '../tables/terms/terms.ts';
import { SentenceAssertions } from './assertion/assertion.ts';
import { type DocumentLines, documentsOf } from './documents.ts';
import type { DrugRow } from './drug-rows.ts';
import { type DrugNames, drugNames, drugsOf } from './drugs.ts';
import { type DatedReading, factsOf, pivotOf } from './facts.ts';
import { linesOf } from './lines.ts';
import { measurementsOf } from './measurements.ts';
import { mentionsOf } from './mentions.ts';
import { withoutPageFurniture } from './page-furniture.ts';
import type {
  ChartReading,
  DocumentReading,
  DrugMention,
  Measurement,
  Mention,
  Sentence,
} from './reading.ts';
import { SectionWords } from './section-words.ts';
import { sectionsOf } from './sections.ts';
import { sentencesOf, wrappingOf } from './sentences.ts';

/** One input of a chart: a file or a line of a batch, decoded. */
export interface ChartText {
  readonly id: string;
  readonly text: string;
}

/**
 * Reads a chart: its documents, sections, sentences, codable mentions with how the record asserts them, drugs,
 * measurements, and the facts of the encounter. Pure and linear in the length of the texts; offsets of everything
 * count UTF-16 units in the text it came from.
 *
 * @param drugs  rows of the drug lexicon
 * @param onDate picks the edition of the terms, and the century of years of two digits
 */
export function readChart(
  texts: readonly ChartText[],
  terms: Terms,
  drugs: readonly DrugRow[],
  onDate: DateOfService,
): ChartReading {
  const names = drugNames(drugs);
  const pivot = pivotOf(onDate);
  const dated: DatedReading[] = [];
  for (const { id, text } of texts) {
    const lines = withoutPageFurniture(text, linesOf(text, { start: 0, end: text.length }));
    for (const part of documentsOf(id, text, lines, pivot)) {
      dated.push({ reading: readDocument(part, terms, names, onDate), dates: part.dates });
    }
  }
  return { documents: dated.map(({ reading }) => reading), facts: factsOf(dated) };
}

function readDocument(
  part: DocumentLines,
  terms: Terms,
  names: DrugNames,
  onDate: DateOfService,
): DocumentReading {
  const { document, lines } = part;
  const { text, id } = document;
  const wrapping = wrappingOf(lines);
  const parts = sectionsOf(text, document, lines, wrapping.width);
  const sentences = parts.flatMap((section) => sentencesOf(text, section, wrapping));
  const context = { document: id, text, terms, onDate, sectionWords: new SectionWords(sentences) };
  const assertions = new Map<Sentence, SentenceAssertions>();
  const assertionsOf = (sentence: Sentence): SentenceAssertions => {
    const known = assertions.get(sentence);
    if (known !== undefined) return known;
    const leadIn = sentence.leadIn === null ? null : assertionsOf(sentence.leadIn);
    const made = new SentenceAssertions(text, sentence, leadIn);
    assertions.set(sentence, made);
    return made;
  };
  const mentions: Mention[] = [];
  const drugs: DrugMention[] = [];
  const measurements: Measurement[] = [];
  for (const sentence of sentences) {
    const asked = (): SentenceAssertions => assertionsOf(sentence);
    mentions.push(...mentionsOf(sentence, asked, context));
    drugs.push(...drugsOf(id, text, sentence, names, asked));
    measurements.push(...measurementsOf(id, text, sentence));
  }
  return {
    document,
    sections: parts.map(({ section }) => section),
    sentences,
    mentions,
    drugs,
    measurements,
  };
}
