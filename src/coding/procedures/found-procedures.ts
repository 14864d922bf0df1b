import { SentenceAssertions } from '../../reading/assertion/assertion.ts';
import type { DocumentReading, Sentence } from '../../reading/reading.ts';
import type { NotCoded } from '../../record/suggestion.ts';
import type { Icd10PcsEdition } from '../../tables/icd10pcs/icd10pcs.ts';
import type { CodingContext } from '../context.ts';
import { isNewbornChart } from '../rules/newborn/newborn-chart.ts';
import { type Component, componentsOf } from './component-table.ts';
import { type Occurrence, occurrencesOf } from './occurrence.ts';
import { passageAt } from './operative-passage.ts';
import { isOperativeNote, type Performed, performedOf } from './performed.ts';
import { termPlaces, termsOf } from './procedure-terms.ts';
import { type Resolution, resolve } from './resolve.ts';
import { noteWords } from './scope.ts';
import { specialUnit } from './special/special-units.ts';
import { placedWords } from './words.ts';

/** A procedure that the record says was performed, with the codes its words decide. */
export interface FoundProcedure {
  readonly component: Component;
  readonly occurrence: Occurrence;
  readonly performed: Extract<Performed, { kind: 'yes' }>;
  readonly resolution: Resolution;
  /** Named in the record of the operation itself. */
  readonly operative: boolean;
}

export interface FoundProcedures {
  readonly procedures: readonly FoundProcedure[];
  readonly notCoded: readonly NotCoded[];
  /** Begun and not completed. */
  readonly unfinished: readonly UnfinishedProcedure[];
}

/** A procedure begun and not completed. */
export interface UnfinishedProcedure {
  readonly component: Component;
  readonly occurrence: Occurrence;
  readonly date: string | undefined;
}

/** Every naming of a procedure in the documents of a chart, performed or not. */
export function* procedureOccurrences(
  context: CodingContext,
): IterableIterator<{ readonly component: Component; readonly occurrence: Occurrence }> {
  const terms = termsOf(context.tables.list('coding/procedures/terms.tsv'));
  const components = componentsOf(context.tables.list('coding/procedures/components.tsv'));
  for (const [position, document] of context.reading.documents.entries()) {
    for (const sentence of document.sentences) {
      const words = placedWords(sentence.tokens);
      const places = termPlaces(words, terms, () => noteWords({ document, sentence }).title);
      if (places.length === 0) continue;
      for (const occurrence of occurrencesOf(document, position, sentence, words, places)) {
        const component = components.get(occurrence.component.id);
        if (component !== undefined) yield { component, occurrence };
      }
    }
  }
}

/** The procedures performed during the stay, and those named but not performed then, with the reason. */
export function findProcedures(context: CodingContext, pcs: Icd10PcsEdition): FoundProcedures {
  const procedures: FoundProcedure[] = [];
  const notCoded: NotCoded[] = [];
  const unfinished: UnfinishedProcedure[] = [];
  const assertionsOf = assertionReader();
  const newborn = isNewbornChart(context);
  for (const { component, occurrence } of procedureOccurrences(context)) {
    // the delivery is the mother's procedure (guideline C1)
    if (newborn && component.table.startsWith('10')) continue;
    const performed = performedOf(occurrence, component, context, assertionsOf);
    if (performed.kind === 'unfinished') {
      unfinished.push({ component, occurrence, date: performed.date });
      continue;
    }
    if (performed.kind === 'no') {
      if (performed.why !== undefined)
        notCoded.push(notCodedOf(occurrence, `${component.name}: ${performed.why}`));
      continue;
    }
    procedures.push({
      component,
      occurrence,
      performed,
      resolution: resolutionOf(component, occurrence, context, pcs),
      operative:
        isOperativeNote(occurrence.document) ||
        passageAt(occurrence.document, occurrence.sentence) !== undefined,
    });
  }
  return { procedures, notCoded, unfinished };
}

/** The codes of an occurrence by its row, or by the unit of its own that the row names. */
export function resolutionOf(
  component: Component,
  occurrence: Occurrence,
  context: CodingContext,
  pcs: Icd10PcsEdition,
): Resolution {
  return component.table.startsWith('fn:')
    ? specialUnit(component.table.slice(3))(component, occurrence, context, pcs)
    : resolve(component, occurrence, context, pcs);
}

export function notCodedOf({ document, text, start, end }: Occurrence, why: string): NotCoded {
  return { document: document.document.id, text, start, end, why };
}

/** Assertions of a sentence, read once. */
export function assertionReader(): (document: DocumentReading, sentence: Sentence) => SentenceAssertions {
  const known = new Map<Sentence, SentenceAssertions>();
  const reader = (document: DocumentReading, sentence: Sentence): SentenceAssertions => {
    const seen = known.get(sentence);
    if (seen !== undefined) return seen;
    const leadIn = sentence.leadIn === null ? null : reader(document, sentence.leadIn);
    const made = new SentenceAssertions(document.document.text, sentence, leadIn);
    known.set(sentence, made);
    return made;
  };
  return reader;
}
