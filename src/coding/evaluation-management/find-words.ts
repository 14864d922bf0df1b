import type { DocumentReading } from '../../reading/reading.ts';
import type { Evidence } from '../../record/suggestion.ts';

/** Every place of a pattern in a document, as evidence; the pattern must be global. */
export function placesOf(document: DocumentReading, pattern: RegExp, limit = 12): readonly Evidence[] {
  const { text, start, end, id } = document.document;
  const found: Evidence[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    const section = document.sections.find((s) => s.start <= at && at < s.end);
    found.push({
      document: id,
      start: at,
      end: at + match[0].length,
      text: match[0],
      section: section?.header ?? section?.name ?? null,
      assertion: 'present',
    });
    if (found.length >= limit) break;
  }
  return found;
}

/** The places in the sections that hold the provider's assessment and plan. */
export function inPlan(document: DocumentReading, places: readonly Evidence[]): readonly Evidence[] {
  const plans = document.sections.filter((s) => PLAN.has(s.name));
  if (plans.length === 0) return places;
  return places.filter((p) => plans.some((s) => s.start <= p.start && p.end <= s.end));
}

const PLAN: ReadonlySet<string> = new Set([
  'assessment',
  'plan',
  'assessmentAndPlan',
  'impression',
  'disposition',
  'hospitalCourse',
]);
