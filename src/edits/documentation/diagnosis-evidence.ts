import { oncePer } from '../../base/once.ts';
import type { NamedDiagnosis } from '../../coding/read-record.ts';
import { categoryOf } from '../../record/code-system.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { PlacedDiagnosis } from '../edit-context.ts';
import type { Place, RecordView } from './record-view.ts';

/** What the record holds for a diagnosis of the claim. */
export type Standing =
  /** Coding reads it, or a condition of its category, as what the patient has. */
  | { readonly kind: 'supported' }
  /** The condition is named, and every place says something else of it. */
  | { readonly kind: 'named'; readonly places: readonly NamedDiagnosis[] }
  /** No place names it, and some words of its title stand in the record. */
  | { readonly kind: 'perhaps' }
  /** Nothing in the record comes near it. */
  | { readonly kind: 'nothing' };

/**
 * Codes that no words of a condition stand for: why the patient came, outcome of delivery, body mass index, weeks, blood
 * type, statuses told by the operation that left them, drugs of adverse effects told by brand; external causes, whose words
 * are a story.
 */
const NOT_IN_WORDS = /^(?:Z[0-5]|Z6[78]|Z3[3-9]|Z3A|Z7[0-68]|Z9|T3[6-9]|T4|T50|[V-Y])/;

/** What the record holds for a diagnosis, worked out once for all edits. */
export const standingOf = oncePer((view: RecordView) => {
  const standings = new Map<string, Standing>();
  return (diagnosis: PlacedDiagnosis): Standing => {
    const known = standings.get(diagnosis.code) ?? judged(diagnosis.code, view);
    standings.set(diagnosis.code, known);
    return known;
  };
});

function judged(code: string, view: RecordView): Standing {
  const { record } = view;
  const category = categoryOf(code);
  if (codesOf(view).some((s) => s.code === code || categoryOf(s.code) === category))
    return { kind: 'supported' };
  const places = record.named.filter((n) => isNear(n.code, code));
  const reported = record.named.some((n) => n.supports !== undefined && isNear(n.supports, code));
  if (reported) return { kind: 'supported' };
  if (places.length > 0) return { kind: 'named', places };
  if (NOT_IN_WORDS.test(code)) return { kind: 'perhaps' };
  return resembles(code, view) ? { kind: 'perhaps' } : { kind: 'nothing' };
}

/** Of one category; statuses and histories of one subcategory, since their categories hold unlike things. */
function isNear(a: string, b: string): boolean {
  const length = /^[ZR]/.test(b) ? 5 : 3;
  return a.slice(0, length) === b.slice(0, length);
}

/** The diagnoses that coding reads. */
export function codesOf({ record }: RecordView): readonly CodeSuggestion[] {
  return record.coded.codes.filter((c) => c.system === 'icd10cm');
}

/** The words of a named diagnosis, with those that decide what is said of it. */
export function placeOfNamed({ document, mention }: NamedDiagnosis): Place {
  const { start, end, cue } = mention;
  const near = cue !== null && Math.abs(cue.start - start) < 120 ? cue : { start, end };
  const from = Math.min(start, near.start);
  const to = Math.max(end, near.end);
  const { id, text } = document.document;
  return { document: id, start: from, end: to, text: text.slice(from, to) };
}

/** The words of an evidence as a place. */
export function placeOfEvidence(code: CodeSuggestion, { first }: RecordView): Place {
  const [evidence] = code.evidence;
  if (evidence === undefined) return first.title;
  const { document, start, end, text } = evidence;
  return { document, start, end, text };
}

/** Words of titles that say nothing of the condition. */
const EMPTY = new Set(
  'unspecified other specified with without due encounter initial subsequent sequela disease diseases disorder disorders condition conditions syndrome elsewhere classified following caused current chronic acute right left bilateral side part parts organism type level state status certain multiple single site sites affecting related associated nature patient mention history personal family long term drug therapy uncomplicated minutes less more than quadrant primary secondary partial complete versus organ system involvement complication complications'.split(
    ' ',
  ),
);
const STEM = 5;

/** The stems of the words that name the condition in a title. */
export function stemsOf(title: string): readonly string[] {
  const words =
    title
      .toLowerCase()
      .replace(/\([^)]*\)/g, ' ')
      .match(/[a-z]{4,}/g) ?? [];
  return [...new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM)))];
}

/** The stems of every word of the record, and of the terms and titles that its words led to. */
export const vocabularyOf = oncePer(({ documents, record, context }: RecordView): ReadonlySet<string> => {
  const words = new Set<string>();
  const take = (text: string): void => {
    for (const word of text.toLowerCase().match(/[a-z]{4,}/g) ?? []) words.add(word.slice(0, STEM));
  };
  for (const { text } of documents) take(text);
  for (const { code, mention } of record.named) {
    take(mention.match.term);
    if (mention.assertion === 'present') take(context.icd10cm.entry(code)?.longTitle ?? '');
  }
  for (const { title } of record.coded.codes) take(title);
  return words;
});

/** Whether at least half of what names a condition in its title stands in the record. */
function resembles(code: string, view: RecordView): boolean {
  const title = view.context.icd10cm.entry(code)?.longTitle ?? '';
  const stems = stemsOf(title.replace(/\bwithout\b[^,]*/gi, ' '));
  if (stems.length === 0) return true;
  const vocabulary = vocabularyOf(view);
  return stems.filter((stem) => vocabulary.has(stem)).length * 2 >= stems.length;
}
