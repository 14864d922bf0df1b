import { once, oncePer } from '../base/once.ts';
import type { Span } from '../base/span.ts';
import type { DocumentReading, Mention, Section, Sentence } from '../reading/reading.ts';
import type { Evidence, ReasonStep } from '../record/suggestion.ts';
import { type Candidate, distinctEvidence } from './candidate.ts';
import type { CodingContext } from './context.ts';

/** The document that a mention or an evidence stands in. */
export function documentOf(id: string, context: CodingContext): DocumentReading | undefined {
  return context.reading.documents.find((d) => d.document.id === id);
}

/** A sentence with the document it stands in. */
export interface SentenceWords {
  readonly document: DocumentReading;
  readonly sentence: Sentence;
  readonly text: string;
}

/** The sentences in which a candidate is named, in the order of its mentions; of its evidence where it has none. */
export function sentencesOf(candidate: Candidate, context: CodingContext): readonly SentenceWords[] {
  const found: SentenceWords[] = [];
  const seen = new Set<Sentence>();
  const take = (id: string, sentence: Sentence | undefined): void => {
    const document = documentOf(id, context);
    if (document === undefined || sentence === undefined || seen.has(sentence)) return;
    seen.add(sentence);
    found.push(wordsOf(document, sentence));
  };
  for (const { document, sentence } of candidate.mentions) take(document, sentence);
  if (candidate.mentions.length > 0) return found;
  for (const { document, start } of candidate.evidence) take(document, sentenceAt(document, start, context));
  return found;
}

/** The sentence of a document that holds a place; undefined between sentences. */
export function sentenceAt(document: string, at: number, context: CodingContext): Sentence | undefined {
  return documentOf(document, context)?.sentences.find((s) => s.start <= at && at < s.end);
}

/** The sentences of the same problem: those that share the list item, else the sentence alone. */
export function problemOf(candidate: Candidate, context: CodingContext): readonly SentenceWords[] {
  const found: SentenceWords[] = [];
  const seen = new Set<Sentence>();
  for (const own of sentencesOf(candidate, context)) {
    for (const sentence of own.document.sentences) {
      const together =
        sentence === own.sentence ||
        (sentence.section === own.sentence.section &&
          sentence.listItem !== null &&
          sentence.listItem === own.sentence.listItem);
      if (!together || seen.has(sentence)) continue;
      seen.add(sentence);
      found.push(wordsOf(own.document, sentence));
    }
  }
  return found;
}

function wordsOf(document: DocumentReading, sentence: Sentence): SentenceWords {
  return { document, sentence, text: document.document.text.slice(sentence.start, sentence.end) };
}

/** Every sentence of the chart whose text a pattern finds; cheap where the documents do not hold it at all. */
export function sentencesWith(pattern: RegExp, context: CodingContext): readonly SentenceWords[] {
  const found: SentenceWords[] = [];
  for (const document of context.reading.documents) {
    const { text, sentences } = textsOf(document);
    if (!pattern.test(text)) continue;
    for (const words of sentences()) if (pattern.test(words.text)) found.push(words);
  }
  return found;
}

/** The text of a document and of its sentences, which a hundred rules search. */
const textsOf = oncePer((document: DocumentReading) => ({
  text: document.document.text.slice(document.document.start, document.document.end),
  sentences: once(() => document.sentences.map((sentence) => wordsOf(document, sentence))),
}));

/** Exact words of a sentence as evidence; `match` is a result of `exec` on its text. */
export function matchedEvidence(words: SentenceWords, match: RegExpExecArray): Evidence {
  const start = words.sentence.start + match.index;
  return evidenceAt(words.document, { start, end: start + match[0].length }, words.sentence.section);
}

/** Exact words of a document as evidence. */
export function evidenceAt(document: DocumentReading, span: Span, section: Section): Evidence {
  return {
    document: document.document.id,
    start: span.start,
    end: span.end,
    text: document.document.text.slice(span.start, span.end),
    section: section.header ?? section.name,
    assertion: 'present',
  };
}

/** A code that a rule adds beside the candidate that calls for it. */
export interface Addition {
  readonly code: string;
  /** The candidate whose standing and place it shares. */
  readonly beside: Candidate;
  readonly evidence: readonly Evidence[];
  readonly why: ReasonStep;
  /** Where it stands against `beside`: after it unless told. */
  readonly before?: boolean;
  readonly mentions?: readonly Mention[];
}

/** The candidate of an addition; undefined where the edition in force does not have the code as billable. */
export function addition(added: Addition, context: CodingContext): Candidate | undefined {
  const entry = context.icd10cm.entry(added.code);
  if (entry === undefined || !entry.billable) return undefined;
  const { beside } = added;
  return {
    code: entry.code,
    title: entry.longTitle,
    standing: beside.standing,
    evidence: distinctEvidence(added.evidence),
    reason: [added.why],
    confidence: Math.max(0.5, beside.confidence - 0.05),
    order: beside.order + (added.before === true ? -0.1 : 0.1),
    mentions: added.mentions ?? [],
    listed: beside.listed,
    uncertain: beside.uncertain,
  };
}

/** Candidates with one more, where there is one to add and its code is not there yet. */
export function withAddition(
  candidates: readonly Candidate[],
  added: Candidate | undefined,
): readonly Candidate[] {
  if (added === undefined || candidates.some((c) => c.code === added.code)) return candidates;
  return [...candidates, added];
}

/** Gives a candidate the place, standing and listing of the first of others, directly before it. */
export function placedBefore(candidate: Candidate, others: readonly Candidate[]): Candidate {
  const peers = others.filter((o) => o !== candidate);
  if (peers.length === 0) return candidate;
  const listed = candidate.listed || peers.some((o) => o.listed);
  const standing = peers.some((o) => o.standing === 'diagnosis') ? 'diagnosis' : candidate.standing;
  const first = Math.min(...peers.map((o) => o.order));
  return { ...candidate, listed, standing, order: Math.min(candidate.order, first - 0.2) };
}
