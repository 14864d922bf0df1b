import type { DocumentReading } from '../../reading/reading.ts';
import type { CodeSuggestion, Evidence, ReasonStep } from '../../record/suggestion.ts';
import { placesOf } from './find-words.ts';

const CRITICAL_CARE =
  /\b(?:critical care(?: time)?[^.\n]{0,80}?\b\d{1,3} ?(?:minutes|mins?)\b|\d{1,3} ?(?:minutes|mins?)\b(?: (?:of|in|total|providing|performing|aggregate|non-?overlapping))* critical care\b)/gi;

/** Shorter critical care is part of the visit. */
const LEAST_MINUTES = 30;
/** The first code stands for up to this many minutes, each unit of the second for as many as it says. */
const FIRST = 74;
const FURTHER = 30;

const AUTHORITY = {
  publisher: 'CMS',
  document: 'Medicare Claims Processing Manual',
  section: 'ch. 12 §30.6.12',
} as const;

/**
 * Critical care by the minutes that the provider documents, instead of a level: 99291 from 30 minutes, 99292 for every
 * full 30 minutes past 74 (CMS; other payers may take it from 75).
 *
 * @source Medicare Claims Processing Manual ch. 12 §30.6.12
 */
export function criticalCare(document: DocumentReading): readonly CodeSuggestion[] {
  const place = placesOf(document, CRITICAL_CARE, 1)[0];
  const minutes = Number(/(\d{1,3}) ?(?:minutes|mins?)/i.exec(place?.text ?? '')?.[1] ?? 0);
  if (place === undefined || minutes < LEAST_MINUTES) return [];
  const further = Math.max(0, Math.floor((minutes - FIRST) / FURTHER));
  return [
    service('99291', 1, 'Critical care, first hour', minutes, place),
    ...(further === 0
      ? []
      : [service('99292', further, 'Critical care, each further half hour', minutes, place)]),
  ];
}

function service(
  code: string,
  units: number,
  title: string,
  minutes: number,
  evidence: Evidence,
): CodeSuggestion {
  const why: ReasonStep = {
    step: 'level',
    text: `${code}: ${String(minutes)} minutes of critical care; time of procedures billed apart must not be in it`,
    authority: AUTHORITY,
  };
  return {
    system: 'cpt',
    code,
    title,
    role: 'service',
    confidence: 0.7,
    units,
    evidence: [evidence],
    reason: [why],
  };
}
