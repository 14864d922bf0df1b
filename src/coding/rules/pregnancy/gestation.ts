import { oncePer } from '../../../base/once.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import type { CodingContext } from '../../context.ts';
import { matchedEvidence, sentencesWith } from '../../record-words.ts';

/** Completed weeks of gestation, with the words that tell them. */
export interface Gestation {
  readonly weeks: number;
  readonly evidence: Evidence;
}

const WEEKS =
  /\b(?:at |ga:? ?|ega:? ?|age:? ?)?(\d{1,2})(?:\s?(?:\+|and|&|-)?\s?[0-6](?:\/7)?(?: ?d(?:ays?)?)?)?\s?-?\s?(?:weeks?\b|wks?\b|w(?=\d|\b))(?:\s?(?:and )?[0-6]\s?(?:\/7|d(?:ays?)?))?/i;
/** Words around a number of weeks that make it an age of the pregnancy. */
const OF_PREGNANCY =
  /\b(gestation(al)?|pregnan(t|cy)|intrauterine|iup|ega|ga|gravida|g\d+ ?p\d+|primigravida|multigravida|labor|prom|pprom|preeclampsia|deliver(y|ed)|cesarean|prenatal|antepartum|obstetric|abortion|miscarriage|ob visit|twins?|fetal|fetus)\b/i;
const NOT_AN_AGE =
  /\b(in|for|every|x|next|past|last|over|until|of life|within|times|another|each|about every)\s*$/i;
const NOT_AN_AGE_AFTER =
  /^\s*(ago|post-?partum|post|pp|old|later|from now|prior|follow|of (pelvic rest|therapy|antibiotics)|after (delivery|birth))/i;
/** In a newborn's record the age stands beside the birth. */
const NEWBORN = /\b(born|birth|pre-?term|male|female|infant)\b[^.]{0,40}$/i;
const EARLIER = /\b(previous|prior|history|hx|h\/o|last (pregnancy|delivery)|in (19|20)\d\d)\b/i;

/**
 * The weeks of gestation at the encounter: what the admission documents say first, else the first statement of the
 * record that speaks of this pregnancy. Worked out once per chart.
 *
 * @source guidelines I.C.15.a.7 and I.C.21.c.11 (the date of admission counts where the stay passes a week)
 */
export const gestationOf = oncePer(findGestation);

function findGestation(context: CodingContext): Gestation | undefined {
  const found: { readonly gestation: Gestation; readonly rank: number }[] = [];
  for (const words of sentencesWith(WEEKS, context)) {
    const match = WEEKS.exec(words.text);
    const weeks = Number(match?.[1] ?? '');
    if (match === null || weeks < 3 || weeks > 44) continue;
    const before = words.text.slice(0, match.index);
    const after = words.text.slice(match.index + match[0].length);
    if (NOT_AN_AGE.test(before) || NOT_AN_AGE_AFTER.test(after) || EARLIER.test(before)) continue;
    if (
      /history/i.test(words.sentence.section.header ?? '') &&
      /past|obstetric|ob /i.test(words.sentence.section.header ?? '')
    )
      continue;
    const isAge =
      OF_PREGNANCY.test(words.text) ||
      /^(at|ga|ega)/i.test(match[0]) ||
      /\dw\d|\d\/7/i.test(match[0]) ||
      NEWBORN.test(before);
    if (!isAge) continue;
    const { type } = words.document.document;
    const rank = type === 'history-and-physical' || type === 'emergency-note' ? 0 : 1;
    found.push({ gestation: { weeks, evidence: matchedEvidence(words, match) }, rank });
  }
  return found.sort((a, b) => a.rank - b.rank)[0]?.gestation;
}

/** Trimester of completed weeks: first below 14 weeks, second below 28. */
export function trimesterOf(weeks: number): 'first' | 'second' | 'third' {
  if (weeks < 14) return 'first';
  return weeks < 28 ? 'second' : 'third';
}

/** Z3A code of completed weeks. */
export function weeksCode(weeks: number): string {
  if (weeks < 8) return 'Z3A.01';
  if (weeks > 42) return 'Z3A.49';
  return `Z3A.${String(weeks).padStart(2, '0')}`;
}
