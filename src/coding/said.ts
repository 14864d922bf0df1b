import type { SectionName } from '../reading/reading.ts';
import type { Evidence } from '../record/suggestion.ts';
import type { CodingContext } from './context.ts';
import { matchedEvidence, type SentenceWords, sentencesWith } from './record-words.ts';

/** Words of the record that a pattern found, in a sentence that affirms them. */
export interface Said {
  readonly words: SentenceWords;
  readonly match: RegExpExecArray;
  readonly evidence: Evidence;
}

/** What takes back the words that follow it in the same clause. */
const TAKEN_BACK =
  /\b(no|not|denie[sd]|denying|without|never|negative for|rule[sd]? out|risks? (of|for|include)|prevent(s|ion|ing)?|avoid(s|ing)?|in case of|if (you|he|she|they|the patient|symptoms)|could|might|return (for|if)|precautions?|her (mother|father|brother|sister)|his (mother|father|brother|sister))\b[^,;:.]*$/i;

/** Sections that tell what happened to the patient and what the provider makes of it. */
const TELLING: ReadonlySet<SectionName> = new Set<SectionName>([
  'chiefComplaint',
  'historyOfPresentIllness',
  'hospitalCourse',
  'assessment',
  'plan',
  'assessmentAndPlan',
  'impression',
  'indications',
  'preoperativeDiagnosis',
  'postoperativeDiagnosis',
  'admissionDiagnosis',
  'dischargeDiagnosis',
  'other',
  'header',
]);

/** Whether the words before a match in its sentence leave it affirmed. */
export function isAffirmed(words: SentenceWords, match: RegExpExecArray): boolean {
  return !TAKEN_BACK.test(words.text.slice(0, match.index));
}

/** The affirmed places that a pattern finds where the record tells of this encounter, in the order of the record. */
export function saidInNarrative(pattern: RegExp, context: CodingContext): readonly Said[] {
  return said(pattern, context, (section) => TELLING.has(section));
}

/** The affirmed places that a pattern finds in the sections asked for. */
export function said(
  pattern: RegExp,
  context: CodingContext,
  inSection: (section: SectionName) => boolean,
): readonly Said[] {
  const found: Said[] = [];
  for (const words of sentencesWith(pattern, context)) {
    if (!inSection(words.sentence.section.name)) continue;
    const match = pattern.exec(words.text);
    if (match === null || !isAffirmed(words, match)) continue;
    found.push({ words, match, evidence: matchedEvidence(words, match) });
  }
  return found;
}
