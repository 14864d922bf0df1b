import type { DocumentReading } from '../../reading/reading.ts';
import type { Evidence } from '../../record/suggestion.ts';
import { placesOf } from './find-words.ts';

const TOTAL =
  /\b(total (time|of)[^.\n]{0,60}?\b(\d{1,3}) ?(minutes|min)\b|(\d{1,3}) ?(minutes|min)\b[^.\n]{0,40}\b(spent|total|face[- ]to[- ]face)|spent (a total of |approximately )?(\d{1,3}) ?(minutes|min)\b)/gi;

/** Minutes the provider says were spent on the date of the visit, with the words. */
export function totalTime(
  document: DocumentReading,
): { readonly minutes: number; readonly evidence: Evidence } | undefined {
  const place = placesOf(document, TOTAL, 1)[0];
  if (place === undefined) return undefined;
  const minutes = /(\d{1,3}) ?(?:minutes|min)/i.exec(place.text)?.[1];
  return minutes === undefined ? undefined : { minutes: Number(minutes), evidence: place };
}
