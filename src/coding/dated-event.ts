import type { Mention } from '../reading/reading.ts';
import { isUnder } from '../record/code-system.ts';
import type { CodingContext } from './context.ts';
import { documentOf } from './record-words.ts';

/** Acute events that a year makes past: infarction, stroke, bleeding of the brain, pulmonary embolism. */
const EVENTS = ['I21', 'I22', 'I26', 'I60', 'I61', 'I63'];
/** Furthest that the year may stand behind the event. */
const REACH = 45;
const YEAR =
  /^[^.;,:\n]{0,25}?\b(?:in|of|back in|around|since) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b|^\s*[,(]?\s*((?:19|20)\d\d)\b/;
const LAST_YEAR = /^[^.;,:\n]{0,20}?\blast year\b/i;

/**
 * Whether the record dates an acute event to an earlier year: "an MI in 2015", "stroke (2019)".
 *
 * @source guidelines I.C.9.e.4 (old myocardial infarction) and I.C.9.d.3 (history of cerebrovascular disease)
 */
export function isOfEarlierYear(mention: Mention, context: CodingContext): boolean {
  const { match, document, end, sentence } = mention;
  if (!EVENTS.some((stem) => isUnder(match.code, stem))) return false;
  const text = documentOf(document, context)?.document.text;
  const after = text?.slice(end, Math.min(sentence.end, end + REACH)) ?? '';
  const found = YEAR.exec(after);
  if (found === null) return LAST_YEAR.test(after);
  const [year, month] = [Number(context.onDate.slice(0, 4)), Number(context.onDate.slice(5, 7))];
  const event = Number(found[1] ?? found[2]);
  // in January the last year may be a week ago
  return month === 1 ? event < year - 1 : event < year;
}
