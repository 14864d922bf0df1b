import { guideline } from '../../base/authority.ts';
import { isEarly, onsetAt } from '../admission/timeline.ts';
import { inRanges } from '../code-ranges.ts';
import { documentOf, sentenceAt } from '../record-words.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, type Question } from './query-unit.ts';

/** Conditions that are often acquired in hospital and for which the record must say when they began. */
const OFTEN_ACQUIRED = 'L89,J69.0,T83.51,T80.21,I82.4,I26,N39.0,A41,J18,J15';

/**
 * A pressure ulcer, infection or clot of which the record says both that it came with the patient and that it arose in
 * the stay, or which only later notes name though the admission is documented.
 *
 * @source Official Guidelines Appendix I; I.B.14. Yes or no is allowed for presence at admission.
 */
export const presenceAtAdmissionQuery: QueryUnit = {
  id: 'query/presence-at-admission',
  authority: guideline('Appendix I'),
  rank: 4,
  settings: INPATIENT,
  raise(candidates, context) {
    const questions: Question[] = [];
    for (const candidate of candidates) {
      if (!inRanges(candidate.code, OFTEN_ACQUIRED) || candidate.mentions.length === 0) continue;
      const onsets = candidate.evidence.map((evidence) => onsetAt(evidence, context));
      const both = onsets.includes('stay') && candidate.evidence.some((e) => saysPresent(e, context));
      if (!both && !(inRanges(candidate.code, 'L89') && onlyLater(candidate.evidence, context))) continue;
      if (onsets.includes('undetermined')) continue;
      questions.push({
        topic: 'Presence at admission',
        question: 'Was the quoted condition present at the time of the order for inpatient admission?',
        indicators: indicatorsOf(candidate),
        options: options('Yes', 'No', 'Clinically undetermined'),
      });
    }
    return questions;
  },
};

type Context = Parameters<QueryUnit['raise']>[1];
type Evidence = Parameters<typeof onsetAt>[0];

function saysPresent(evidence: Evidence, context: Context): boolean {
  const document = documentOf(evidence.document, context);
  const sentence = sentenceAt(evidence.document, evidence.start, context);
  if (document === undefined || sentence === undefined) return false;
  return /\b(present (on|at|upon) admission|POA\b(?!\s*[:=-]?\s*n))/i.test(
    document.document.text.slice(sentence.start, sentence.end),
  );
}

/** No note of the admission names it, though there is one, and no words tell of its beginning. */
function onlyLater(evidence: readonly Evidence[], context: Context): boolean {
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
