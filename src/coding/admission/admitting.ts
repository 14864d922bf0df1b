import { type Authority, guideline } from '../../base/authority.ts';
import type { SectionName } from '../../reading/reading.ts';
import type { CodeRole, CodeSuggestion } from '../../record/suggestion.ts';
import { type Candidate, step } from '../candidate.ts';
import { inRanges } from '../code-ranges.ts';
import type { CodingContext } from '../context.ts';

/** Statuses, histories and external causes are no reason to come. */
const NO_REASON = 'V00-Y99,Z16-Z19,Z37,Z3A,Z66-Z68,Z72-Z99,B95-B97';
/** Most reasons for the visit that a claim carries (UB-04, form locator 70). */
const MOST_REASONS = 3;

/**
 * The admitting diagnosis of an inpatient (the first condition or sign of the admission diagnosis, else of the chief
 * complaint), or the reasons for an unscheduled outpatient visit (from the chief complaint): what the provider said when the
 * patient came, whatever was found later. None where the record does not say it in codable words.
 *
 * @source UB-04 form locators 69 and 70 (NUBC, by citation); guidelines II and IV.G
 */
export function cameFor(found: readonly Candidate[], context: CodingContext): readonly CodeSuggestion[] {
  if (context.setting === 'inpatient') {
    const admitting = firstIn(found, ['admissionDiagnosis']) ?? firstIn(found, ['chiefComplaint']);
    return admitting === undefined ? [] : [asRole(admitting, 'admitting')];
  }
  if (context.setting !== 'outpatient' || !isUnscheduled(context)) return [];
  return inOrder(found, ['chiefComplaint'])
    .slice(0, MOST_REASONS)
    .map((candidate) => asRole(candidate, 'reasonForVisit'));
}

/** Unscheduled visits, which alone carry reasons for the visit. */
function isUnscheduled(context: CodingContext): boolean {
  return context.reading.documents.some(({ document }) => {
    if (document.type === 'emergency-note') return true;
    return /\b(emergency (department|room)|urgent care)\b/i.test(
      document.text.slice(document.start, Math.min(document.end, document.start + 300)),
    );
  });
}

function firstIn(found: readonly Candidate[], sections: readonly SectionName[]): Candidate | undefined {
  return inOrder(found, sections)[0];
}

/** The candidates named in the sections, in the order in which they stand there, evidence narrowed to these places. */
function inOrder(found: readonly Candidate[], sections: readonly SectionName[]): readonly Candidate[] {
  const named: { readonly candidate: Candidate; readonly at: number }[] = [];
  for (const candidate of found) {
    if (inRanges(candidate.code, NO_REASON) || candidate.uncertain) continue;
    const mention = candidate.mentions.find(
      (m) => sections.includes(m.section.name) && m.assertion === 'present',
    );
    if (mention === undefined) continue;
    const evidence = candidate.evidence.filter(
      (e) => e.document === mention.document && e.start === mention.start,
    );
    named.push({
      candidate: { ...candidate, evidence },
      at: candidate.mentions.length === 0 ? 0 : mention.start,
    });
  }
  return named.sort((a, b) => a.at - b.at).map(({ candidate }) => candidate);
}

function asRole(candidate: Candidate, role: CodeRole): CodeSuggestion {
  const text =
    role === 'admitting'
      ? `${candidate.code} is the diagnosis at the time of admission`
      : `${candidate.code} is what the patient came for`;
  const authority: Authority = guideline(role === 'admitting' ? 'II' : 'IV.G');
  return {
    system: 'icd10cm',
    code: candidate.code,
    title: candidate.title,
    role,
    confidence: Math.round(candidate.confidence * 100) / 100,
    evidence: candidate.evidence,
    reason: [...candidate.reason, step('sequence', text, authority)],
  };
}
