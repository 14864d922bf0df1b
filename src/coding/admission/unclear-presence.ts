import { isUnder } from '../../record/code-system.ts';
import type { Evidence } from '../../record/suggestion.ts';
import type { Candidate } from '../candidate.ts';
import { inRanges } from '../code-ranges.ts';
import type { CodingContext } from '../context.ts';
import { documentOf, sentenceAt } from '../record-words.ts';
import { isEarly, onsetAt } from './timeline.ts';

/** Conditions that are often acquired in hospital and for which the record must say when they began. */
const OFTEN_ACQUIRED = 'L89,J69.0,T83.51,T80.21,I82.4,I26,N39.0,A41,J18,J15';

/**
 * Whether the documentation does not suffice to tell if a pressure ulcer, infection or clot was present on admission:
 * the record says both, or only later notes name the ulcer though the admission is documented. The indicator is U, and
 * the physician is asked.
 *
 * @source Official Guidelines Appendix I
 */
export function isPresenceUnclear(candidate: Candidate, context: CodingContext): boolean {
  if (!inRanges(candidate.code, OFTEN_ACQUIRED) || candidate.mentions.length === 0) return false;
  const onsets = candidate.evidence.map((evidence) => onsetAt(evidence, context));
  if (onsets.includes('undetermined')) return false;
  if (onsets.includes('stay') && candidate.evidence.some((e) => saysPresent(e, context))) return true;
  return isUnder(candidate.code, 'L89') && onlyLater(candidate.evidence, context);
}

function saysPresent(evidence: Evidence, context: CodingContext): boolean {
  const document = documentOf(evidence.document, context);
  const sentence = sentenceAt(evidence.document, evidence.start, context);
  if (document === undefined || sentence === undefined) return false;
  return /\b(?<!not )(present (on|at|upon) admission|POA\b(?!\s*[:=-]?\s*n))/i.test(
    document.document.text.slice(sentence.start, sentence.end),
  );
}

/** No note of the admission names it, though there is one, and no words tell of its beginning. */
function onlyLater(evidence: readonly Evidence[], context: CodingContext): boolean {
  const { documents, facts } = context.reading;
  const admission = documents.some((d) => d.document.type === 'history-and-physical');
  if (!admission || facts.admissionDate === null) return false;
  return evidence.every((e) => {
    const document = documentOf(e.document, context);
    const sentence = sentenceAt(e.document, e.start, context);
    if (document === undefined || sentence === undefined || document.document.date === null) return false;
    const later = document.document.date > (facts.admissionDate ?? '');
    return later && !isEarly(document, sentence.section, context) && onsetAt(e, context) === 'silent';
  });
}
