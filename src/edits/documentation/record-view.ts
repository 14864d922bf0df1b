import type { DateOfService } from '../../base/date-of-service.ts';
import { parseDateOfService } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { once, oncePer } from '../../base/once.ts';
import type { CodedRecord } from '../../coding/read-record.ts';
import { dateAtStart, type LabelledDate, labelledDates } from '../../reading/dates.ts';
import { pivotOf } from '../../reading/facts.ts';
import type { DocumentReading, SectionName } from '../../reading/reading.ts';
import type { DocumentType } from '../../record/document.ts';
import { type ClaimLines, claimLines } from '../claim-lines.ts';
import type { EditContext } from '../edit-context.ts';

/** Exact words of a document. */
export type Place = NonNullable<Finding['place']>;

/** A document of the record with what the edits ask of it. */
export interface RecordDocument {
  readonly id: string;
  readonly type: DocumentType | null;
  /** Date of the document itself, under its label or in its title. */
  readonly date: DateOfService | undefined;
  /** Its own text; offsets of places count in the whole input. */
  readonly text: string;
  readonly reading: DocumentReading;
  /** Dates that stand under a label. */
  readonly dates: readonly LabelledDate[];
  /** Its first line, which a finding about what is not in it points at. */
  readonly title: Place;
  /** The first words that a pattern finds. */
  find(pattern: RegExp): Place | undefined;
  /** All words that a pattern finds; the pattern is global. */
  all(pattern: RegExp): readonly Place[];
  /** Words at an offset of its own text. */
  placeAt(index: number, words: string): Place;
  has(...sections: readonly SectionName[]): boolean;
}

/** The claim and its record, put in order once for all edits. */
export interface RecordView {
  readonly context: EditContext;
  readonly claim: ClaimLines;
  readonly record: CodedRecord;
  /** At least one. */
  readonly documents: readonly RecordDocument[];
  readonly first: RecordDocument;
  /** The first words that a pattern finds in any document. */
  find(pattern: RegExp): Place | undefined;
  ofType(...types: readonly DocumentType[]): readonly RecordDocument[];
}

/** The record of an encounter; undefined where none was given, or nothing is written in it. */
export const recordView = oncePer((context: EditContext): RecordView | undefined => {
  const { record } = context;
  if (record === undefined) return undefined;
  const documents = record.context.reading.documents
    .filter(({ document }) => document.text.slice(document.start, document.end).trim() !== '')
    .map((reading) => recordDocument(reading, context));
  const [first] = documents;
  if (first === undefined) return undefined;
  return {
    context,
    claim: claimLines(context),
    record,
    documents,
    first,
    find: (pattern) => {
      for (const document of documents) {
        const place = document.find(pattern);
        if (place !== undefined) return place;
      }
      return undefined;
    },
    ofType: (...types) => documents.filter(({ type }) => type !== null && types.includes(type)),
  };
});

function recordDocument(reading: DocumentReading, { onDate }: EditContext): RecordDocument {
  const { id, type, date, text: whole, start, end } = reading.document;
  const text = whole.slice(start, end);
  const placeAt = (index: number, words: string): Place => ({
    document: id,
    start: start + index,
    end: start + index + words.length,
    text: words,
  });
  const dates = once(() => labelledDates(text, pivotOf(onDate)));
  const firstLine = /\S[^\r\n]*/.exec(text);
  return {
    id,
    type,
    date: date === null ? dateOfTitle(firstLine?.[0] ?? '', type) : parseDateOfService(date),
    text,
    reading,
    get dates() {
      return dates();
    },
    title: placeAt(firstLine?.index ?? 0, (firstLine?.[0] ?? text).trimEnd()),
    find: (pattern) => {
      pattern.lastIndex = 0;
      const match = pattern.exec(text);
      return match === null || match[0] === '' ? undefined : placeAt(match.index, match[0]);
    },
    all: (pattern) => Array.from(text.matchAll(pattern), (match) => placeAt(match.index, match[0])),
    placeAt,
    has: (...sections) => reading.sections.some(({ name }) => sections.includes(name)),
  };
}

/** The day in the title line of a note that is of one day (`OPERATIVE NOTE 5/4/26`). */
function dateOfTitle(line: string, type: DocumentType | null): DateOfService | undefined {
  if (type === 'discharge-summary') return undefined;
  const written = [...line.matchAll(/\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b/g)];
  return written.length === 1 ? dateAtStart(written[0]?.[0] ?? '') : undefined;
}

/** The words of a labelled date, from its label to the end of the date. */
export function placeOfDate(document: RecordDocument, { start }: LabelledDate): Place {
  const rest = document.text.slice(start, start + 110);
  const length = /^.*?\d{1,4}[-/. ,]+(?:[a-z]{3,9}|\d{1,2})[-/. ,]+\d{2,4}/i.exec(rest)?.[0].length;
  const words = rest.slice(0, length ?? /^[^\r\n]*/.exec(rest)?.[0].length);
  const at = document.reading.document.start + start;
  return { document: document.id, start: at, end: at + words.length, text: words };
}

/** Where the encounter holds what a document is about: the line of its day, else the encounter. */
export function pathOf(document: RecordDocument, { claim }: RecordView): string {
  const lines = document.date === undefined ? undefined : claim.days.get(document.date);
  return lines?.[0]?.path ?? '$';
}
