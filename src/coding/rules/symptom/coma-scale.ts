import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { type Candidate, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  type SentenceWords,
  sentencesWith,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

/** Traumatic brain injury and skull fracture. */
const BRAIN_INJURY = 'S06,S02.0,S02.1,S02.8,S02.9';
const TOTAL =
  /\b(?:gcs|glasgow coma (?:scale|score))\b(?: (?:score|of|was|is|total|on (?:arrival|scene|admission|presentation)|in the field|at))*\s*[:=]?\s*(\d{1,2})(?!\d)(?:\s?T\b)?/i;
const PARTS = /\bE\s?-?([1-4])\s?,?\s?V\s?-?([1-5])\s?,?\s?M\s?-?([1-6])\b/i;
const SEDATED = /\b(?:sedat(?:ed|ion)|medically induced coma|induced coma|paralyz(?:ed|ing)|propofol)\b/i;

/** 4th character by eyes, verbal and motor score of the scale (adults): R40.21-, R40.22-, R40.23-. */
const EYES = 'R40.21';
const VERBAL = 'R40.22';
const MOTOR = 'R40.23';

/**
 * Glasgow coma scale beside a traumatic brain injury: the three parts where documented, else the total; the 7th
 * character tells when, the same for all three. Not for a sedated patient.
 *
 * @source guidelines I.C.18.e and I.B.14
 */
export const comaScale: CodingRule = {
  id: 'symptom/coma-scale',
  title: 'Coma scale beside a traumatic brain injury',
  authority: guideline('I.C.18.e.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const injury = candidates.find((c) => inRanges(c.code, BRAIN_INJURY) && !/[DS]$/.test(c.code));
    if (injury === undefined || candidates.some((c) => isUnder(c.code, 'R40.2') && c.code.length > 6))
      return kept(candidates);
    for (const words of sentencesWith(TOTAL, context)) {
      const total = TOTAL.exec(words.text);
      if (total === null || SEDATED.test(words.text)) continue;
      const codes = codesOf(words, Number(total[1]));
      if (codes.length === 0) continue;
      let result = candidates;
      codes.forEach((code, i) => {
        result = withAddition(result, scored(code, injury, matchedEvidence(words, total), i, context));
      });
      return kept(result);
    }
    return kept(candidates);
  },
};

function codesOf(words: SentenceWords, total: number): readonly string[] {
  if (total < 3 || total > 15) return [];
  const when = whenOf(words);
  const parts = PARTS.exec(words.text);
  if (parts !== null) {
    return [
      `${EYES}${parts[1] ?? ''}${when}`,
      `${VERBAL}${parts[2] ?? ''}${when}`,
      `${MOTOR}${parts[3] ?? ''}${when}`,
    ];
  }
  return [`R40.24${total >= 13 ? '1' : total >= 9 ? '2' : '3'}${when}`];
}

/** 1 in the field, 2 at arrival to the emergency department, 3 at admission, 0 not told. */
function whenOf({ text }: SentenceWords): string {
  if (/\b(?:field|ems|scene|emt|paramedics?)\b/i.test(text)) return '1';
  if (/\b(?:arrival|presentation|emergency department|in the (?:ed|er)|trauma bay)\b/i.test(text)) return '2';
  return /\badmission\b/i.test(text) ? '3' : '0';
}

function scored(
  code: string,
  injury: Candidate,
  evidence: Evidence,
  place: number,
  context: CodingContext,
): Candidate | undefined {
  const why = step('guideline', `${code}: coma scale beside ${injury.code}`, guideline('I.C.18.e.1'));
  const added = addition({ code, beside: injury, evidence: [evidence], why }, context);
  return added === undefined
    ? undefined
    : { ...added, listed: false, order: injury.order + 0.4 + place / 100 };
}

/**
 * No coma code for a medically induced coma or a sedated patient; "unspecified coma" gives way to the score.
 *
 * @source guideline I.C.18.e
 */
export const comaUnspecified: CodingRule = {
  id: 'symptom/coma',
  title: 'Unspecified coma',
  authority: guideline('I.C.18.e'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'R40.2'))) return kept(candidates);
    const score = candidates.find((c) => /^R40\.2[1-4]/.test(c.code));
    return dropping(candidates, (c) => {
      if (c.code !== 'R40.20') return undefined;
      const induced =
        c.mentions.length > 0 &&
        c.mentions.every((m) => {
          const document = context.reading.documents.find((d) => d.document.id === m.document);
          return SEDATED.test(document?.document.text.slice(m.sentence.start, m.sentence.end) ?? '');
        });
      if (induced) return 'a medically induced coma or sedation is not coded as coma (guideline I.C.18.e)';
      return score === undefined
        ? undefined
        : `the coma scale is documented: ${score.code} (guideline I.C.18.e)`;
    });
  },
};
