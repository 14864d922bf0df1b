import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { categoryOf, isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  placedBefore,
  type SentenceWords,
  sentencesWith,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const PUMP = /\binsulin pump\b/i;
const FAILURE =
  /\binsulin pump\b[^.;]{0,40}\b(malfunction\w*|fail(ed|ure|ing|s)?|broke\w*|breakdown|stopped working|not working|overdos\w*)\b|\b(malfunction\w*|failure|breakdown|failed|overdos\w*|underdos\w*)\b[^.;]{0,30}\binsulin pump\b/i;
const DENIED = /\b(no|without|denies|not|never)\b[^.;]*\b(malfunction|failure|problem|issue|breakdown)/i;
const OVERDOSE = /\b(overdos\w*|over-?deliver\w*|too much insulin|hypoglyc\w*)\b/i;

/**
 * Failure of an insulin pump: T85.61- first, then the underdosing (T38.3X6A), or the poisoning (T38.3X1A) where too
 * much insulin ran, then the diabetes.
 *
 * @source guidelines I.C.4.a.5.a and I.C.4.a.5.b
 */
export const insulinPumpFailure: CodingRule = {
  id: 'add/insulin-pump-failure',
  title: 'Complications due to failure of an insulin pump',
  authority: guideline('I.C.4.a.5'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some(isDiabetes)) return kept(candidates);
    for (const words of sentencesWith(PUMP, context)) {
      const match = DENIED.test(words.text) ? null : FAILURE.exec(words.text);
      if (match !== null) return kept(withFailure(candidates, words, match, context));
    }
    return kept(candidates);
  },
};

function withFailure(
  candidates: readonly Candidate[],
  words: SentenceWords,
  match: RegExpExecArray,
  context: CodingContext,
): readonly Candidate[] {
  const over = OVERDOSE.test(words.text);
  const authority = guideline(over ? 'I.C.4.a.5.b' : 'I.C.4.a.5.a');
  const evidence = [matchedEvidence(words, match)];
  // A poisoning or an adverse effect found without the pump is what is coded here.
  const rest = candidates.filter((c) => !isUnder(c.code, 'T50.9') && !isUnder(c.code, 'T38.3'));
  const diabetes = rest.filter(isDiabetes);
  const [beside] = diabetes;
  if (beside === undefined) return candidates;
  const failed = rest.find((c) => isUnder(c.code, 'T85.6'));
  const why = step('guideline', 'the failure of the insulin pump stands first', authority);
  const device = failed ?? addition({ code: 'T85.614A', beside, evidence, why }, context);
  const dose = addition(
    {
      code: over ? 'T38.3X1A' : 'T38.3X6A',
      beside,
      evidence,
      why: step('guideline', over ? 'too much insulin ran' : 'too little insulin ran', authority),
    },
    context,
  );
  const first = device === undefined ? undefined : placedBefore(device, diabetes);
  const second = dose === undefined ? undefined : placedBefore(dose, diabetes);
  return withAddition(
    withAddition(
      rest.filter((c) => c !== failed),
      first,
    ),
    second === undefined ? undefined : { ...second, order: second.order + 0.05 },
  );
}

function isDiabetes(candidate: Candidate): boolean {
  return ['E08', 'E09', 'E10', 'E11', 'E13'].includes(categoryOf(candidate.code));
}
