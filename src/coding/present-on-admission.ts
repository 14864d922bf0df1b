import type { PresentOnAdmission } from '../record/suggestion.ts';
import type { Candidate } from './candidate.ts';
import type { CodingContext } from './context.ts';

const AROSE_IN_HOSPITAL =
  /\b(hospital[- ]acquired|nosocomial|post[- ]?operative(ly)?|post[- ]?op|hospital day|hospital course (was )?complicated by|developed (on|during|while)|during (the|this) (hospital|admission|stay)|iatrogenic|ventilator[- ]associated|intra[- ]?operative)\b/i;

/**
 * Present on admission, per diagnosis: exempt codes by the list, N where the record has it arise in hospital, Y
 * otherwise (conditions diagnosed during the stay but present at its start count as present).
 *
 * @returns undefined outside the inpatient facility
 * @source Official Guidelines Appendix I
 */
export function presentOnAdmission(
  candidate: Candidate,
  context: CodingContext,
): PresentOnAdmission | undefined {
  if (context.setting !== 'inpatient') return undefined;
  if (context.tables.icd10cm.attributes(candidate.code, context.onDate).poaExempt) return 'exempt';
  const sentences = candidate.mentions.map((m) =>
    textOf(m.document, m.sentence.start, m.sentence.end, context),
  );
  if (sentences.length > 0 && sentences.every((text) => AROSE_IN_HOSPITAL.test(text))) return 'N';
  return 'Y';
}

function textOf(document: string, start: number, end: number, context: CodingContext): string {
  const read = context.reading.documents.find((d) => d.document.id === document);
  return read === undefined ? '' : read.document.text.slice(start, end);
}
