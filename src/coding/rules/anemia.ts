import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../record/code-system.ts';
import { type Candidate, recode, step } from '../candidate.ts';
import type { CodingContext } from '../context.ts';
import { sentencesOf } from '../record-words.ts';
import { type CodingRule, kept } from '../rule.ts';

/**
 * Anaemia without a stated type in a patient with chronic kidney disease: the Index lists it as "Anemia, in (due
 * to) (with) chronic kidney disease", so that the link is presumed.
 *
 * @source guideline I.A.15; Tabular D63.1 "code first underlying chronic kidney disease"
 */
export const anemiaInKidneyDisease: CodingRule = {
  id: 'combine/anemia-ckd',
  title: 'Anaemia in chronic kidney disease',
  authority: guideline('I.A.15'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const kidney = candidates.find((c) => isUnder(c.code, 'N18'));
    const anemia = candidates.find((c) => c.code === 'D64.9');
    if (kidney === undefined || anemia === undefined) return kept(candidates);
    const why = step(
      'combination',
      `D63.1: anaemia with chronic kidney disease (${kidney.code})`,
      guideline('I.A.15'),
    );
    const linked = {
      ...recode(anemia, 'D63.1', why, context.icd10cm),
      evidence: [...anemia.evidence, ...kidney.evidence],
    };
    return kept(candidates.map((c) => (c === anemia ? linked : c)));
  },
};

const DUE_TO =
  /\ban(?:a)?emia\b[^.;,]{0,15}\b(?:due to|secondary to|from|caused by|related to|associated with|in the setting of|of)\b/i;

/**
 * Anaemia that the record relates to a malignancy is D63.0; anaemia of its treatment has codes of its own.
 *
 * @source guideline I.C.2.c.1; Tabular D63.0 "code first neoplasm"
 */
export const anemiaInNeoplasm: CodingRule = {
  id: 'combine/anemia-neoplasm',
  title: 'Anaemia in neoplastic disease',
  authority: guideline('I.C.2.c.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const anemia = candidates.find((c) => c.code === 'D64.9');
    const tumour = candidates.find(
      (c) => anemia !== undefined && inCategories(c.code, 'C00', 'D49') && isDueTo(anemia, c, context),
    );
    if (anemia === undefined || tumour === undefined) return kept(candidates);
    const why = step('combination', `D63.0: anaemia due to ${tumour.code}`, guideline('I.C.2.c.1'));
    const linked = {
      ...recode(anemia, 'D63.0', why, context.icd10cm),
      evidence: [...anemia.evidence, ...tumour.evidence],
    };
    return kept(candidates.map((c) => (c === anemia ? linked : c)));
  },
};

/** Whether a sentence puts the tumour after "anaemia due to". */
function isDueTo(anemia: Candidate, tumour: Candidate, context: CodingContext): boolean {
  return sentencesOf(anemia, context).some(({ document, sentence, text }) => {
    const match = DUE_TO.exec(text);
    const from = match === null ? Number.POSITIVE_INFINITY : sentence.start + match.index + match[0].length;
    return tumour.mentions.some(
      (m) =>
        m.document === document.document.id &&
        m.sentence === sentence &&
        m.start >= from &&
        m.start - from < 40,
    );
  });
}
