import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { personalHistoryCode } from '../../history-codes.ts';
import { problemOf, sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

const TREATED =
  /\b(s\/p|status[- ]post|post|after|following|underwent|previous(ly)?|prior|treated with|completed|finished|treated|remote|\d+ years? ago|in (19|20)\d\d)\b/i;
const REMOVAL =
  /\b(\w*ectomy|resect(ed|ion)|excis(ed|ion)|mohs|ablat(ed|ion)|removed|surgery|chemotherapy|chemo|chemoradiation|radiation|brachytherapy|treatment|therapy)\b/i;
const NO_EVIDENCE =
  /\b(no (clinical |radiographic |current )?(evidence|sign)s? of (disease|recurren\w+|cancer|tumou?r|malignancy|active disease)|no recurrences?|without (evidence of )?recurrence|(disease|cancer|tumou?r)[- ]free|NED|undetectable|cured|eradicated|no longer (has|present))\b/i;
const CURRENT =
  /\b(currently|ongoing|active(ly)?|receiving|undergoing|continues?|continue|adjuvant|awaiting|scheduled|will (start|begin|undergo|need)|plan(s|ned)? (for|to)|due for|cycle|recurrent|progress(ion|ive|ed|ing)|residual|metasta\w+|persistent)\b/i;
/** Drug classes that treat a tumour still. */
const TREATS =
  /^(alkylating-agent|antimetabolite|antitumor-antibiotic|mitotic-inhibitor|topoisomerase-inhibitor|immunotherapy|targeted-therapy|aromatase-inhibitor|estrogen-modulator|gnrh-agonist|gnrh-antagonist|antiandrogen|myelosuppressive-agent)$/;

/**
 * A malignancy that was excised or eradicated, with no further treatment and no evidence of disease, is history (Z85),
 * however the record words it; treatment that goes on, adjuvant hormones included, keeps it current.
 *
 * @source guidelines I.C.2.d and I.C.2.m
 */
export const pastMalignancy: CodingRule = {
  id: 'combine/past-malignancy',
  title: 'A malignancy that is past',
  authority: guideline('I.C.2.m'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isSolid(c.code))) return kept(candidates);
    const changed = candidates.map((c) =>
      isSolid(c.code) && (isPast(c, context) || isToldAsHistory(c, candidates, context))
        ? asHistory(c, context)
        : c,
    );
    const history =
      changed.some((c, i) => c !== candidates[i]) || changed.some((c) => c.code.startsWith('Z85.'));
    const malignant = changed.some((c) => inCategories(c.code, 'C00', 'C96'));
    return kept(mergeSameCode(history && !malignant ? changed.map((c) => followUp(c, context)) : changed));
  },
};

/** A primary solid tumour; leukemia and its kin have codes for remission, secondary tumours have no such history. */
function isSolid(code: string): boolean {
  return inCategories(code, 'C00', 'C75') && code !== 'C80.1';
}

const FOLLOWED =
  /\b(follow[- ]?up|surveillance)\b[^.;]*\b(after|following|of|for|s\/p|status[- ]post|treated|completed)\b|\b(after|following|s\/p|status[- ]post) (completed |completing )?[^.;]*\b(treatment|resection|\w+ectomy|chemo\w*|radiation)\b/i;

/** Named only as what a treatment was for, while the chart tells the same tumour as history. */
function isToldAsHistory(candidate: Candidate, all: readonly Candidate[], context: CodingContext): boolean {
  const history = personalHistoryCode(candidate.code, context.tables);
  if (history === undefined || !all.some((c) => c.code === history)) return false;
  const sentences = sentencesOf(candidate, context);
  return sentences.length > 0 && sentences.every(({ text }) => FOLLOWED.test(text) && !CURRENT.test(text));
}

function isPast(candidate: Candidate, context: CodingContext): boolean {
  const sentences = problemOf(candidate, context);
  const text = sentences.map((s) => s.text).join(' ');
  if (!NO_EVIDENCE.test(text) || !TREATED.test(text) || !REMOVAL.test(text)) return false;
  if (CURRENT.test(text.replace(NO_EVIDENCE, ''))) return false;
  return !context.reading.documents.some((d) =>
    d.drugs.some((drug) => TREATS.test(drug.drugClass) && drug.assertion === 'present'),
  );
}

function asHistory(candidate: Candidate, context: CodingContext): Candidate {
  const code = personalHistoryCode(candidate.code, context.tables);
  if (code === undefined) return candidate;
  const text = `${code}: treated, and documented as without evidence of disease; ${candidate.code} is past`;
  return recode(candidate, code, step('history', text, guideline('I.C.2.m')), context.icd10cm);
}

/** The follow-up after the completed treatment of a malignancy is Z08, not Z09 (guideline I.C.2.p). */
function followUp(candidate: Candidate, context: CodingContext): Candidate {
  if (candidate.code !== 'Z09') return candidate;
  const why = step('guideline', 'Z08: the condition followed up is a malignancy', guideline('I.C.2.p'));
  return recode(candidate, 'Z08', why, context.icd10cm);
}
