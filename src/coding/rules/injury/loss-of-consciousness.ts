import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesWith } from '../../record-words.ts';
import { type CodingRule, dropping, type RuleOutcome } from '../../rule.ts';

const LOSS =
  '(?:loss of consciousness|LOC|los[ts] consciousness|blacked out|knocked out|unconscious(?:ness)?)';
const LOST = new RegExp(`\\b${LOSS}\\b`, 'i');
const NOT_LOST = new RegExp(
  `\\b(?:no|without|denie[sd](?: any)?|negative for|did not (?:have|experience|lose)|didn['’]t (?:have|lose)|never)\\b[^.;]{0,40}?\\b(?:${LOSS}|lose consciousness|consciousness)\\b|\\bLOC\\s*(?:\\(-\\)|: ?(?:no|none|negative)|negative|denied)|\\(-\\)\\s*LOC\\b`,
  'i',
);
const UNKNOWN = new RegExp(
  `\\b(?:unknown|uncertain|unsure|unclear|possible|questionable|\\?)\\b[^.;]{0,25}\\b${LOSS}\\b|\\b${LOSS}\\b (?:is )?(?:unknown|unclear|uncertain)|\\?\\s?LOC\\b`,
  'i',
);
const DURATION = new RegExp(
  `\\b${LOSS}\\b[^.;]{0,30}?\\b(?:for|of|x|lasting|approximately|about|under|less than|<)\\s*(?:approximately |about |roughly |~|less than |under |up to |a few |several )?(\\d+|a few|several|one|two|three|five|ten)?\\s*(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?)\\b`,
  'i',
);
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  five: 5,
  ten: 10,
  'a few': 3,
  several: 5,
};

/**
 * The 6th character of an intracranial injury by the loss of consciousness that the record tells: none, its duration,
 * unspecified duration; where nothing is said, status unknown, which is the classification's "NOS". The loss of
 * consciousness is not coded beside it.
 *
 * @source Tabular S06 (inclusion terms "NOS" at the 6th character A); guideline I.B.5
 */
export const lossOfConsciousness: CodingRule = {
  id: 'injury/loss-of-consciousness',
  title: 'Loss of consciousness with an intracranial injury',
  authority: tabular('S06'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isUnder(c.code, 'S06'))) return { candidates, dropped: [] };
    const character = documentedLoss(context);
    const exact = candidates.map((c) => (isUnder(c.code, 'S06') ? withLoss(c, character, context) : c));
    return withoutSymptom(mergeSameCode(exact));
  },
};

function withLoss(candidate: Candidate, documented: string | undefined, context: CodingContext): Candidate {
  const own = candidate.code.slice(6, 7);
  // A term that tells the loss by itself ("concussion with brief LOC") is not overruled.
  const silent = own === '9' && !candidate.mentions.some((m) => LOST.test(m.text));
  const character = documented ?? (silent ? 'A' : undefined);
  if (character === undefined || character === own || !'9A'.includes(own)) return candidate;
  const code = `${candidate.code.slice(0, 6)}${character}${candidate.code.slice(7)}`;
  const what = context.icd10cm.entry(code)?.longTitle ?? '';
  const why = step(
    'specificity',
    `${code}: ${what}`,
    documented === undefined ? tabular('S06') : guideline('I.B.2'),
  );
  return recode(candidate, code, why, context.icd10cm);
}

/** 0 none, 1–4 by duration, 9 of unspecified duration, A unknown; undefined where nothing is said. */
function documentedLoss(context: CodingContext): string | undefined {
  let said: string | undefined;
  for (const { text, sentence } of sentencesWith(
    /\bconsciousness\b|\bLOC\b|\b(?:knocked|blacked) out\b|\bunconscious/i,
    context,
  )) {
    if (['familyHistory', 'pastMedicalHistory', 'dischargeInstructions'].includes(sentence.section.name))
      continue;
    if (UNKNOWN.test(text)) said ??= 'A';
    else if (NOT_LOST.test(text)) said = said === undefined || said === 'A' ? '0' : said;
    else if (LOST.test(text)) {
      const duration = DURATION.exec(text);
      if (duration !== null) return durationCharacter(minutesOf(duration[1], duration[2] ?? ''));
      said = '9';
    }
  }
  return said;
}

function minutesOf(count: string | undefined, unit: string): number {
  const written = (count ?? 'a few').toLowerCase();
  const number = NUMBERS[written] ?? Number(written);
  if (/^s/i.test(unit)) return number / 60;
  if (/^h/i.test(unit)) return number * 60;
  return /^d/i.test(unit) ? number * 1440 : number;
}

/** 6th character of S06.0–S06.6 and S06.8 by the minutes of unconsciousness, up to 24 hours. */
export function durationCharacter(minutes: number): string {
  if (minutes <= 30) return '1';
  if (minutes < 60) return '2';
  if (minutes < 360) return '3';
  return minutes <= 1440 ? '4' : '9';
}

function withoutSymptom(candidates: readonly Candidate[]): RuleOutcome {
  return dropping(candidates, (c) =>
    c.code === 'R55' && c.mentions.some((m) => LOST.test(m.text))
      ? 'the code of the intracranial injury tells the loss of consciousness (guideline I.B.5)'
      : undefined,
  );
}
